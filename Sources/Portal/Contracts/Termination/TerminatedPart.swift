import Vocabulary

/// What a termination is about, where that is not one contract as a whole. A rule: what was named is handed in. Never more
/// ends than was named, and what cannot be decided waits for a person.
struct TerminatedPart: Codable, Sendable, Equatable {
    enum Kind: String, Codable, Sendable {
        case option
        /// An order that became no contract yet, or another tariff.
        case order
        case unclear
    }

    let kind: Kind
    /// Of the requests that were named.
    let numbers: [String]
    /// What was ordered is called; nil where it is unclear.
    let german, english: String?

    /// Nil for a contract as a whole, and where no request is named.
    init?(_ named: DesignatedThings) {
        let parts = named.options + named.orders
        let isQuoted = named.others.isEmpty || !named.contracts.isEmpty
        if parts.isEmpty, named.unknown.isEmpty, isQuoted { return nil }
        let isOne = parts.count == 1 && named.contracts.isEmpty && named.others.isEmpty && named.unknown.isEmpty
        guard isOne, let part = parts.first else {
            let all = (parts + named.others).map(\.number) + named.unknown
            (kind, numbers, german, english) = (.unclear, all.map(\.value), nil, nil)
            return
        }
        let payload = RequestKinds.payload(of: part)
        let called = (payload as? TariffOptionRequest)?.called ?? (payload as? TariffOptionEndRequest)?.called
        let name = called ?? part.headline
        kind = named.options.isEmpty ? .order : .option
        (numbers, german, english) = ([part.number.value], name.german, name.english)
    }

    /// The request that ordered what ends.
    var order: RequestNumber? { kind == .unclear ? nil : numbers.first.flatMap { RequestNumber(typed: $0) } }
    var called: Text { Text(german ?? "–", en: english ?? "–") }
    var named: String { numbers.joined(separator: ", ") }

    /// The last day of the option that is named: by its own notice, or later where that is wished. Nil where a person has to
    /// look: it is no option that runs on, or a reason is given.
    func end(of option: BookedOption?, _ way: TerminationRule.Way, wish: Day?, receivedOn day: Day) -> Day? {
        guard kind == .option, way == .ordinary, let option, option.request == order, option.endsOn == nil else {
            return nil
        }
        let earliest = option.lastDay(cancelledOn: day)
        return max(earliest, wish ?? earliest)
    }
}
