import HTTPTypes
import Vocabulary

/// A look at the portal as one customer sees it, by somebody of the office: nothing but reading, for a few minutes.
struct OfficeView: Sendable {
    let account: ID<Account>
    let staff: ID<Staff>
    /// The customer whose file it was begun in.
    let file: String
    let email: EmailAddress
    let begunAt: Instant
    let endsAt: Instant

    static let minutes = 5

    /// The pages it opens, by their patterns. Whatever is not here is shut: files of documents and receipts, all that asks for
    /// a password, and whatever a look would change.
    static let pages: Set<String> = [
        "/uebersicht", "/postfach", "/postfach/{id}", "/vorgaenge", "/vorgaenge/{nummer}", "/vertraege",
        "/vertraege/{nummer}", "/vertraege/{nummer}/zahlungen", "/vertraege/{nummer}/rechnungen",
        "/vertraege/{nummer}/rechnungen/{rechnung}", "/vertraege/{nummer}/verbrauch", "/vertraege/{nummer}/abschlag",
        "/vertraege/{nummer}/tarifwechsel", "/vertraege/{nummer}/tarifoptionen", "/vertraege/{nummer}/zaehlerstand",
        "/einstellungen", "/einstellungen/zustellung", "/einstellungen/kontakt", "/hilfe", "/impressum",
        "/datenschutz", "/barrierefreiheit", "/status",
    ]

    static func opens(_ route: Route) -> Bool { route.method == .get && pages.contains(route.path) }
}
