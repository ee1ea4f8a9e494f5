import HTTPTypes
import Store
import Testing
import Vocabulary

@testable import Portal

/// A session that ends takes nothing with it that somebody typed, and leaves nothing behind.
@Suite struct SessionEndTests {
    @Test func `signing out clears what the browser kept`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let answer = try await anna.sendOnly(try await anna.open("/hilfe").form(pressing: "Abmelden"))
            #expect(answer.status == 303)
            #expect(answer.header("Clear-Site-Data") == "\"cache\", \"storage\"")
            #expect(anna.cookies["sid"] == nil)
            #expect(anna.cookies["dev"] != nil, "the browser stays known")
        }
    }

    /// A session ends 30 minutes after the last click, and 12 hours after it began whatever is clicked.
    @Test(arguments: [
        (0, "Ohne Klick melden wir Sie um 10:29 Uhr ab.", 1800, 43_200),
        (11 * 60 + 15, "Ohne Klick melden wir Sie um 21:44 Uhr ab.", 1800, 2700),
        (11 * 60 + 40, "Um 22:00 Uhr melden wir Sie ab.", 1200, 1200),
    ])
    func `every page says when it ends`(minutes: Int, words: String, seconds: Int, longest: Int) async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            for _ in 0..<(minutes / 20) {
                house.clock.advance(minutes: 20)
                _ = try await anna.open("/hilfe")
            }
            house.clock.advance(minutes: minutes % 20)
            let page = try await anna.open("/hilfe")
            let foot = try #require(page.root?.first("footer")).text
            #expect(foot.contains(words), "\(foot)")
            let warning = try #require(page.root?.inside.first { $0.id == "sitzungsende" })
            #expect(warning["data-seconds"] == String(seconds))
            #expect(warning["data-longest"] == String(longest))
            #expect(warning.all("div").filter { $0["class"] == "session-end" }.count == 3)
            #expect(warning.all("div").allSatisfy { $0["hidden"] != nil })
            #expect(try await !Visitor.guest(house).open("/hilfe").source.contains("Ohne Klick"))
        }
    }

    /// The session may have ended by itself, by a new password or by a sign-out elsewhere: the words fit each.
    @Test func `what is said after the end blames nobody`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
            try page.fill("Zählerstand", "17000")
            try await house.store.write(about: "elsewhere") { try $0.endSessions(of: Cast.anna.account) }
            let asked = try await page.press("Zählerstand senden")
            #expect(asked.heading == "Anmelden")
            #expect(asked.text.contains("Sie sind nicht mehr angemeldet."))
            #expect(!asked.text.contains("nicht aktiv"))
        }
    }

    /// The form of every page for customers, sent after the session died by itself: it comes back after signing in.
    @Test func `every form outlives its session`() async throws {
        try await TestPortal.run { (house) async throws in
            let pages = Routes.all.filter { $0.audience == .customer && $0.method == .get }
                .filter { route in !["{id}", "{rechnung}", "{gespraech}"].contains { route.path.contains($0) } }
                .map { $0.path.replacing("{nummer}", with: Cast.strom) }
            let posts = Set(Routes.all.filter { $0.audience == .customer && $0.method == .post }.map(\.path))
            var tried: Set<String> = []
            for path in pages {
                let anna = try await Visitor.signedIn(.anna, house)
                let page = try await anna.open(path)
                for button in Set(page.buttons) where button != "Abmelden" && button != "English" {
                    guard var form = try? page.form(pressing: button) else { continue }
                    let route = form.action.replacing(Cast.strom, with: "{nummer}")
                    guard posts.contains(route), tried.insert("\(route) \(button)").inserted else { continue }
                    form.fields = form.fields.map { field in
                        ["formular", "einmal", "version"].contains(field.name) || !field.value.isEmpty
                            ? field : (field.name, "getippt")
                    }
                    let kept = FormBody(fields: form.fields).withoutSecrets.fields
                    house.clock.advance(minutes: 31)
                    let asked = try await anna.sendOnly(form)
                    guard !kept.isEmpty else {
                        #expect(asked.status == 303, "\(route)")
                        continue
                    }
                    #expect(asked.heading == "Anmelden", "\(route)")
                    var signIn = asked
                    try signIn.fill("E-Mail-Adresse", Cast.anna.email)
                    try signIn.fill("Passwort", Cast.anna.password)
                    let again = try await signIn.press("Anmelden")
                    #expect(again.heading == "Noch einmal senden", "\(route)")
                    let sent = try again.form(pressing: "Noch einmal senden")
                    #expect(sent.action == form.action)
                    for field in kept {
                        #expect(sent.fields.contains { $0.name == field.name && $0.value == field.value }, "\(route)")
                    }
                }
            }
            #expect(tried.count >= 6, "\(tried.sorted())")
        }
    }

    @Test func `who signs out of a session that ended is signed out`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/hilfe")
            house.clock.advance(minutes: 31)
            let out = try await page.press("Abmelden")
            #expect(out.path == "/anmelden?hinweis=abgemeldet")
            #expect(out.text.contains("Sie sind abgemeldet."))
        }
    }
}
