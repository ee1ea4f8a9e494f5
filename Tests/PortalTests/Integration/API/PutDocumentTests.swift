import Store
import Testing

@testable import Portal

@Suite struct PutDocumentTests {
    private static let row = DocumentImportTests.row().replacing(#""external_id":"D-1","#, with: "")

    private static func multipart(_ row: String?, _ pdf: [UInt8]?) -> String {
        var parts = ""
        if let row { parts += "--grenze\r\nContent-Disposition: form-data; name=\"document\"\r\n\r\n\(row)\r\n" }
        if let pdf {
            let text = String(decoding: pdf, as: UTF8.self)
            parts += "--grenze\r\nContent-Disposition: form-data; name=\"pdf\"; filename=\"x.pdf\"\r\n\r\n\(text)\r\n"
        }
        return parts + "--grenze--\r\n"
    }

    private static let type = ["Content-Type": "multipart/form-data; boundary=grenze"]

    @Test(arguments: Engine.all)
    func `a document comes once, is told, and never changes`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let program = try await Program(house)
            let (path, pdf) = ("/api/v1/documents/D-1", SmallPDF.bytes())
            let body = Self.multipart(Self.row, pdf)
            let first = try await program.ask("PUT", path, body, key: "D", headers: Self.type)
            #expect(first.status == 201, "\(first.text)")
            #expect(try await program.ask("PUT", path, body, key: "D", headers: Self.type).text == first.text)
            #expect(try await program.ask("PUT", path, body, headers: Self.type).status == 200)
            let other = Self.multipart(Self.row, SmallPDF.bytes(catalog: "/Lang (de)"))
            #expect(try await program.ask("PUT", path, other, headers: Self.type).status == 422)
            let known = try await program.ask("GET", path)
            #expect(known.json["contract_number"] as? String == "300001001" && known.header("ETag") != nil)
            let paper = try await program.ask("GET", "\(path)/pdf")
            #expect(paper.status == 200 && paper.bytes == pdf && paper.header("Content-Type") == "application/pdf")
            let tag = try #require(paper.header("ETag"))
            #expect(try await program.ask("GET", "\(path)/pdf", headers: ["If-None-Match": tag]).status == 304)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/postfach")
            #expect(page.text.contains("Jahresabrechnung"))
            #expect(try await house.count("SELECT COUNT(*) FROM document WHERE external_id = 'D-1'") == 1)
        }
    }

    @Test func `what is no document is told`() async throws {
        try await TestPortal.run { (house) async throws in
            let program = try await Program(house)
            let pdf = SmallPDF.bytes()
            let bodies: [(String, Int)] = [
                (Self.multipart(nil, pdf), 400), (Self.multipart(Self.row, nil), 400),
                (Self.multipart("{", pdf), 400), (Self.multipart("{}", pdf), 422),
                (Self.multipart(Self.row, Array(pdf.dropLast(20))), 422),
                (Self.multipart(Self.row.replacing("300001001", with: "300009999"), pdf), 422), ("", 400),
            ]
            for (body, status) in bodies {
                let reply = try await program.ask("PUT", "/api/v1/documents/D-1", body, headers: Self.type)
                #expect(reply.status == status, "\(reply.text)")
            }
            #expect(try await house.count("SELECT COUNT(*) FROM document WHERE external_id = 'D-1'") == 0)
        }
    }
}
