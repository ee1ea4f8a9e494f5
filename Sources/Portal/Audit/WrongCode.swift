import Store
import Vocabulary

/// A registration code or a typed code that opens nothing: noted in the security log and counted for all, because so many
/// in a day that nobody mistypes them are somebody's attempt.
struct WrongCode: Sendable {
    let portal: Portal
    let request: Incoming

    /// `contract` is the keyed hash of the number it was typed for.
    func note(_ kind: AuditKind, contract: String? = nil) async throws {
        let isAlarm = try await portal.store.write(about: contract ?? "codes") { db in
            try db.audit(request.act(kind, by: nil, of: contract))
            guard try isTooMany(contract, db) else { return false }
            try db.raise(.codeGuessing, request.act(.alarm, by: nil, of: contract), tell: portal.operator)
            return true
        }
        if isAlarm { portal.sound(.codeGuessing, request: request.id) }
    }

    /// True once for each time a limit is passed.
    private func isTooMany(_ contract: String?, _ db: Session) throws -> Bool {
        let all = try db.tally(.wrongCodesOfAll, "all", at: request.now)
        let here = try contract.map { try db.tally(.wrongCodesOfContract, $0, at: request.now) } ?? 0
        return all == Throttle.wrongCodesOfAll.most + 1 || here == Throttle.wrongCodesOfContract.most + 1
    }
}
