import Testing

@testable import Portal

@Suite struct XMLReaderTests {
    private func read(_ text: String) throws -> [XMLEvent] {
        var events: [XMLEvent] = []
        try XMLReader.read(Array(text.utf8)) { events.append($0) }
        return events
    }

    @Test func `elements by local name, with attributes and words`() throws {
        let events = try read("<a:x xmlns:a='urn:a' b='1'> <y>zwei &amp; <![CDATA[drei]]></y>\n</a:x>")
        #expect(
            events == [
                .start(name: "x", attributes: ["b": "1"]), .start(name: "y", attributes: [:]),
                .end(name: "y", text: "zwei & drei"), .end(name: "x", text: ""),
            ])
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x 'aa'><!ENTITY y '&x;&x;'>]><a>&y;</a>",
        "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a SYSTEM 'http://127.0.0.1/a.dtd'><a/>",
    ])
    func `a document type is not read`(text: String) {
        #expect(throws: XMLTrouble.hasDoctype) { try read(text) }
    }

    @Test(arguments: ["", "<a>", "<a></b>", "<a/><b/>", "<a>&unknown;</a>", "<a b=1/>", "\u{0}", "<a>\u{1}</a>"])
    func `what is no XML is refused`(text: String) {
        #expect(throws: XMLTrouble.notWellFormed) { try read(text) }
    }

    @Test func `bounded in depth and text`() {
        let deep = String(repeating: "<a>", count: 40)
        #expect(throws: XMLTrouble.tooDeep) { try read(deep) }
        let long = "<a>\(String(repeating: "x", count: XMLReader.longestText + 1))</a>"
        #expect(throws: XMLTrouble.tooMuchText) { try read(long) }
    }

    @Test func `what the visitor throws stops the reading`() {
        var count = 0
        #expect(throws: RowProblem.self) {
            try XMLReader.read(Array("<a><b/><c/></a>".utf8)) { _ in
                count += 1
                throw RowProblem("enough")
            }
        }
        #expect(count == 1)
    }

    /// Broken files end in a sentence, never in a fault.
    @Test func `damaged files of each kind`() throws {
        var random = SystemRandomNumberGenerator()
        let start = try SeriesSamples.instant("2026-03-29T00:00:00+01:00")
        let samples = [
            SeriesSamples.usagePoints(SeriesSamples.readings(from: start, count: 8)),
            SeriesSamples.feed([(1_760_000_400, 3600, 320), (1_760_004_000, 900, 1)]),
            SeriesSamples.mscons([("220", "0.25", "202601010000", "202601010015")]),
            Array("01.01.2025 00:15;0,063000;L1\n01.01.2025 00:30;0,083000;L1\n".utf8),
        ]
        var read = 0
        for _ in 0..<4_000 {
            var bytes = samples.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &random), at: place)
                }
            }
            guard let series = try? SeriesFile.series(bytes) else { continue }
            for one in series { if (try? QuarterHours(one)) != nil { read += 1 } }
        }
        #expect(read > 0)
    }
}
