import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What somebody types who asks for access. Emil's by default: he has a contract and no login.
struct Applicant: Sendable {
    var first = "Emil"
    var last = "Ernst"
    var street = "Lindenweg"
    var house = "7a"
    var code = "19053"
    var city = "Schwerin"
    var contract = Cast.letterContract
    var meter = "1EMH0000001234"
    var born = ""
    var email = Cast.emil.email
    var kind = "Privatkunde"

    func fill(_ page: inout VisitedPage) throws {
        try page.choose("Ich frage an als", kind)
        for (label, value) in [
            ("Vorname", first), ("Nachname", last), ("Straße", street), ("Hausnummer", house), ("Postleitzahl", code),
            ("Ort", city), ("Vertragsnummer", contract), ("Zählernummer", meter), ("Geburtsdatum", born),
            ("E-Mail-Adresse", email),
        ] {
            try page.fill(label, value)
        }
        try page.choose("Ich habe die Hinweise zum Datenschutz gelesen.")
    }
}

extension Visitor {
    /// As far as the page that says an e-mail is on its way.
    func askForAccess(_ applicant: Applicant = Applicant()) async throws -> VisitedPage {
        var page = try await open("/registrieren/zugang")
        try applicant.fill(&page)
        return try await page.press("Zugang anfordern")
    }
}

extension Applicant {
    static let fixed: ID<AccessApplication> = Cast.id("application")

    var claim: AccessClaim {
        get throws {
            AccessClaim(
                firstName: first, lastName: last, street: street, houseNumber: house, postalCode: try PostalCode(code),
                city: city, contract: contract.isEmpty ? nil : try ContractNumber(contract),
                meter: meter.isEmpty ? nil : try MeterNumber(meter), bornOn: born.isEmpty ? nil : Day(typed: born),
                email: try EmailAddress(email))
        }
    }
}

extension TestPortal {
    /// The same without the way through the form, under a known identity.
    func keepApplication(_ applicant: Applicant = Applicant()) async throws {
        let (keys, now, claim) = (portal.keys, clock.now, try applicant.claim)
        try await store.write(about: "test") { db in
            try db.add(Applicant.fixed, sealed: claim.sealed(of: Applicant.fixed, keys), language: .german, at: now)
            _ = try db.confirm(Applicant.fixed, dueOn: now.day, at: now)
        }
    }

    /// An application whose e-mail address is proved: its identity.
    @discardableResult
    func applied(_ applicant: Applicant = Applicant(), peer: String = "192.0.2.77") async throws -> String {
        clock.advance(seconds: 1)
        let guest = Visitor.guest(self, peer: peer)
        let sent = try await guest.askForAccess(applicant)
        try #require(sent.path == "/registrieren/zugang/gesendet", "\(sent.text)")
        let letter = try #require(
            try await letters(to: applicant.email).first { $0.subject == "Bestätigen Sie Ihre E-Mail-Adresse" })
        let page = try await guest.open(letter.link()).press("Adresse bestätigen")
        try #require(page.path == "/registrieren/zugang/eingegangen", "\(page.text)")
        return try #require(
            try await store.read {
                try $0.value("SELECT id FROM access_application ORDER BY asked_at DESC, id LIMIT 1", as: String.self)
            })
    }
}
