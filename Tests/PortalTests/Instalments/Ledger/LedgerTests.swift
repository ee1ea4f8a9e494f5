import Store
import Testing
import Vocabulary

@testable import Portal

/// How bookings stand, and the balance after each.
@Suite struct LedgerTests {
    private static func entry(
        _ kind: LedgerEntry.Kind, _ booked: String, _ amount: Int64, open: Int64 = 0, due: String? = nil
    ) throws -> LedgerEntry {
        LedgerEntry(
            key: "\(kind.rawValue) \(booked)", kind: kind, bookedOn: try #require(Day(iso: booked)),
            dueOn: due.flatMap { Day(iso: $0) }, amount: Money(cents: amount), open: Money(cents: open), title: nil,
            titleEnglish: nil, shownIBAN: nil)
    }

    private static let today = Day(unchecked: "2026-11-20")

    @Test func `what is paid leaves nothing, and the balance goes up and down`() throws {
        let ledger = Ledger(
            [
                try Self.entry(.instalment, "2026-10-01", 8500, due: "2026-10-01"),
                try Self.entry(.payment, "2026-10-01", 8500),
                try Self.entry(.instalment, "2026-11-02", 8500, open: 8500, due: "2026-11-02"),
            ], today: Self.today)
        #expect(ledger.lines.map(\.balance.cents) == [8500, 0, 8500])
        #expect(ledger.lines.map(\.entry.kind) == [.instalment, .payment, .instalment])
        #expect(ledger.lines.map(\.standing) == [.overdue(Day(unchecked: "2026-11-02")), .booked, .paid])
        #expect(ledger.overdue == Money(cents: 8500) && ledger.overdueSince == Day(unchecked: "2026-11-02"))
        #expect(ledger.due == .zero && ledger.credit == .zero)
    }

    @Test func `a returned debit is owed again, in its own row`() throws {
        let ledger = Ledger(
            [
                try Self.entry(.instalment, "2026-11-02", 4995, open: 4995, due: "2026-11-02"),
                try Self.entry(.payment, "2026-11-02", 4995), try Self.entry(.returnedDebit, "2026-11-06", 4995),
                try Self.entry(.charge, "2026-11-06", 300, open: 300, due: "2026-11-20"),
            ], today: Self.today)
        #expect(ledger.balance == Money(cents: 5295))
        #expect(ledger.overdue == Money(cents: 4995) && ledger.due == Money(cents: 300))
        #expect(ledger.nextDueOn == Self.today)
        #expect(ledger.lines.last?.balance == Money(cents: 4995))
        #expect(Set(ledger.lines.map(\.balance.cents)) == [5295, 300, 0, 4995])
    }

    @Test func `a credit stands against what is owed, and is gone when it is paid out`() throws {
        let open = Ledger(
            [
                try Self.entry(.credit, "2026-11-10", 5000, open: 5000),
                try Self.entry(.bill, "2026-11-12", 2000, open: 1500, due: "2026-12-01"),
            ], today: Self.today)
        #expect(open.balance == Money(cents: -3500) && open.credit == Money(cents: 5000))
        #expect(open.lines.map(\.standing) == [.due(Day(unchecked: "2026-12-01")), .left])
        let paid = Ledger(
            [try Self.entry(.credit, "2026-11-10", 5000), try Self.entry(.payout, "2026-11-18", 5000)],
            today: Self.today)
        #expect(paid.balance == .zero)
        #expect(paid.lines.map(\.balance.cents) == [0, -5000])
        #expect(Ledger([], today: Self.today).balance == .zero)
    }

    /// A due day without banks moves to the next working day (BGB § 193).
    @Test(arguments: [
        ("2026-11-20", "2026-11-20", false), ("2026-11-19", "2026-11-20", true), ("2026-11-21", "2026-11-23", false),
        ("2026-11-21", "2026-11-24", true), ("2026-10-31", "2026-11-02", false), ("2026-12-25", "2026-12-28", false),
        ("2026-12-25", "2026-12-29", true),
    ])
    func `overdue from the working day after`(due: String, today: String, isOverdue: Bool) throws {
        let (due, today) = (try #require(Day(iso: due)), try #require(Day(iso: today)))
        #expect(Ledger.isOverdue(due, today: today) == isOverdue)
        #expect((due <= Ledger.lastOverdueDay(today: today)) == isOverdue, "the statement says the same")
    }

    @Test(arguments: [
        ("Abbuchung von DE89 3704 0044 0532 0130 00", true), ("de89370400440532013000", true),
        ("GB82 WEST 1234 5698 7654 32 vom 2.11.", true),
        ("Jahresabrechnung 2025/2026, Rechnung 9047112233445566", false),
        ("DE88 3704 0044 0532 0130 00", false), ("", false),
    ])
    func `a text that tells an account's number is known`(text: String, tells: Bool) {
        #expect(IBAN.isNamed(in: text) == tells)
    }
}
