import HTML
import Store
import Vocabulary

/// What a form of the contact preferences asks for, carried out in one transaction.
struct ChangeWishes: Sendable {
    private let account: ID<Account>
    private let ticked: Set<Wish>
    /// How far the ledger went when the form was shown; nil when that does not matter, as for withdrawing everything.
    private let seen: Int?
    private let house: String
    private let language: Language
    private let keys: Keys
    private let device: String
    private let now: Instant

    init(_ visit: CustomerVisit) {
        let withdrawsAll = visit.body["alle"] != nil
        let named = Set(visit.body.all("wunsch"))
        account = visit.person.account
        ticked = withdrawsAll ? [] : Set(Wish.all.filter { named.contains($0.name) })
        seen = withdrawsAll ? nil : visit.body["stand"].flatMap { Int($0) } ?? -1
        (house, language, keys) = (visit.portal.operator.name, visit.language, visit.portal.keys)
        (device, now) = (visit.request.device, visit.request.now)
    }

    /// Where to go on. A form that was open while something else changed stores nothing: what was withdrawn meanwhile
    /// must not come back by it.
    func store(in db: Session) throws -> String {
        guard let wishes = try db.wishes(of: account, keys) else { throw Refusal.notFound }
        guard seen ?? wishes.position == wishes.position else { return "/einstellungen/kontakt?hinweis=inzwischen" }
        let changes = wishes.changes(to: ticked)
        guard !changes.isEmpty else { return "/einstellungen/kontakt?hinweis=unveraendert" }
        for change in changes { try db.add(entry(change, wishes), of: account, keys, at: now) }
        try db.note(.wishesChanged, of: account, device: device, at: now)
        try sendLetters(changes, to: wishes.contacts.email, db)
        return "/einstellungen/kontakt?seit=\(wishes.position)"
    }

    /// Brings the link once more, when something still waits for it.
    func sendAgain(in db: Session) throws -> String {
        guard let wishes = try db.wishes(of: account, keys), !wishes.waiting.isEmpty else {
            return "/einstellungen/kontakt?hinweis=unveraendert"
        }
        try ask(wishes.contacts.email, db)
        return "/einstellungen/kontakt?hinweis=gesendet"
    }

    /// What waits for its link gets the letter that brings it; of everything else one letter tells.
    private func sendLetters(_ changes: [WishChange], to email: EmailAddress, _ db: Session) throws {
        let done = changes.filter { $0.what != .asked }
        if !done.isEmpty { try db.queue(WishesChangedLetter(changes: done), to: email, in: language, at: now) }
        if done.count < changes.count { try ask(email, db) }
    }

    private func ask(_ email: EmailAddress, _ db: Session) throws {
        guard try db.count(.consentLettersByAccount, account.value, at: now) else {
            throw Refusal.tooManyTries(seconds: Throttle.consentLettersByAccount.seconds)
        }
        try db.queue(ConfirmWishesLetter(account: account.value), to: email, in: language, at: now)
    }

    /// What is withdrawn is the consent that was recorded, with the contact it names. Where another one is known by now, or
    /// none, the words beside the switch were not about it.
    private func entry(_ change: WishChange, _ wishes: Wishes) -> ConsentEntry {
        let known = wishes.contacts[change.wish.channel]
        let contact = change.what == .withdrawn ? wishes.recorded(change.wish).contact ?? known : known
        let text = contact == known ? ConsentTexts.whole(change.wish, contact, house).in(language) : nil
        return ConsentEntry(
            wish: change.wish, what: change.what, contact: contact, text: text, how: .page, device: device)
    }
}
