import Vocabulary

/// How far what somebody told agrees with what billing knows of one customer. A rule: it compares and opens nothing.
struct AccessMatch: Sendable {
    enum Part: String, Sendable, CaseIterable {
        case name, address, contract, meter, bornOn, email

        /// Points of a hundred and more; what is not known on one side counts for nothing.
        var weight: Int {
            switch self {
            case .name: 30
            case .email: 30
            case .address: 25
            case .contract: 20
            case .meter: 15
            case .bornOn: 15
            }
        }

        /// Whoever holds a bill knows it.
        var isOnBills: Bool { self != .bornOn && self != .email }
    }

    enum Finding: Sendable, Equatable {
        case agrees
        /// Spelled otherwise, or a part of it.
        case close
        case differs
        case notTold
        case notOnFile
    }

    private let findings: [Part: Finding]

    init(_ claim: AccessClaim, _ customer: AccessCandidate) {
        findings = [
            .name: Self.name(claim, customer), .address: Self.address(claim, customer),
            .contract: Self.contract(claim, customer), .meter: Self.meter(claim, customer),
            .bornOn: Self.bornOn(claim, customer), .email: Self.email(claim, customer),
        ]
    }

    subscript(part: Part) -> Finding { findings[part] ?? .notTold }

    /// Of a hundred; 0 where nothing could be compared.
    var score: Int {
        var (reached, possible) = (0, 0)
        for part in Part.allCases {
            switch self[part] {
            case .agrees: reached += part.weight * 2
            case .close: reached += part.weight
            case .differs: break
            case .notTold, .notOnFile: continue
            }
            possible += part.weight * 2
        }
        return possible == 0 ? 0 : reached * 100 / possible
    }

    private static func name(_ claim: AccessClaim, _ customer: AccessCandidate) -> Finding {
        let (told, known) = (SearchKey(claim.lastName).value, SearchKey(customer.lastName).value)
        let (first, knownFirst) = (SearchKey(claim.firstName).value, SearchKey(customer.firstName).value)
        if told == known { return first == knownFirst ? .agrees : .close }
        // „Müller-Lüdenscheidt“ is still called Müller; both names in the wrong fields are still theirs.
        if DesignatedContract.names(claim.name, lastName: customer.lastName) { return .close }
        if let sound = SoundKey(told), sound == SoundKey(known), first == knownFirst { return .close }
        return .differs
    }

    /// With where letters go, or with a place that is supplied.
    private static func address(_ claim: AccessClaim, _ customer: AccessCandidate) -> Finding {
        let told = joined(PlaceWords(claim.street, claim.houseNumber, claim.postalCode, claim.city).value)
        let home = PlaceWords(customer.street, customer.houseNumber, customer.postalCode, customer.city)
        let places = [home.value] + customer.supplies.map(\.place.value)
        if places.contains(where: { joined($0) == told }) { return .agrees }
        let road = joined(PlaceWords.folded("\(claim.street) \(claim.houseNumber)"))
        return places.contains { joined($0).hasPrefix(road) && $0.contains(claim.postalCode) } ? .close : .differs
    }

    private static func joined(_ words: String) -> String { words.filter { !" .-".contains($0) } }

    private static func contract(_ claim: AccessClaim, _ customer: AccessCandidate) -> Finding {
        guard let told = claim.contract else { return .notTold }
        return customer.supplies.contains { $0.number == told } ? .agrees : .differs
    }

    /// The last eight digits are the meter's own; before them stand its kind, its maker and zeros.
    private static func meter(_ claim: AccessClaim, _ customer: AccessCandidate) -> Finding {
        guard let told = claim.meter else { return .notTold }
        let known = customer.supplies.flatMap(\.meters)
        guard !known.isEmpty else { return .notOnFile }
        if known.contains(told) { return .agrees }
        let own = ownDigits(told)
        return own.count >= 5 && known.contains { ownDigits($0) == own } ? .close : .differs
    }

    private static func ownDigits(_ number: String) -> String {
        let digits = number.reversed().prefix { $0.isASCII && $0.isNumber }.prefix(8).reversed()
        return String(digits.drop { $0 == "0" })
    }

    private static func bornOn(_ claim: AccessClaim, _ customer: AccessCandidate) -> Finding {
        guard let told = claim.bornOn else { return .notTold }
        guard let known = customer.bornOn else { return .notOnFile }
        return told == known ? .agrees : .differs
    }

    private static func email(_ claim: AccessClaim, _ customer: AccessCandidate) -> Finding {
        guard let known = customer.address else { return .notOnFile }
        return claim.address == known ? .agrees : .differs
    }
}

extension AccessMatch {
    /// How access can be given. What stands on a bill opens nothing by itself: each way ends at a place the house knew
    /// before, the mailbox that was proved or the letter box, and never at one that was typed.
    func ways(_ customer: AccessCandidate) -> [AccessApplication.Decision] {
        guard customer.hasSomethingToOpen, self[.name] == .agrees || self[.name] == .close else { return [] }
        var ways: [AccessApplication.Decision] = []
        if self[.email] == .agrees { ways.append(.mail) }
        let others: [Part] = [.address, .contract, .meter, .bornOn, .email]
        if others.contains(where: { self[$0] == .agrees || self[$0] == .close }) { ways.append(.post) }
        return ways
    }
}
