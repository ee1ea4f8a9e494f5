import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A contract that ends by a move is confirmed with its last day, within a week (EnWG § 41b (1)). Today is Friday, 20
/// November 2026.
@Suite struct MoveOutConfirmedTests {
    @Test(
        arguments: Engine.all,
        [
            (#","ends_on":"2027-01-15""#, "15.01.2027", "26.02.2027", "12.03.2027"),
            ("", "31.12.2026", "11.02.2027", "25.02.2027"),
        ])
    func `the day billing names, else the one that was told`(
        engine: Engine, told: (fields: String, last: String, bill: String, refund: String)
    ) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.reviewMove().press("Umzug melden").follow("Umzug: Gas beenden")
            #expect(page.fact("Bestätigung der Kündigung")?.hasPrefix("bis zum 27.11.2026") == true)
            let number = try #require(page.fact("Vorgangsnummer"))
            try await Answers(house).deliver(
                #""external_id":"M-1","request":"\#(number)","state":"done"\#(told.fields)"#)
            let words = [
                "Letzter Tag des Vertrags: \(told.last)", "Schlussrechnung: bis \(told.bill)",
                "Auszahlung eines Guthabens daraus: bis \(told.refund)",
            ]
            let letter = try #require(
                try await anna.letters().first { $0.subject == "Umzug: Gas beenden zum 31.12.2026: Erledigt" })
            let done = try await anna.open(page.path)
            for line in words { #expect(done.text.contains(line) && letter.text?.contains(line) == true, "\(line)") }
        }
    }

    @Test func `a contract that moves along has no last day`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.reviewMove().press("Umzug melden").follow("Umzug: Strom mitnehmen")
            #expect(page.fact("Bestätigung der Kündigung") == nil)
            #expect(page.fact("Schlussrechnung")?.hasPrefix("bis zum 11.02.2027") == true)
            let number = try #require(page.fact("Vorgangsnummer"))
            let reason = try await Answers(house).deliver(
                #""external_id":"M-1","request":"\#(number)","state":"done","ends_on":"2026-12-31""#, refused: 1)
            #expect(reason?.contains("ends_on is for confirmed terminations only") == true)
            // The old place is billed all the same, and its clocks run on when the move is done.
            try await Answers(house).deliver(#""external_id":"M-2","request":"\#(number)","state":"done""#)
            let done = try await anna.open(page.path)
            #expect(done.text.contains("Schlussrechnung: bis 11.02.2027"))
            #expect(!done.text.contains("Letzter Tag des Vertrags"))
        }
    }

    private static func move(_ commodity: String, _ choice: MoveChoice) -> MoveRequest {
        let place = CorrespondenceAddress(
            addition: nil, street: "Am Markt", houseNumber: "12", postalCode: "19055", city: "Schwerin")
        return MoveRequest(
            move: "U-2026-00000001", commodity: commodity, choice: choice, movesOutOn: "2027-01-31", movesInOn: nil,
            endsOn: "2027-01-31", ground: nil, beginsOn: nil, address: place, marktlokation: nil, meter: nil,
            readOn: nil,
            lastReadings: [], firstReading: nil, lettersTo: place, landlord: nil, bonus: nil)
    }

    /// Five working days over Christmas are more than a week.
    @Test(arguments: [
        ("gas", MoveChoice.end, "2026-12-29"), ("gas", .takeAlong, "2026-12-30"), ("internet", .end, "2026-12-30"),
    ])
    func `never promised later than the law allows`(commodity: String, choice: MoveChoice, promised: String) {
        let day = Self.move(commodity, choice).promisedOn(receivedOn: Day(unchecked: "2026-12-22"), days: 5)
        #expect(day == Day(unchecked: promised))
    }

    /// EnWG § 40c (2) is about energy; no grid operator has a line of the Internet registered.
    @Test(arguments: MoveChoice.allCases)
    func `of the Internet nothing is promised that only energy has`(choice: MoveChoice) {
        let move = Self.move("internet", choice)
        for state in [ServiceRequest.State.received, .done] {
            let words = move.next(state, promisedOn: nil, mayAct: true).german
            #expect(!words.contains("Schlussrechnung") && !words.contains("Netzbetreiber"), "\(words)")
        }
        #expect(move.deadlines(receivedOn: Day(unchecked: "2026-11-20")) == [])
    }
}
