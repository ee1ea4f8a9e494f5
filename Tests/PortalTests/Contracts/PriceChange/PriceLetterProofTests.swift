import Store
import Testing
import Vocabulary

@testable import Portal

/// The operator's evidence of what was sent when. Today is 20 November 2026; the prices begin on 1 January 2027.
@Suite struct PriceLetterProofTests {
    private static func instant(_ iso: String) -> Instant { Instant(Day(unchecked: iso), hour: 12) }

    struct Row: Sendable {
        var made: String? = "2026-11-20"
        var told = 1
        var failures = 0
        var mails: [PriceMail] = []
        let today: String
        let state: PriceLetterProof.State
    }

    private static func mail(sent: String? = nil, gaveUp: String? = nil) -> PriceMail {
        PriceMail(
            payload: "", queuedAt: instant("2026-11-20"), sentAt: sent.map(instant), gaveUpAt: gaveUp.map(instant))
    }

    /// Sent on 29 November it is there on the 30th, and December is the month (EnWG § 41 (5)).
    @Test(arguments: [
        Row(mails: [mail(sent: "2026-11-20")], today: "2026-11-20", state: .sent),
        Row(mails: [mail(sent: "2026-11-20"), mail(sent: "2026-11-29")], today: "2026-12-20", state: .sent),
        Row(mails: [mail(sent: "2026-11-20"), mail(sent: "2026-11-30")], today: "2026-12-20", state: .late),
        Row(mails: [mail(sent: "2026-11-20"), mail()], today: "2026-11-20", state: .waiting),
        Row(mails: [mail(sent: "2026-11-20"), mail(gaveUp: "2026-11-25")], today: "2026-12-20", state: .failed),
        Row(told: 0, mails: [mail(sent: "2026-11-20")], today: "2026-11-20", state: .post),
        Row(mails: [], today: "2026-11-20", state: .deleted),
        Row(told: 2, mails: [mail(sent: "2026-11-20")], today: "2026-12-20", state: .deleted),
        Row(told: 0, mails: [], today: "2026-11-20", state: .post),
        Row(made: nil, today: "2026-11-29", state: .waiting),
        Row(made: nil, failures: 2, today: "2026-11-29", state: .failed),
        Row(made: nil, today: "2026-11-30", state: .missed),
    ])
    func `what became of a letter`(row: Row) throws {
        let proof = PriceLetterProof(
            change: "P-1", changeID: ID(), tariff: "gas", commodity: .gas, isDefaultSupply: false, right: .special,
            validFrom: Day(unchecked: "2027-01-01"), announcedAt: Self.instant("2026-11-20"), contractID: ID(),
            contract: try ContractNumber(Cast.gas), madeAt: row.made.map(Self.instant), told: row.told,
            failures: row.failures)
        #expect(proof.state(row.mails, on: Day(unchecked: row.today)) == row.state)
    }

    /// What is in time for the announcement is not too late, and the reverse; only Internet can be too early.
    @Test func `too late is what the import would refuse`() {
        let from = Day(unchecked: "2027-01-01")
        for (commodity, isDefault) in [(Commodity.strom, false), (.gas, true), (.internet, false)] {
            for ahead in 1...60 {
                let today = from.adding(days: -ahead)
                let problem = PriceChangeDeadline.problem(
                    commodity, isDefaultSupply: isDefault, right: .special, validFrom: from, today: today)
                let isLate = PriceChangeDeadline.isTooLate(
                    commodity, isDefaultSupply: isDefault, right: .special, validFrom: from, today: today)
                #expect((problem != nil) == isLate, "\(commodity) \(today.iso): \(problem ?? "")")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `the list has a line for each change and each contract, and no address`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
                    VALUES (\(Cast.id("tariff gas", of: Tariff.self)), '2027-01-01', 120000, 15000)
                    """)
            }
            let row = #"{"external_id":"P-1","tariff":"gas","valid_from":"2027-01-01","reason":"A.","basis":"B."}"#
            _ = try await PriceChangeTests().deliver([row], to: house)
            var lines = try await house.portal.priceLetters()
            #expect(lines.count == 3 && lines[0].contains(#""contracts":2"#) && lines[0].contains(#""waiting":2"#))
            _ = try await PriceNotices(portal: house.portal).round()
            // The mail server is away until it is too late.
            house.clock.advance(days: 12)
            _ = try await house.letters()
            lines = try await house.portal.priceLetters()
            let anna = try #require(lines.first { $0.contains(Cast.gas) })
            #expect(anna.contains(#""state":"late""#) && anna.contains(#""mails_sent":1"#))
            #expect(anna.contains(#""last_sent_at":"2026-12-02"#))
            #expect(lines.contains { $0.contains(Cast.letterGas) && $0.contains(#""state":"post""#) })
            #expect(lines[0].contains(#""late":1"#) && lines[0].contains(#""post":1"#))
            #expect(lines.allSatisfy { !$0.contains("@") })
            #expect(try await house.portal.priceLetters(change: "P-2").isEmpty)
            #expect(try await house.portal.priceLetters(change: "P-1") == lines)
        }
    }

    private func told(_ house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            try db.run(
                """
                INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
                VALUES (\(Cast.id("tariff gas", of: Tariff.self)), '2027-01-01', 120000, 15000)
                """)
        }
        let row = #"{"external_id":"P-1","tariff":"gas","valid_from":"2027-01-01","reason":"A.","basis":"B."}"#
        _ = try await PriceChangeTests().deliver([row], to: house)
        _ = try await PriceNotices(portal: house.portal).round()
        _ = try await house.letters()
    }

    private func line(_ house: TestPortal) async throws -> String {
        try #require(try await house.portal.priceLetters().first { $0.contains(Cast.gas) })
    }

    @Test(arguments: Engine.all)
    func `that it was sent is known after what letters said was forgotten`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await told(house)
            let before = try await line(house)
            #expect(before.contains(#""state":"sent""#))
            house.clock.advance(days: Retention.letterBodies + 1)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM outbox WHERE payload = '{}'") == 0)
            #expect(try await line(house) == before)
        }
    }

    @Test(arguments: Engine.all)
    func `letters that went with an account are said to be gone, and not to wait`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await told(house)
            // As closing an account does.
            try await house.store.write(about: "test") { db in
                try db.run("DELETE FROM outbox WHERE recipient = \(Cast.anna.email)")
            }
            let lines = try await house.portal.priceLetters()
            #expect(lines[0].contains(#""deleted":1"#) && lines[0].contains(#""waiting":0"#), "\(lines[0])")
            let anna = try await line(house)
            #expect(anna.contains(#""state":"deleted""#) && anna.contains(#""mails":0"#))
            #expect(!anna.contains("first_sent_at"))
        }
    }
}
