import HTTPTypes
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

    @Test(arguments: [(0, "10:29"), (11 * 60 + 15, "21:44"), (11 * 60 + 40, "22:00")])
    func `every page says when it ends`(minutes: Int, clock: String) async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            for _ in 0..<(minutes / 20) {
                house.clock.advance(minutes: 20)
                _ = try await anna.open("/hilfe")
            }
            house.clock.advance(minutes: minutes % 20)
            let page = try await anna.open("/hilfe")
            let foot = try #require(page.root?.first("footer")).text
            #expect(foot.contains("Ohne Klick melden wir Sie um \(clock) Uhr ab."), "\(foot)")
            let warning = try #require(page.root?.inside.first { $0.id == "sitzungsende" })
            #expect(warning["data-seconds"] == "1800")
            #expect(warning.all("div").allSatisfy { $0["hidden"] != nil })
            #expect(try await !Visitor.guest(house).open("/hilfe").source.contains("Ohne Klick"))
        }
    }

    /// The form of every page for customers, sent after the session died by itself: it comes back after signing in.
    @Test func `every form outlives its session`() async throws {
        try await TestPortal.run { (house) async throws in
            let pages = Routes.all.filter { $0.audience == .customer && $0.method == .get && !$0.path.contains("{id}") }
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
