import Store
import Testing
import Vocabulary

@testable import Portal

/// Internet at the new address of a move (TKG § 60).
@Suite struct MoveLineTests {
    private static let rule = NewContractRule(
        moves: MoveRule(today: Day(unchecked: "2026-11-20"), gasRetroactiveDays: 0, internetRetroactiveDays: 0),
        internetWorkingDays: 10, houseConnectionWeeks: 12)

    struct Row: Sendable {
        let known: Availability.State?
        var from: String?
        var most: Int?
        var promised: Int? = 300
        let state: MoveLine.State
        var ready: String?
    }

    @Test(arguments: [
        Row(known: nil, state: .unknown), Row(known: .unavailable, most: 1000, state: .unavailable),
        Row(known: .available, state: .same), Row(known: .available, most: 300, state: .same),
        Row(known: .available, most: 299, state: .slower),
        Row(known: .available, most: 50, promised: nil, state: .same),
        Row(known: .connectable, state: .later, ready: "2027-02-12"),
        Row(known: .connectable, most: 100, state: .slower, ready: "2027-02-12"),
        Row(known: .planned, from: "2027-09-01", state: .later, ready: "2027-09-01"),
        Row(known: .planned, state: .later, ready: "2027-02-12"),
    ])
    func `what is known of a place decides`(row: Row) {
        let known = row.known.map {
            Availability(
                state: $0, from: row.from.map { Day(unchecked: $0) }, mostDownload: row.most, remark: nil,
                remarkEnglish: nil)
        }
        let line = MoveLine(known, promised: row.promised, Self.rule)
        #expect(line.state == row.state)
        #expect(line.ready == row.ready)
        #expect(line.mostDownload == (row.state == .slower ? row.most : nil))
        #expect(line.goesOn == (row.state == .same))
    }

    @Test func `what goes on there ends by the contract only`() {
        let term = ContractTerm(
            commodity: .internet, isDefaultSupply: false, startsOn: Day(unchecked: "2026-01-01"),
            minimumTermUntil: Day(unchecked: "2027-12-31"), noticeWeeks: 4)
        let out = Day(unchecked: "2026-12-31")
        let moves = Self.rule.moves
        #expect(moves.ending(term, movingOutOn: out) == MoveEnding(day: out, ground: .internet))
        #expect(
            moves.ending(term, movingOutOn: out, goesOnThere: true)
                == MoveEnding(day: Day(unchecked: "2027-12-31"), ground: .contract))
    }

    /// The last page of a move of Internet to Am Markt 12 in Schwerin.
    private static func review(_ anna: Visitor, _ choice: String) async throws -> VisitedPage {
        let page = try await anna.chooseContracts([
            (Cast.strom, Visitor.keep), (Cast.gas, Visitor.keep), (Cast.internet, choice),
        ])
        var post = try await anna.fillPlace(page).press("Weiter").press("Weiter")
        try post.choose("Briefe gehen an", "die neue Anschrift")
        return try await post.press("Weiter")
    }

    private static func know(_ state: String, most: Int? = nil, in house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            try db.run("DELETE FROM availability")
            try db.run(
                """
                INSERT INTO availability (id, external_id, commodity, postal_code, street_key, house_key, state,
                    most_download_mbit)
                VALUES ('a', 'a', 'internet', '19055', 'ammarkt', '12', \(state), \(most))
                """)
        }
    }

    @Test(arguments: Engine.all)
    func `the last page says what there is and what follows`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.chooseContracts()
            // Before the address is known, nobody knows whether TKG § 60 (2) ends it.
            #expect(
                try await anna.open("/umzug/vertraege").text.contains(
                    "Das gilt, wenn es den Anschluss an der neuen Anschrift nicht wie bisher gibt; gibt es ihn, endet"))
            let unknown = try await Self.review(anna, Visitor.take)
            #expect(unknown.heading == "Prüfen und melden")
            #expect(unknown.text.contains("noch nicht bekannt; wir prüfen es und schreiben Ihnen"))
            try await Self.know("available", in: house)
            #expect(try await anna.open("/umzug/pruefen").text.contains("Der Vertrag läuft dort unverändert weiter"))
            try await Self.know("available", most: 20, in: house)
            #expect(try await anna.open("/umzug/pruefen").text.contains("mit höchstens 20 Mbit/s, weniger als bisher"))
            // Known otherwise since the page was shown: shown again before anything is sent.
            try await Self.know("unavailable", in: house)
            var page = try await unknown.press("Umzug melden")
            #expect(page.text.contains("Noch ist nichts gemeldet"))
            #expect(page.text.contains("Mitnehmen geht darum nicht"))
            #expect(!page.facts.contains { $0.term == "Erster Tag an der neuen Anschrift" })
            page = try await Self.review(anna, Visitor.end)
            #expect(page.facts.contains { $0.term == "Grundlage" && $0.value.contains("§ 60 TKG") })
            page = try await page.press("Umzug melden")
            #expect(page.heading.hasPrefix("Umzug: Internet beenden zum 31.12.2026"))
            #expect(
                page.facts.contains {
                    $0.term == "Internet an der neuen Anschrift" && $0.value == "gibt es dort nicht"
                })
        }
    }
}
