import Vocabulary

/// How bad a fault is by now, and since when the days of a total outage count: from the report, or from the day it was
/// told that now nothing works any more.
struct FaultOutage: Sendable, Equatable {
    let scope: FaultRequest.Scope
    let totalSince: Day?
    let missedAppointments: [Day]

    init(_ payload: FaultRequest, receivedAt: Instant, _ events: [RequestEvent]) {
        var (worse, missed): (Instant?, [Day]) = (nil, [])
        for event in events {
            switch event.remark.flatMap(RequestRemark.init(rawValue:)) {
            case .outageTotal: worse = worse ?? event.happenedAt
            case .appointmentMissed(let day): missed.append(day)
            default: break
            }
        }
        let since = payload.scope == .total ? receivedAt : worse
        scope = since == nil ? .partial : .total
        totalSince = since?.day
        missedAppointments = missed
    }

    func compensation(until day: Day, monthlyFee: Money?) -> FaultCompensation {
        FaultCompensation(
            totalSince: totalSince, until: day, monthlyFee: monthlyFee, missedAppointments: missedAppointments.count)
    }
}
