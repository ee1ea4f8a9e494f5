import Testing

@testable import Portal

@Suite struct MultipartTests {
    private static let type = "multipart/form-data; boundary=x"

    @Test func `fields and a file`() throws {
        let text =
            "--x\r\nContent-Disposition: form-data; name=\"stand\"\r\n\r\n12 345\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"../../etc/passwd\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n\u{1}\r\n--y\r\n\r\n--x--\r\n"
        let body = try #require(Multipart.read(Array(text.utf8), contentType: Self.type))
        #expect(body["stand"] == "12 345")
        #expect(body.file("foto")?.bytes == Array("\u{1}\r\n--y\r\n".utf8))
    }

    /// As programs send them: a file may have no name, and JSON is no file.
    @Test func `a file without a name`() throws {
        let text =
            "--x\r\nContent-Disposition: form-data; name=\"pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"row\"\r\nContent-Type: application/json\r\n\r\n{}\r\n--x--"
        let body = try #require(Multipart.read(Array(text.utf8), contentType: Self.type))
        #expect(body.file("pdf")?.bytes == Array("%PDF".utf8) && body["pdf"] == nil)
        #expect(body["row"] == "{}" && body.file("row") == nil)
    }

    @Test(arguments: [
        "", "--", "--x", "--x\r\n", "--x\r\n\r\n", "--x\r\n\r\n\r\n", "--x\r\n\r\n\r\n--x", "--x\r\nA: b\r\n\r\nc",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x\r\n", "x", "\r\n--x--extra?no",
    ])
    func `broken bodies are refused or empty`(text: String) {
        let body = Multipart.read(Array(text.utf8), contentType: Self.type)
        #expect(body == nil || body?.fields.isEmpty == true)
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
        "text/plain; boundary=x",
        "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
    ])
    func `without a boundary`(type: String) {
        #expect(Multipart.read(Array("--x--".utf8), contentType: type) == nil)
    }

    @Test func `any bytes at all`() {
        var generator = SystemRandomNumberGenerator()
        let pieces = [
            "--x", "\r\n", "--", "Content-Disposition: form-data; name=\"a\"", "; filename=\"b\"", "\r\n\r\n", "\u{0}",
            "--x--",
        ]
        for _ in 0..<5000 {
            let count = Int.random(in: 0..<12, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            let body = Multipart.read(Array(text.utf8), contentType: Self.type)
            #expect((body?.fields.count ?? 0) + (body?.files.count ?? 0) <= count)
        }
    }
}
