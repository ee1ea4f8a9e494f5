import Store
import Vocabulary

/// A booking of a contract: something that was demanded, paid, credited or paid out, and what of it is open.
struct PaymentRow: ImportRow {
    static let file = ImportFile.payments
    let key: String
    let contract: String
    let kind: LedgerEntry.Kind
    let bookedOn: Day
    let dueOn: Day?
    let amount, open: Money
    let title, titleEnglish: String?
    let shownIBAN: String?

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        contract = try fields.take("contract", .key)
        kind = try fields.take("kind", .choice)
        bookedOn = try fields.take("booked_on", .day)
        dueOn = try fields.takeIfPresent("due_on", .day)
        amount = try fields.take("amount_eur", .euros)
        open = try fields.take("open_eur", .euros)
        title = try fields.takeIfPresent("title", .text)
        titleEnglish = try fields.takeIfPresent("title_en", .text)
        let iban: IBAN? = try fields.takeIfPresent("iban", .known)
        shownIBAN = iban?.shown
        guard amount > .zero else { throw RowProblem("amount_eur is zero") }
        guard open <= amount else { throw RowProblem("open_eur lies above amount_eur") }
        guard (dueOn != nil) == kind.isDemand else {
            throw RowProblem("due_on belongs to an instalment, a bill or a charge, and to nothing else")
        }
        guard open == .zero || (kind != .payout && kind != .returnedDebit) else {
            throw RowProblem("open_eur of \(kind.rawValue) is 0.00: what is owed stands open in its own row")
        }
        for words in [title, titleEnglish].compactMap({ $0 }) where IBAN.isNamed(in: words) {
            throw RowProblem("title names an account; deliver it as iban")
        }
    }

    var needs: [RowReference] { [RowReference(file: .contracts, key: contract)] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let id = try db.knownContract(key: contract)?.id else {
            return .refused("contract \(contract) is not known")
        }
        guard bookedOn <= now.day else {
            return .refused("booked_on lies ahead; what falls due is in instalments.jsonl")
        }
        guard try db.ledgerContract(key: key).map({ $0 == id }) ?? true else {
            return .refused("the contract of \(key) never changes")
        }
        return try db.put(self, contract: id)
    }
}

extension IBAN {
    /// Whether a text tells the number of an account, with or without blanks.
    static func isNamed(in text: String) -> Bool {
        let signs = Array(text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
        return signs.indices.contains { start in
            (15...34).contains { length in
                start + length <= signs.count && (try? IBAN(String(signs[start..<start + length]))) != nil
            }
        }
    }
}
