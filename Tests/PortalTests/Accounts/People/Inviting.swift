import Mail
import Testing

@testable import Portal

/// The way from the invitation to the shared contract, for the tests of it.
extension Visitor {
    /// Fills in the invitation and sends it.
    func invite(_ email: String, to contract: String = Cast.gas, as right: String = "Nur ansehen") async throws
        -> VisitedPage
    {
        var page = try await open("/einstellungen/personen/einladen")
        let entry = contract == Cast.gas ? "Gas" : contract == Cast.strom ? "Strom" : "Internet"
        try page.choose("Vertrag", "\(entry): Vertrag \(contract)")
        try page.choose("Was die Person darf", right)
        try page.fill("E-Mail-Adresse der Person", email)
        return try await page.press("Einladung senden")
    }
}

extension TestPortal {
    /// The newest invitation to this address.
    func invitation(to address: String) async throws -> StoredLetter {
        try #require(
            try await letters(to: address).first { $0.subject?.hasPrefix("Einladung") == true },
            "no invitation to \(address)")
    }
}
