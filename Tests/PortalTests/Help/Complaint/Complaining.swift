@testable import Portal

/// Complaints that only have to be sent.
enum Complaining {
    static let page = "/kontakt/beschwerde"

    static func asGuest(
        _ house: TestPortal, peer: String = "192.0.2.1", email: String = "fremd@kunden.example", contract: String = ""
    ) async throws -> VisitedPage {
        var page = try await Visitor.guest(house, peer: peer).open(Self.page)
        try page.choose("Sparte", "Strom")
        try page.choose("Anliegen", "Abrechnung und Zahlung")
        try page.fill("Ihre Beschwerde", "Erste Zeile\r\n\r\n\r\nZweite Zeile ")
        try page.fill("Name", "Frida Fremd")
        try page.fill("E-Mail-Adresse", email)
        try page.fill("Vertragsnummer", contract)
        return page
    }

    static func asAnna(_ house: TestPortal) async throws -> VisitedPage {
        var page = try await Visitor.signedIn(.anna, house).open("\(Self.page)?vertrag=\(Cast.strom)")
        try page.choose("Anliegen", "Qualität der Leistung")
        try page.fill("Ihre Beschwerde", "Zu oft\nohne Strom.")
        return page
    }
}
