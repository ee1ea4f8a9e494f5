import Testing
import Vocabulary

@testable import Portal

@Suite struct InstalmentProposalTests {
    private static let any = Money(euros: 1)...Money(euros: 1_000)

    /// Nothing is paid yet.
    private static func forecast(_ euros: Int64, open: Int, at present: Int64) -> BillForecast {
        PublishedInstalmentsTests.forecast(cost: euros * 100, paid: [], open: open, at: present * 100)
    }

    struct Row: Sendable {
        let present: Int64
        let open: Int
        let cost: Int64
        let range: ClosedRange<Int64>
        let proposed: Int64?
        let fits: Bool
    }

    @Test(arguments: [
        Row(present: 80, open: 10, cost: 800, range: 1...1_000, proposed: nil, fits: true),
        Row(present: 80, open: 10, cost: 1_000, range: 1...1_000, proposed: 100, fits: false),
        Row(present: 80, open: 10, cost: 1_000, range: 72...90, proposed: 90, fits: false),
        // Under five percent: not worth a change.
        Row(present: 80, open: 10, cost: 830, range: 1...1_000, proposed: nil, fits: true),
        // Two payments are left and 300 EUR are missing: neither to be caught up by them, nor right.
        Row(present: 80, open: 2, cost: 460, range: 1...1_000, proposed: nil, fits: false),
        Row(present: 80, open: 2, cost: 161, range: 1...1_000, proposed: nil, fits: true),
        // What can be had at once is no help, and what holds does not fit.
        Row(present: 25, open: 10, cost: 100, range: 23...50, proposed: nil, fits: false),
    ])
    func `what is proposed, and what fits`(row: Row) {
        let forecast = Self.forecast(row.cost, open: row.open, at: row.present)
        let range = Money(euros: row.range.lowerBound)...Money(euros: row.range.upperBound)
        let present = Money(euros: row.present)
        #expect(
            InstalmentProposal(forecast, present: present, within: range)?.amount
                == row.proposed.map { Money(euros: $0) })
        #expect(InstalmentProposal.fits(forecast, present: present) == row.fits)
    }

    @Test func `without a forecast there is neither`() {
        #expect(InstalmentProposal(nil, present: Money(euros: 80), within: Self.any) == nil)
        #expect(!InstalmentProposal.fits(nil, present: Money(euros: 80)))
    }

    private static func payments(_ day: Int) -> [DuePayment] {
        (0..<3).map {
            DuePayment(dueOn: Day(unchecked: "2026-12-\(day)").adding(months: $0), amount: Money(euros: 85))
        }
    }

    @Test func `an order changes the payments from its first one on, and their day`() throws {
        func applied(_ from: String, dueDay: Int?) throws -> [String] {
            let order = InstalmentOrder(
                contract: try ContractNumber("300001001"), amount: Money(euros: 100), appliesFrom: Day(unchecked: from),
                dueDay: dueDay, orderedAt: TestClock.start, request: RequestNumber(year: 2026, digits: 6))
            return order.applied(to: Self.payments(15)).map { "\($0.dueOn.iso) \($0.amount.cents / 100)" }
        }
        #expect(try applied("2027-01-15", dueDay: nil) == ["2026-12-15 85", "2027-01-15 100", "2027-02-15 100"])
        #expect(try applied("2027-01-01", dueDay: 1) == ["2026-12-15 85", "2027-01-01 100", "2027-02-01 100"])
        #expect(try applied("2027-01-28", dueDay: 28) == ["2026-12-15 85", "2027-01-28 100", "2027-02-28 100"])
    }
}
