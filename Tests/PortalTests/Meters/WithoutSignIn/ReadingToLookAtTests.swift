import Store
import Testing
import Vocabulary

@testable import Portal

/// What could not be taken without a sign-in waits for a person.
@Suite struct ReadingToLookAtTests {
    private func tell(_ house: TestPortal, contract: String = Cast.strom, meter: String, value: String) async throws
        -> String
    {
        house.clock.advance(seconds: 1)
        var page = try await Visitor.guest(house).open("/zaehlerstand?vertrag=\(contract)&zaehler=\(meter)")
        try page.fill("Zählerstand", value)
        page = try await page.press("Zählerstand senden")
        try await JudgeReadings(portal: house.portal).round()
        return try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
    }

    @Test(arguments: Engine.all)
    func `the list has what fits nothing and what is not plausible, and nothing that was taken`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let strange = try await tell(house, meter: "1EMH0000009999", value: "17000")
            let absurd = try await tell(house, meter: "1EMH0000001001", value: "99000")
            _ = try await tell(house, meter: "1EMH0000001001", value: "17000")
            let lines = try await house.portal.readingsToLookAt()
            #expect(lines.count == 2)
            #expect(lines.first?.contains(#""request":"\#(strange)""#) == true)
            #expect(lines.first?.contains(#""why":"no-match","told":{"#) == true)
            #expect(lines.first?.contains("1EMH0000009999") == true)
            #expect(lines.last?.contains(#""request":"\#(absurd)""#) == true)
            #expect(lines.last?.contains(#""contract":"\#(Cast.strom)","why":"not-plausible""#) == true)
        }
    }

    @Test(arguments: Engine.all)
    func `refused with its reason it is off the list, and who owns the contract hears of it`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let strange = try await tell(house, meter: "1EMH0000009999", value: "17000")
            let absurd = try await tell(house, meter: "1EMH0000001001", value: "99000")
            let anna = try await Visitor.signedIn(.anna, house)
            let before = try await anna.letters().count
            let answers = Answers(house)
            for (key, number) in [("A-1", strange), ("A-2", absurd)] {
                try await answers.deliver(
                    #""external_id":"\#(key)","request":"\#(number)","state":"refused","remark":"Der Stand passt nicht.""#
                )
            }
            #expect(try await house.portal.readingsToLookAt().isEmpty)
            // What fits no contract is nobody's, and nobody hears of it.
            #expect(try await anna.letters().count == before + 1)
            #expect(try await anna.open("/vorgaenge/\(strange)").status == 404)
            let page = try await anna.open("/vorgaenge/\(absurd)")
            #expect(page.text.contains("Abgelehnt, durch unsere Abrechnung"))
            #expect(page.text.contains("Der Stand passt nicht."))
            #expect(try await house.count("SELECT COUNT(*) FROM meter_reading WHERE request_id IS NOT NULL") == 0)
        }
    }
}
