import Vocabulary

/// What became of a reported reading: what was told, beside what stands in the books now.
struct ReadingDecision: Sendable {
    let request: ReadingRequest
    let readings: [DecidedReading]

    /// Done when every value is used, refused when one is not; nil while one is in review.
    var state: ServiceRequest.State? {
        if readings.contains(where: { $0.status == .inReview }) { return nil }
        return readings.count >= request.entries.count && readings.allSatisfy(\.isUsed) ? .done : .refused
    }

    /// Each value and what was decided on it.
    var facts: [Fact] {
        var open = request.entries
        let decided = readings.compactMap { reading in
            let told = open.firstIndex { $0.meter == reading.meter && $0.register == reading.register }
            return reading.fact(reported: told.map { open.remove(at: $0).value })
        }
        // What was not used gives way to a later report of the same day.
        let replaced = open.prefix(max(0, request.entries.count - readings.count))
        return decided + replaced.compactMap(\.factOfNoUse)
    }
}

/// A value that came with a request, as it stands in the books.
struct DecidedReading: Sendable {
    let meter: String
    let register: String
    let unit: MeterRegister.Unit
    let value: CounterReading
    let source: MeterReading.Source
    let status: MeterReading.Status

    /// An estimate in its place is no use of what was reported.
    var isUsed: Bool { status == .accepted && source.isMeasured }
}

extension DecidedReading {
    func fact(reported: Int64?) -> Fact? {
        let name = MeterRegister.Kind(rawValue: register).flatMap(ReadingTexts.name)
        let (told, stored) = (unit.words(reported ?? value.thousandths), unit.words(value))
        let words =
            switch status {
            case .inReview, .notUsed: ReadingDecisionTexts.value(told, status)
            case .accepted where !source.isMeasured: ReadingDecisionTexts.value(told, insteadOf: stored, source)
            case .accepted where told != stored: ReadingDecisionTexts.value(stored, corrected: told)
            case .accepted: ReadingDecisionTexts.value(stored, status)
            }
        return Fact(ReadingRequestTexts.reading(of: name, meter: meter), words)
    }
}

extension ReadingRequest.Entry {
    fileprivate var factOfNoUse: Fact? {
        guard let unit = MeterRegister.Unit(rawValue: unit) else { return nil }
        let name = MeterRegister.Kind(rawValue: register).flatMap(ReadingTexts.name)
        return Fact(
            ReadingRequestTexts.reading(of: name, meter: meter),
            ReadingDecisionTexts.value(unit.words(value), .notUsed))
    }
}
