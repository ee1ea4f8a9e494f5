import Testing
import Vocabulary

@testable import Portal

@Suite struct DocumentPageTests {
    private static let path = "/postfach/\(Cast.document(Cast.strom))"

    @Test(arguments: Engine.all)
    func `facts and both buttons`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let page = try await Visitor.signedIn(.anna, house).open(Self.path)
            #expect(page.heading == "Jahresabrechnung \(Cast.strom)")
            #expect(page.facts.contains { $0.term == "Art" && $0.value == "Jahresabrechnung" })
            #expect(page.facts.contains { $0.term == "Datum" && $0.value == "05.11.2026" })
            #expect(page.facts.contains { $0.term == "Prüfsumme (SHA-256)" && $0.value.count == 64 })
            #expect(page.links.contains { $0.words == "Öffnen" && $0.path == "\(Self.path)/pdf" })
            #expect(page.links.contains { $0.words == "Speichern" && $0.path == "\(Self.path)/pdf?speichern=1" })
        }
    }

    @Test func `the file comes whole, named and safe`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let shown = try await anna.request("GET", "\(Self.path)/pdf")
            #expect(shown.status == 200)
            #expect(shown.bytes == Cast.pdf(Cast.strom))
            #expect(shown.header("Content-Type") == "application/pdf")
            let name = "2026-11-05_Jahresabrechnung_Strom_\(Cast.strom).pdf"
            #expect(shown.header("Content-Disposition") == "inline; filename*=UTF-8''\(name)")
            #expect(shown.header("Accept-Ranges") == "bytes")
            let saved = try await anna.request("GET", "\(Self.path)/pdf?speichern=1")
            #expect(saved.header("Content-Disposition") == "attachment; filename*=UTF-8''\(name)")
            let head = try await anna.request("HEAD", "\(Self.path)/pdf", ["Range": "bytes=0-3"])
            #expect(head.status == 200)
            #expect(head.header("Content-Length") == String(shown.bytes.count))
            #expect(head.bytes.isEmpty)
        }
    }

    @Test(
        arguments: [
            ("bytes=0-4", 206, "bytes 0-4/", 5), ("bytes=-5", 206, "bytes ", 5), ("bytes=5-", 206, "bytes 5-", nil),
            ("bytes=9999-", 416, "bytes */", 0), ("bytes=3-1", 200, nil, nil),
        ] as [(String, Int, String?, Int?)])
    func `parts of the file`(range: String, status: Int, contentRange: String?, count: Int?) async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.request("GET", "\(Self.path)/pdf", ["Range": range])
            #expect(page.status == status)
            #expect(page.header("Content-Range")?.hasPrefix(contentRange ?? "-") == contentRange.map { _ in true })
            if let count { #expect(page.bytes.count == count) }
            let other = try await anna.request("GET", "\(Self.path)/pdf", ["Range": range, "If-Range": "\"other\""])
            #expect(other.status == 200)
            #expect(other.bytes == Cast.pdf(Cast.strom))
        }
    }

    @Test(arguments: Engine.all)
    func `what is not yours looks like what does not exist`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let clara = try await Visitor.signedIn(.clara, house)
            for path in [
                Self.path, "\(Self.path)/pdf", "/postfach/\(ID<Contract>().value)", "/postfach/x", "/postfach/x/pdf",
            ] {
                #expect(try await clara.request("GET", path).status == 404)
            }
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await ben.open(Self.path).status == 200)
            #expect(try await ben.open("/postfach/\(Cast.document(Cast.gas))").status == 404)
        }
    }
}
