import Vocabulary

/// A request that is not closed, as those see it who have to do something about it.
struct WaitingRequest: Sendable {
    let request: ServiceRequest
    /// What the law lets nobody wait longer for.
    let clocks: [StatutoryDeadline]
    /// Where a technician calls, sealed.
    let phone: [UInt8]?

    init(_ request: ServiceRequest, phone: [UInt8]?) {
        (self.request, self.phone) = (request, phone)
        clocks = RequestKinds.payload(of: request)?.deadlines(receivedOn: request.receivedAt.day) ?? []
    }

    /// Days since the first promise or clock ran out; nil while none has. The day itself still counts. While the house waits
    /// for the customer its promise does not count, the law's clocks do.
    func daysLate(on today: Day) -> Int? {
        let promise = request.state == .waitingForCustomer ? nil : request.promisedOn
        let first = ([promise].compactMap(\.self) + clocks.map(\.until)).min()
        return first.flatMap { $0 < today ? $0.days(until: today) : nil }
    }

    /// What waits for the customer is nobody's work until it is late.
    func isWork(on today: Day) -> Bool {
        guard let ball = RequestBall(request.state) else { return false }
        return ball != .customer || daysLate(on: today) != nil
    }
}
