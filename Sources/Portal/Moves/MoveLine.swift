import Store
import Vocabulary

/// What Internet at the new address is like for a contract, as far as it is known (TKG § 60). That nothing is known is
/// neither yes nor no.
struct MoveLine: Codable, Sendable, Equatable {
    enum State: String, Codable, Sendable {
        /// As it was.
        case same
        /// The line carries less than the tariff promises.
        case slower
        /// It has to be built first.
        case later
        case unavailable
        case unknown
    }

    let state: State
    /// What the line can carry, in Mbit/s, where it is slower.
    var mostDownload: Int?
    /// The first day it can be ready, where it has to be built.
    var ready: String?

    var readyOn: Day? { ready.flatMap { Day(iso: $0) } }
    /// Whether the contract goes on unchanged there: then a move gives no right to terminate it.
    var goesOn: Bool { state == .same }

    /// - Parameters:
    ///   - promised: what the tariff promises, in Mbit/s.
    ///   - rule: when a line that is not there yet can be.
    init(_ known: Availability?, promised: Int?, _ rule: NewContractRule) {
        guard let known else {
            state = .unknown
            return
        }
        guard known.state != .unavailable else {
            state = .unavailable
            return
        }
        let line = NewContractRule.Line(known)
        if line != .there { ready = rule.earliest(.internet, .moveIn, line).iso }
        if let promised, let most = known.mostDownload, most < promised {
            (state, mostDownload) = (.slower, most)
        } else {
            state = line == .there ? .same : .later
        }
    }
}

extension MoveHousehold {
    /// Looks up what Internet there is at the address of a draft, for the contracts something happens to.
    func withLines(at draft: MoveDraft?, _ house: Operator, _ db: Session) throws -> MoveHousehold {
        guard let draft else { return self }
        let choices = MoveChoices.told(self, draft)
        let moving = choices.moving.map(\.contract).filter { $0.commodity == .internet }
        var form = MoveForm(.place, self, draft)
        guard !moving.isEmpty, let address = MovePlace.read(&form, choices)?.address,
            let code = try? PostalCode(address.postalCode)
        else { return self }
        let known = try db.availability(
            of: .internet, in: code, street: PlaceKey.street(address.street),
            house: address.houseNumber.map(PlaceKey.house))
        var household = self
        let rule = NewContractRule(house, today: self.rule.today)
        for contract in moving {
            household.lines[contract.id] = MoveLine(known, promised: contract.mostDownload, rule)
        }
        return household
    }
}
