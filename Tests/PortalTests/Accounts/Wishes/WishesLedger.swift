import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// One line of the ledger as tests read it.
struct LedgerLine: Sendable, Equatable {
    let wish: String
    let what: String
    let how: String
    let text: String?

    init(channel: String, purpose: String, what: String, how: String, text: String?) {
        (wish, self.what, self.how, self.text) = ("\(channel)-\(purpose)", what, how, text)
    }

    var short: String { "\(wish) \(what) \(how)" }
}

extension TestPortal {
    func ledger(of person: Cast) async throws -> [LedgerLine] {
        let keys = portal.keys
        return try await store.read { db in
            try db.all(
                """
                SELECT id, channel, purpose, what, how, text_sealed FROM consent_event
                WHERE account_id = \(person.account) ORDER BY position
                """
            ) { (id: String, channel: String, purpose: String, what: String, how: String, text: [UInt8]?) in
                LedgerLine(
                    channel: channel, purpose: purpose, what: what, how: how,
                    text: keys.text(text, in: .consentText, of: id))
            }
        }
    }

    func setPhone(_ number: String?, of customer: String = "100001") async throws {
        let row = Cast.id("customer \(customer)", of: Contract.self).value
        let sealed = try number.map { try portal.keys.seal($0, in: .phone, of: row) }
        _ = try await store.write(about: "test") {
            try $0.run("UPDATE customer SET phone_sealed = \(sealed) WHERE id = \(row)")
        }
    }
}

extension Visitor {
    /// Ticks these switches beside what is ticked already, and saves.
    func tick(_ labels: String...) async throws -> VisitedPage {
        var page = try await open("/einstellungen/kontakt")
        for label in labels { try page.choose(label) }
        return try await page.press("Speichern")
    }

    /// Presses the button on the page behind the newest link.
    func confirmWishes() async throws -> VisitedPage {
        let letters = try await letters().filter { $0.subject == "Bestätigen Sie Ihre Kontaktwünsche" }
        let link = try #require(letters.first).link()
        return try await open(link).press("Einwilligung bestätigen")
    }
}
