import Store
import Testing

@testable import Portal

/// The way from the letter to the e-mail, for the tests of registering.
extension Visitor {
    /// Types contract number and code.
    func redeem(_ contract: String = Cast.letterContract, _ code: String = Cast.letterCode) async throws -> VisitedPage
    {
        var page = try await open("/registrieren/code")
        try page.fill("Vertragsnummer", contract)
        try page.fill("Registrierungscode", code)
        return try await page.press("Registrieren")
    }

    /// As far as the page that says an e-mail is on its way.
    func register(email: String, password: String) async throws -> VisitedPage {
        var page = try await redeem()
        try #require(page.path == "/registrieren/email", "\(page.text)")
        try page.fill("E-Mail-Adresse", email)
        page = try await page.press("Weiter")
        try #require(page.path == "/registrieren/passwort", "\(page.text)")
        try page.fill("Passwort", password)
        return try await page.press("Weiter")
    }

    /// As far as the page behind the link of the e-mail.
    func registerAndOpenLink(email: String, password: String) async throws -> VisitedPage {
        _ = try await register(email: email, password: password)
        let letter = try #require(try await house.letters(to: email).first)
        return try await open(letter.link())
    }
}

extension TestPortal {
    /// Who owns the contracts of Emil's letter.
    func ownersOfLetterContracts() async throws -> [String] {
        try await store.read { db in
            try db.all(
                """
                SELECT account.email, contract.number FROM contract_access
                JOIN account ON account.id = contract_access.account_id
                JOIN contract ON contract.id = contract_access.contract_id
                WHERE contract_access.role = 'owner' AND contract.number IN ('300001234', '300001235')
                ORDER BY contract.number
                """
            ) { (email: String, number: String) in "\(email) \(number)" }
        }
    }

    /// A number from the database.
    func count(_ sql: SQL) async throws -> Int {
        try await store.read { try $0.value(sql, as: Int.self) ?? 0 }
    }
}
