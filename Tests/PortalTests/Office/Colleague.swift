import Store
import Testing
import Vocabulary

@testable import Portal

/// Somebody of the office, with a password and an app.
struct Colleague: Sendable {
    let id: ID<Staff>
    let name: String
    let role: StaffRole
    let app: TOTP

    var email: String { "\(name.lowercased())@buero.example" }
    static let password = "Ein langer Satz fürs Büro"
}

extension TestPortal {
    /// Lets somebody in without the way through the letter.
    func hire(_ name: String, _ role: StaffRole) async throws -> Colleague {
        let hash = try await portal.passwords.hash(Colleague.password)
        let (secret, now, keys) = (Random.bytes(TOTP.secretBytes), clock.now, portal.keys)
        let email = try EmailAddress("\(name.lowercased())@buero.example")
        let id = try await store.write(about: "staff") { db in
            let id = try #require(try db.addStaff(name, email, as: role, by: nil, at: now))
            let sealed = try keys.seal(secret, for: SealedColumn.staffSecondFactor.place(of: id.value))
            try #require(try db.join(id, password: hash, sealed: sealed, step: nil, at: now))
            return id
        }
        return Colleague(id: id, name: name, role: role, app: TOTP(secret: secret))
    }

    /// A bill on paper Anna asked for: its number.
    func paperCopy() async throws -> String {
        let anna = try await Visitor.signedIn(.anna, self)
        let page = try await anna.open("/einstellungen/zustellung").press(DeliveryTexts.askForCopy.german)
        return try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
    }
}

extension Visitor {
    /// Somebody of the office, signed in through both forms.
    static func office(_ colleague: Colleague, _ house: TestPortal, peer: String = "192.0.2.50") async throws -> Visitor
    {
        let visitor = Visitor(house, peer: peer)
        let page = try await visitor.officePassword(colleague.email, Colleague.password)
        let inside = try await page.typeCode(colleague, house)
        try #require(inside.root?.first("body")?["class"]?.hasPrefix("office") == true)
        try #require(visitor.cookies["staff"] != nil, "\(colleague.name) is not signed in: \(inside.text)")
        return visitor
    }

    func officePassword(_ email: String, _ password: String) async throws -> VisitedPage {
        var page = try await open("/service/anmelden")
        try page.fill("E-Mail-Adresse", email)
        try page.fill("Passwort", password)
        return try await page.press("Anmelden")
    }

    /// A form as the office's own pages would send it.
    func sendToOffice(_ path: String, _ more: [(name: String, value: String)] = []) async throws -> VisitedPage {
        let form = try await open("/service/zugang").root?.all("input") ?? []
        let fields = ["formular", "einmal"].map { (name: String) in
            (name: name, value: form.first { $0["name"] == name }?["value"] ?? "")
        }
        return try await sendOnly(SentForm(method: "POST", action: path, isUpload: false, fields: fields + more))
    }
}

extension VisitedPage {
    func typeCode(_ colleague: Colleague, _ house: TestPortal) async throws -> VisitedPage {
        var page = self
        try page.fill("Code", colleague.app.code(at: TOTP.step(at: house.clock.now)))
        return try await page.press("Anmelden")
    }
}
