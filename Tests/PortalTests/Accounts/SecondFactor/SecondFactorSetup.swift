import Testing
import Vocabulary

@testable import Portal

/// A customer's app: reads the key from the page and shows codes.
struct AuthenticatorApp: Sendable {
    let totp: TOTP

    /// Reads the key as somebody would who types it.
    init(_ page: VisitedPage) throws {
        let typed = try #require(page.main?.all("p").first { $0["class"] == "secret" }).text.filter { $0 != " " }
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, held, bits) = ([UInt8](), 0, 0)
        for letter in typed {
            held = (held << 5 | (try #require(alphabet.firstIndex(of: letter)))) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> bits))
            }
        }
        totp = TOTP(secret: bytes)
    }

    func code(_ house: TestPortal) -> String { totp.code(at: TOTP.step(at: house.clock.now)) }
}

extension Visitor {
    static let secondFactor = "/einstellungen/zweiter-faktor"

    /// Turns the second factor on. Half a minute later, so that the next code is a fresh one.
    func turnOnSecondFactor() async throws -> (app: AuthenticatorApp, codes: [String]) {
        var page = try await open(Self.secondFactor)
        let app = try AuthenticatorApp(page)
        try page.fill("Code aus der App", app.code(house))
        page = try await page.press("Zweiten Faktor einschalten")
        try #require(page.heading == "Der zweite Faktor ist an", "\(page.text)")
        house.clock.advance(seconds: 30)
        return (app, try page.recoveryCodes())
    }
}

extension VisitedPage {
    func recoveryCodes() throws -> [String] {
        try #require(main?.all("ul").first { $0["class"] == "codes" }).all("li").map(\.text)
    }
}
