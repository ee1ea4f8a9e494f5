import Store
import Vocabulary

/// One line of what is kept of the consents of a closed account.
struct ConsentProof: Sendable, Equatable {
    let wish: Wish
    let what: ConsentEvent.What
    /// What was shown, with the address or number taken out.
    let text: String?
    let textVersion: Int?
    let contact: String
    let happenedAt: Instant
    let how: ConsentEvent.Way
    let forgetOn: Day

    /// For how many months a consent has to be provable, from when it was given and after each use (§ 7a (2) UWG).
    static let months = 60

    /// What has to be provable of a ledger, in the order it happened: of what was really agreed to, when and to which
    /// words, the last use, and the end. What was ticked and never confirmed proves nothing.
    static func needed(of ledger: [ConsentLine], at today: Day) -> [ConsentProof] {
        Wish.all.flatMap { wish -> [ConsentProof] in
            let lines = ledger.filter { $0.wish == wish && $0.what != .asked }
            guard let given = lines.last(where: { [.granted, .confirmed, .used].contains($0.what) }) else { return [] }
            let end = given.happenedAt.day.adding(months: months)
            guard end > today else { return [] }
            let lastUse = lines.last { $0.what == .used }?.position
            let shown = Set(ledger.compactMap(\.contact)).sorted { $0.utf8.count > $1.utf8.count }
            var named: String?
            return lines.compactMap { line -> ConsentProof? in
                // What is withdrawn is the consent to the contact it named, whatever number is known by then.
                named = line.what == .withdrawn ? named ?? line.contact : line.contact ?? named
                guard line.what != .used || line.position == lastUse, let named else { return nil }
                let text = line.text.map { text in shown.reduce(text) { $0.replacing($1, with: "•••") } }
                return ConsentProof(
                    wish: wish, what: line.what, text: text, textVersion: line.textVersion, contact: named,
                    happenedAt: line.happenedAt, how: line.how, forgetOn: end)
            }
        }
    }
}

/// A line of the ledger with its words.
struct ConsentLine: Sendable {
    let position: Int
    let wish: Wish
    let what: ConsentEvent.What
    let contact: String?
    let text: String?
    let textVersion: Int?
    let happenedAt: Instant
    let how: ConsentEvent.Way
}

extension Keys {
    /// How the contact of a proof is stored: found again by who names it, read by nobody.
    func proofMark(of contact: String) -> String { proof(Self.spelling(of: contact)) }

    /// As any key ever made it: under one of them the proof stands in the table.
    func everyProofMark(of contact: String) -> [String] { everyProof(Self.spelling(of: contact)) }

    /// Spellings of one number or address count as one.
    private static func spelling(of contact: String) -> String {
        (try? EmailAddress(contact))?.key ?? (try? PhoneNumber(contact))?.value
            ?? contact.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
