import Store
import Vocabulary

extension Session {
    /// Moves the request of a reading on once all its values are decided: state, timeline and letters. Answers whether
    /// it moved; a second time nothing changes. What the customer took back stays so.
    func settleReading(
        _ id: ID<ServiceRequest>, by actor: ServiceRequest.Actor = .billing, key: String? = nil, at now: Instant
    ) throws -> Bool {
        guard let request = try request(id), request.state != .withdrawn,
            let payload = RequestKinds.payload(of: request) as? ReadingRequest,
            let state = ReadingDecision(request: payload, readings: try decidedReadings(of: id)).state,
            state != request.state
        else { return false }
        let remark: RequestRemark? = state == .refused ? .readingNotUsed : nil
        guard try move(request, to: state, by: actor, remark: remark?.rawValue, key: key, at: now) != nil else {
            return false
        }
        try tell(of: id, at: now) { _ in ReadingDecisionLetter(number: request.number.value) }
        return true
    }

    /// The values that came with a request, as they stand in the books.
    func decidedReadings(of request: ID<ServiceRequest>) throws -> [DecidedReading] {
        try all(
            """
            SELECT meter.number, register.kind, register.unit, reading.thousandths, reading.source, reading.status
            FROM meter_reading AS reading
            JOIN register ON register.id = reading.register_id
            JOIN meter ON meter.id = register.meter_id
            WHERE reading.request_id = \(request)
            ORDER BY meter.number, register.obis
            """, DecidedReading.init)
    }
}
