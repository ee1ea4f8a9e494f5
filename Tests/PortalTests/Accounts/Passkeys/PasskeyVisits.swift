import Foundation
import Testing

@testable import Portal

/// What the script of the page does, for a visitor of the tests.
extension Visitor {
    static let passkeys = "/einstellungen/passkeys"

    /// What the portal answers when it is asked for something to sign.
    struct Task: Decodable {
        let challenge: String
        let user: String?
        let name: String?
        let known: [String]?
    }

    /// Sends a form as the script does: with nothing but the token of the page.
    func ask(_ path: String, on page: VisitedPage) async throws -> VisitedPage {
        let token = page.root?.all("input").first { $0["name"] == "formular" }?["value"] ?? ""
        return try await sendOnly(
            SentForm(method: "POST", action: path, isUpload: false, fields: [("formular", token)]))
    }

    func task(_ path: String, on page: VisitedPage) async throws -> Task {
        let answer = try await ask(path, on: page)
        try #require(answer.status == 200 && answer.header("Content-Type") == "application/json", "\(answer.source)")
        return try JSONDecoder().decode(Task.self, from: Data(answer.bytes))
    }

    /// The page with a new passkey in its form, not sent yet.
    func prepareAdding(_ device: inout SoftAuthenticator, named name: String) async throws -> VisitedPage {
        var page = try await open(Self.passkeys)
        let task = try await task("\(Self.passkeys)/aufgabe", on: page)
        device.user = try #require(task.user.flatMap(Base64URL.bytes))
        try page.fill("Name", name)
        try page.forge("angaben", Base64URL.string(device.clientData(task.challenge, device.makes)))
        try page.forge("daten", Base64URL.string(device.attestation()))
        return page
    }

    func add(_ device: inout SoftAuthenticator, named name: String = "Handy") async throws -> VisitedPage {
        try await prepareAdding(&device, named: name).press("Passkey anlegen")
    }

    /// The sign-in page with an assertion in its form, not sent yet.
    func prepareSignIn(_ device: SoftAuthenticator, on page: VisitedPage? = nil) async throws -> VisitedPage {
        var page = if let page { page } else { try await open("/anmelden") }
        let task = try await task("/anmelden/passkey/aufgabe", on: page)
        let assertion = try device.assertion(task.challenge)
        for (name, bytes) in [
            ("kennung", assertion.credential), ("nutzer", assertion.user), ("angaben", assertion.client.bytes),
            ("daten", assertion.authenticator), ("unterschrift", assertion.signature),
        ] {
            try page.forge(name, Base64URL.string(bytes))
        }
        return page
    }

    func signIn(with device: SoftAuthenticator) async throws -> VisitedPage {
        try await prepareSignIn(device).press("Mit Passkey anmelden")
    }
}
