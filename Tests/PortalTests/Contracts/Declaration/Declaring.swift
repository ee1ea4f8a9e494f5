import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Filling in the forms for terminations and withdrawals.
extension Visitor {
    static let confirmationAddress = "bestaetigung@kunden.example"

    func terminate(
        _ contract: String, name: String = "", on day: String? = nil, email: String = Visitor.confirmationAddress
    ) async throws -> VisitedPage {
        var page = try await open("/kuendigen")
        try page.fill("Vertrag", contract)
        try page.fill("Ihr Name", name)
        if let day { try page.fill("Wann der Vertrag enden soll", day) }
        try page.fill("E-Mail-Adresse für die Bestätigung", email)
        return try await page.press("jetzt kündigen")
    }

    /// As far as the second step.
    func beginWithdrawal(
        _ contract: String, name: String, email: String = Visitor.confirmationAddress
    ) async throws -> VisitedPage {
        var page = try await open("/widerrufen")
        try page.fill("Ihr Name", name)
        try page.fill("Vertrag", contract)
        try page.fill("E-Mail-Adresse für die Bestätigung", email)
        return try await page.press("Vertrag widerrufen")
    }
}

extension Visitor {
    /// The letters about terminations and withdrawals to this person.
    func declarationLetters() async throws -> [StoredLetter] {
        try await letters().filter { letter in
            ["Kündigung", "Widerruf"].contains { letter.subject?.contains($0) == true }
        }
    }
}

extension VisitedPage {
    func fact(_ term: String) -> String? {
        facts.first { $0.term == term }?.value
    }
}

extension TestPortal {
    /// Contract and account of the newest request of a kind, as they stand in the table.
    func newest(_ kind: String) async throws -> (contract: String?, account: String?, payload: String)? {
        try await store.read { db in
            try db.first(
                """
                SELECT contract_id, account_id, payload FROM service_request WHERE kind = \(kind)
                ORDER BY received_at DESC, number DESC LIMIT 1
                """
            ) { (contract: String?, account: String?, payload: String) in (contract, account, payload) }
        }
    }

    func declarations(_ kind: String) async throws -> Int {
        try await store.read { db in
            try db.value("SELECT COUNT(*) FROM service_request WHERE kind = \(kind)", as: Int.self) ?? 0
        }
    }
}
