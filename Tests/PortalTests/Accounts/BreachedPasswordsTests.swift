import Foundation
import Testing

@testable import Portal

@Suite struct BreachedPasswordsTests {
    private static func hash(_ password: String) -> String { BreachedPasswords.hash(of: password).uppercased() }

    @Test func `the hash is the one lists are made of`() {
        #expect(Self.hash("password") == "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8")
    }

    /// A list as it is published: `HASH:COUNT`, sorted, lines end with CR LF.
    private static func withList<T>(_ text: String, _ body: (String) async throws -> T) async throws -> T {
        let path = FileManager.default.temporaryDirectory.appending(path: "breached-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(text.utf8).write(to: URL(filePath: path))
        return try await body(path)
    }

    private static let stolen = (0..<3000).map { "gestohlen \($0)" }
    private static let lines = stolen.map(hash).sorted().enumerated().map { "\($0.element):\($0.offset * 7919)" }

    @Test(arguments: ["\r\n", "\n"], [true, false])
    func `every line is found, and nothing else`(end: String, endsWithLine: Bool) async throws {
        let text = Self.lines.joined(separator: end) + (endsWithLine ? end : "")
        try await Self.withList(text) { (path) async throws in
            let list = try BreachedPasswords(path: path)
            for password in Self.stolen { #expect(list.contains(password), "\(password)") }
            for turn in 0..<1000 { #expect(!list.contains("anders \(turn)")) }
        }
    }

    @Test(arguments: [1, 2, 3])
    func `short lists`(count: Int) async throws {
        let words = Array(Self.stolen.prefix(count))
        let text = words.map(Self.hash).sorted().map { $0.lowercased() }.joined(separator: "\n")
        try await Self.withList(text) { (path) async throws in
            let list = try BreachedPasswords(path: path)
            for word in words { #expect(list.contains(word)) }
            #expect(!list.contains("anders"))
        }
    }

    @Test func `what is no sorted list stops the start`() async throws {
        let backwards = Self.lines.reversed().joined(separator: "\n")
        for text in ["", "\n", "passwort\ngeheim\n", backwards, Self.lines.joined(separator: " ")] {
            try await Self.withList(text) { (path) async throws in
                let problem = #expect(throws: SettingProblem.self) { try BreachedPasswords(path: path) }
                #expect(problem?.description.hasPrefix("KUNDENPORTAL_BREACHED_PASSWORDS: the file") == true)
            }
        }
        #expect(throws: SettingProblem.self) { try BreachedPasswords(path: "/nowhere/list") }
    }

    @Test func `a stolen password is refused wherever one is chosen`() async throws {
        let stolen = "Regenschirm tanzt Montag Kupfer"
        try await Self.withList("\(Self.hash(stolen)):3\n") { (path) async throws in
            let list = try BreachedPasswords(path: path)
            let hasher = try PasswordHasher(
                cores: 2, mostWaiting: 100, longestWait: .seconds(60), passes: 1, kibibytes: 64, breached: list)
            try await TestPortal.run(passwords: hasher) { (house) async throws in
                let told = "Es steht in einer Liste gestohlener Passwörter"
                let anna = try await Visitor.signedIn(.anna, house)
                var page = try await anna.open("/einstellungen/passwort")
                try page.fill("Altes Passwort", Cast.anna.password)
                try page.fill("Neues Passwort", stolen)
                page = try await page.press("Speichern")
                #expect(page.status == 422)
                #expect(page.text.contains(told))
                try page.fill("Altes Passwort", Cast.anna.password)
                try page.fill("Neues Passwort", "\(stolen) Lampe")
                #expect(try await page.press("Speichern").path == "/einstellungen?hinweis=passwort")
                let emil = Visitor(house, as: .emil)
                #expect(try await emil.register(email: Cast.emil.email, password: stolen).text.contains(told))
                let clara = Visitor(house, as: .clara)
                page = try await clara.open("/passwort-vergessen")
                try page.fill("E-Mail-Adresse", Cast.clara.email)
                _ = try await page.press("E-Mail anfordern")
                page = try await clara.open(try #require(try await clara.letters().first).link())
                try page.fill("Neues Passwort", stolen)
                #expect(try await page.press("Passwort speichern").text.contains(told))
            }
        }
    }
}
