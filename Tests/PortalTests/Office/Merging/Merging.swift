import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// The way to one account, for the tests of it.
extension Visitor {
    func askToMerge(_ email: String) async throws -> VisitedPage {
        var page = try await open("/einstellungen/zusammenfuehren")
        try page.fill("E-Mail-Adresse des anderen Zugangs", email)
        return try await page.press("Link anfordern")
    }
}

extension TestPortal {
    /// Asked for in one account and confirmed in the other's mailbox: the request's number.
    func proveMerge(by visitor: Visitor, with other: Cast) async throws -> String {
        let sent = try await visitor.askToMerge(other.email)
        try #require(sent.text.contains("Gibt es zu dieser Adresse einen Zugang"))
        let letter = try #require(
            try await letters(to: other.email).first { $0.subject == "Gehört dieser Zugang Ihnen?" })
        let page = try await Visitor.guest(self).open(letter.link())
        let proved = try await page.press("Ja, beide Zugänge gehören mir")
        try #require(proved.text.contains("Wir prüfen die Zusammenführung bis zum"))
        try #require(try await Visitor.guest(self).open(letter.link()).status == 410)
        let number = try await store.read { db in
            try db.value("SELECT number FROM service_request WHERE kind = 'merge-accounts'", as: String.self)
        }
        return try #require(number)
    }

    /// Clara's account goes into Anna's: the request's number.
    func mergeAnnaAndClara() async throws -> String {
        let number = try await proveMerge(by: Visitor.signedIn(.anna, self), with: .clara)
        let petra = try await Visitor.office(try await hire("Petra", .clerk), self)
        let page = try await petra.open("/service/vorgaenge/\(number)").follow("Zugänge ansehen und entscheiden")
        _ = try await page.press("Vorschlagen")
        let otto = try await Visitor.office(try await hire("Otto", .approver), self)
        let done = try await otto.open(String(page.path.prefix { $0 != "?" })).press("Bestätigen und zusammenführen")
        try #require(done.text.contains("Die Zugänge sind zusammengeführt."))
        return number
    }
}
