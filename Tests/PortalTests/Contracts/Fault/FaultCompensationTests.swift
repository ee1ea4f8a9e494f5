import Testing
import Vocabulary

@testable import Portal

/// TKG § 58 (3) and (4).
@Suite struct FaultCompensationTests {
    private func total(
        _ days: Int, fee: Int64? = 4499, isTotal: Bool = true, missed: Int = 0, from: String = "2026-11-20"
    ) -> Int64 {
        let day = Day(unchecked: from)
        return FaultCompensation(
            totalSince: isTotal ? day : nil, until: day.adding(days: days), monthlyFee: fee.map { Money(cents: $0) },
            missedAppointments: missed
        ).total.cents
    }

    /// Days after the report, monthly fee in cents, and what is due in cents.
    @Test(arguments: [
        (-1, 4499, 0), (0, 4499, 0), (1, 4499, 0), (2, 4499, 0),
        // 10 % of 44,99 € is 4,50 €: 5 € is more. 20 % is 9,00 €: 10 € is more.
        (3, 4499, 500), (4, 4499, 1000), (5, 4499, 2000), (6, 4499, 3000), (30, 4499, 27000),
        // 10 % of 50,00 € is 5 € exactly, one cent of fee more does not show.
        (3, 5000, 500), (3, 5004, 500), (3, 5005, 501), (4, 5005, 1002), (5, 5005, 2003),
        // Shares that are more, rounded half up: 7,9995 € and 15,999 €.
        (3, 7995, 800), (4, 7995, 1600), (5, 7995, 3199), (7, 7995, 6397),
    ])
    func `what is due for each day`(days: Int, fee: Int, cents: Int) {
        #expect(total(days, fee: Int64(fee)) == Int64(cents))
    }

    @Test func `nothing for days of a partial outage, but for missed appointments`() {
        #expect(total(40, isTotal: false) == 0)
        #expect(total(40, isTotal: false, missed: 2) == 2000)
        #expect(total(0, fee: 9990, missed: 1) == 1998)
        #expect(total(3, missed: 1) == 1500)
    }

    @Test func `without a known fee the fixed amounts count`() {
        #expect(total(5, fee: nil, missed: 1) == 3000)
    }

    @Test(arguments: ["2026-02-26", "2028-02-27", "2026-12-30", "2026-03-27", "2026-10-23"])
    func `months, years and summer time do not matter`(from: String) {
        #expect((0...6).map { total($0, from: from) } == [0, 0, 0, 500, 1000, 2000, 3000])
    }

    /// The day of the report is the day in Germany.
    @Test(arguments: [
        ("2026-11-20", 23, 59, "2026-11-23"), ("2026-11-21", 0, 0, "2026-11-24"), ("2026-03-28", 23, 59, "2026-03-31"),
        ("2026-03-29", 3, 0, "2026-04-01"), ("2026-10-25", 0, 30, "2026-10-28"), ("2026-10-24", 23, 30, "2026-10-27"),
    ])
    func `the first day that counts`(day: String, hour: Int, minute: Int, first: String) {
        let received = Instant(Day(unchecked: day), hour: hour, minute: minute)
        #expect(FaultCompensation.firstDay(receivedOn: received.day) == Day(unchecked: first))
        #expect(FaultRequest.informedBy(receivedOn: received.day) == Day(unchecked: first).adding(days: -1))
    }

    /// For every fee and every length: what is due only grows, and a day brings no less than 5 € and no more than the
    /// higher rate.
    @Test func `it grows with each day, never by less than the law says`() {
        for fee in stride(from: Int64(0), through: 20_000, by: 37) {
            var before: Int64 = 0
            for days in 0...60 {
                let now = total(days, fee: fee)
                let step = now - before
                switch days {
                case ...2: #expect(step == 0)
                case 3, 4: #expect(step == max(500, (fee + 5) / 10), "\(fee) \(days)")
                default: #expect(step == max(1000, (2 * fee + 5) / 10), "\(fee) \(days)")
                }
                before = now
            }
        }
    }

    @Test func `a very long outage does not overflow`() {
        let due = FaultCompensation(
            totalSince: .earliest, until: .latest, monthlyFee: Money(cents: .max), missedAppointments: 9)
        #expect(due.total >= .zero)
    }

    /// What was told, and since when the days count.
    @Test(
        arguments: [
            (FaultRequest.Scope.total, nil, "2026-11-20"), (.partial, nil, nil), (.partial, 2, "2026-11-22"),
            (.total, 2, "2026-11-20"),
        ] as [(FaultRequest.Scope, Int?, String?)])
    func `days count from the report, or from the word that nothing works any more`(
        scope: FaultRequest.Scope, worseAfter: Int?, since: String?
    ) {
        let received = Instant(Day(unchecked: "2026-11-20"), hour: 9)
        func event(_ days: Int, _ remark: String?) -> RequestEvent {
            RequestEvent(
                state: .received, happenedAt: received.adding(days: days), actor: .customer, promisedOn: nil,
                remark: remark)
        }
        var events = [event(0, nil), event(1, "Wir suchen noch.")]
        if let worseAfter { events.append(event(worseAfter, RequestRemark.outageTotal.rawValue)) }
        events.append(event(4, RequestRemark.appointmentMissed(Day(unchecked: "2026-11-23")).rawValue))
        let payload = FaultRequest(
            scope: scope, since: "2026-11-19", tried: [], words: nil, phone: "+49•••550", monthlyFee: 4499,
            informedBy: "2026-11-22")
        let outage = FaultOutage(payload, receivedAt: received, events)
        #expect(outage.totalSince == since.map { Day(unchecked: $0) })
        #expect(outage.scope == (since == nil ? .partial : .total))
        #expect(outage.missedAppointments == [Day(unchecked: "2026-11-23")])
    }

    @Test(arguments: [
        RequestRemark.readingNotUsed, .appointmentMissed(Day(unchecked: "2026-11-23")), .outageTotal,
        .compensation(Money(cents: 2000)), .compensationCredited(Day(unchecked: "2026-12-01")),
    ])
    func `remarks of the portal are read as they were written`(remark: RequestRemark) {
        #expect(RequestRemark(rawValue: remark.rawValue) == remark)
        #expect(RequestRemark(rawValue: remark.rawValue + "x") == nil)
    }
}
