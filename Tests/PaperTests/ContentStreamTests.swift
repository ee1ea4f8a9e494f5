import Testing

@testable import Paper

struct ContentStreamTests {
    @Test(arguments: [
        ("1 0 0 1 0 0 cm", ["1 0 0 1 0 0 cm"]),
        ("q\nQ", ["q", "Q"]),
        ("[(a(b)c) -3 <41>] TJ", ["[(a(b)c) -3 <41>] TJ"]),
        ("/F0 12 Tf % size\n.5 g", ["/F0 12 Tf", ".5 g"]),
        ("true false null x", ["true false null x"]),
        ("12 34", []),
    ])
    func splitsIntoOperations(_ content: String, _ expected: [String]) throws {
        let bytes = Array(content.utf8)
        var stream = ContentStream(bytes)
        var operations: [String] = []
        while let operation = try stream.next() {
            operations.append(String(decoding: bytes[operation.range], as: UTF8.self))
        }
        #expect(operations == expected)
    }

    @Test(arguments: [
        ("/P << /MCID 0 >> BDC", ContentStream.Name.beginContent),
        ("/P << /Lang (de) >> BDC", .beginOther),
        ("/Artifact BMC", .beginOther),
        ("EMC", .end),
        ("f*", .other),
    ])
    func knowsMarkedContent(_ content: String, _ name: ContentStream.Name) throws {
        var stream = ContentStream(Array(content.utf8))
        #expect(try stream.next()?.name == name)
    }
}
