import Testing

@testable import Paper

struct MetadataPacketTests {
    @Test func escapes() {
        #expect(MetadataPacket.escape("a < b & \"c\" > d") == "a &lt; b &amp; &quot;c&quot; &gt; d")
    }

    @Test func claimsTheStandard() {
        let xml = MetadataPacket(title: "Titel <1>", author: "Werk & Co.", created: "2026-11-22T09:05:00Z").xml
        #expect(xml.contains("<pdfuaid:part>1</pdfuaid:part>"))
        #expect(xml.contains("Titel &lt;1&gt;</rdf:li>"))
        #expect(xml.contains("Werk &amp; Co.</rdf:li>"))
        #expect(xml.contains("<xmp:CreateDate>2026-11-22T09:05:00Z<"))
    }
}
