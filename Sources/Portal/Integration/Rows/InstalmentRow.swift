import Store
import Vocabulary

/// A monthly payment and the day it is due.
struct InstalmentRow: ImportRow {
    static let file = ImportFile.instalments
    let key: String
    let contract: String
    let dueOn: Day
    let amount: Money

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        contract = try fields.take("contract", .key)
        dueOn = try fields.take("due_on", .day)
        amount = try fields.take("amount_eur", .euros)
    }

    var needs: [RowReference] { [RowReference(file: .contracts, key: contract)] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let contract = try db.knownContract(key: contract)?.id else {
            return .refused("contract \(contract) is not known")
        }
        return try db.put(self, contract: contract, at: now)
    }
}
