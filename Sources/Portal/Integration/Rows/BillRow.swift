import Store
import Vocabulary

/// A bill with all its lines. It adds up to the cent, or is refused with the difference; once delivered it does not change.
struct BillRow: ImportRow {
    static let file = ImportFile.bills
    let key: String
    let contract: String
    let bill: Bill
    /// The external id of its document.
    let document: String?
    /// The bill whose place it takes.
    let replaces: String?

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        contract = try fields.take("contract", .key)
        document = try fields.takeIfPresent("document", .key)
        replaces = try fields.takeIfPresent("replaces", .key)
        let head = try Bill.Head(&fields)
        bill = Bill(
            head: head, lines: try fields.takeRows("lines").mapRows(BillLine.init),
            consumption: try fields.takeRowsIfPresent("consumption").mapRows(BilledConsumption.init),
            payments: try fields.takeRowsIfPresent("payments").mapRows(BillPayment.init))
        if let problem = BillArithmetic.problem(bill) { throw RowProblem(problem.sentence) }
    }

    var needs: [RowReference] {
        [RowReference(file: .contracts, key: contract)]
            + [replaces].compactMap { $0 }.map { RowReference(file: .bills, key: $0) }
    }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let contract = try db.knownContract(key: contract) else {
            return .refused("contract \(contract) is not known")
        }
        guard bill.head.billedOn <= now.day else { return .refused("billed_on lies ahead") }
        guard contract.commodity != .internet || bill.consumption.isEmpty else {
            return .refused("consumption belongs to Strom and Gas")
        }
        if let known = try db.knownBill(key: key) {
            guard known.contract == contract.id else { return .refused("the contract of \(key) never changes") }
            guard known.replaces == replaces, try db.storedBill(known.id) == bill else {
                return .refused(
                    "a bill that was delivered does not change; deliver the corrected one as another, with replaces")
            }
            return try db.note(document: document, of: known) ? .changed : .unchanged
        }
        guard let former = try replaced(db, contract.id) else {
            return .refused("replaces names no bill of this contract that is not replaced yet")
        }
        try db.add(self, contract: contract.id, replacing: former, at: now)
        return .added
    }

    /// Nil in the outer optional when what is to be replaced is not there to be replaced.
    private func replaced(_ db: Session, _ contract: String) throws -> ID<Bill>?? {
        guard let replaces else { return .some(nil) }
        guard let former = try db.knownBill(key: replaces), former.contract == contract, !former.isReplaced else {
            return nil
        }
        return former.id
    }
}

extension [Fields] {
    /// The parts of a row, one after the other.
    fileprivate func mapRows<Part>(_ make: (inout Fields) throws(RowProblem) -> Part) throws(RowProblem) -> [Part] {
        var parts: [Part] = []
        for var fields in self { parts.append(try make(&fields)) }
        return parts
    }
}
