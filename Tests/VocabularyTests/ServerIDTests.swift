import Testing
import Vocabulary

/// Source: PTB TRuDI test data (`IF_Adapter_TRuDI_DatenTAF7.xml`), read by the layout of DIN 43863-5.
@Suite struct ServerIDTests {
    @Test(
        "The number on the type plate",
        arguments: [
            ("0A01454D48000051971E", "1EMH0005347102"),
            ("0A01454D4800005DE461", "1EMH0006153313"),
            ("0a-01-45-4d-48-00-00-51-97-1e", "1EMH0005347102"),
            ("0A 01 45 53 59 11 03 A4 0B 0A", "1ESY1161082378"),
            ("0A0E50504302000003E8", "EPPC0200001000"),
        ])
    func meterNumber(hex: String, number: String) throws {
        #expect(try ServerID(hex).meterNumber.value == number)
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", ServerID.Problem.empty), ("0A01", .length(4)), ("0A01454D48000051971G", .characters),
            ("0901454D48000051971E", .notStandardised),  // first byte
            ("0A03454D48000051971E", .notStandardised),  // no such kind
            ("0AFF454D48000051971E", .notStandardised),  // no such kind
            ("0A01304D48000051971E", .notStandardised),  // maker with a digit
            ("0A01FF4D48000051971E", .notStandardised),  // maker beyond ASCII
            ("0A01204D48000051971E", .notStandardised),  // maker with a blank
            ("0A01454D4800FFFFFFFF", .notStandardised),  // more than eight digits
        ])
    func problems(typed: String, problem: ServerID.Problem) {
        #expect(throws: problem) { try ServerID(typed) }
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(ServerID.self, seeds: ["0A01454D48000051971E"])
    }
}
