import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct SecondFactorSignInTests {
    private static let codePath = "/anmelden/code"

    /// Somebody with Anna's password in a browser of their own.
    private static func withPassword(_ house: TestPortal) async throws -> (visitor: Visitor, page: VisitedPage) {
        let visitor = Visitor(house, as: .anna)
        return (visitor, try await visitor.signIn(Cast.anna.email, Cast.anna.password))
    }

    private static func type(_ code: String, _ page: VisitedPage, trusting: Bool = false) async throws -> VisitedPage {
        var page = page
        try page.fill("Code", code)
        if trusting { try page.choose("Diesem Gerät 30 Tage vertrauen") }
        return try await page.press("Anmelden")
    }

    @Test(arguments: Engine.all)
    func `password, then code, then in`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (app, _) = try await Visitor.signedIn(.anna, house).turnOnSecondFactor()
            let (anna, page) = try await Self.withPassword(house)
            #expect(page.path == Self.codePath)
            #expect(anna.cookies["sid"] == nil, "a password alone is no session")
            #expect(try await anna.open("/uebersicht").heading == "Anmelden")
            let code = app.code(house)
            #expect(try await Self.type(code == "123456" ? "654321" : "123456", page).status == 422)
            #expect(try await Self.type(code, page).path == "/uebersicht")
            #expect(anna.cookies["code"] == nil)
            // The same code is worth nothing to whoever looked over the shoulder.
            let (_, other) = try await Self.withPassword(house)
            #expect(try await Self.type(code, other).status == 422)
            // Nor is the form that let Anna in.
            #expect(try await Self.type(code, page).heading != "Code eingeben")
        }
    }

    @Test(arguments: Engine.all)
    func `a recovery code lets in once and is told by letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (_, codes) = try await Visitor.signedIn(.anna, house).turnOnSecondFactor()
            let (anna, page) = try await Self.withPassword(house)
            #expect(try await Self.type(codes[0].lowercased(), page).path == "/uebersicht")
            let letter = try await anna.letters().first { $0.subject == "Ein Wiederherstellungscode wurde benutzt" }
            #expect(letter?.text?.contains("Übrig: 9") == true)
            let (_, again) = try await Self.withPassword(house)
            #expect(try await Self.type(codes[0], again).status == 422)
        }
    }

    /// Two presses at the same moment: one of them is let in.
    @Test(arguments: Engine.all)
    func `of two who type the same code one is let in`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (app, _) = try await Visitor.signedIn(.anna, house).turnOnSecondFactor()
            let code = app.code(house)
            let pages = [try await Self.withPassword(house).page, try await Self.withPassword(house).page]
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for page in pages { group.addTask { try await Self.type(code, page).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.sorted() == [200, 422])
        }
    }

    @Test func `a trusted device is asked for no code for thirty days`() async throws {
        try await TestPortal.run { (house) async throws in
            let (app, _) = try await Visitor.signedIn(.anna, house).turnOnSecondFactor()
            let (anna, page) = try await Self.withPassword(house)
            _ = try await Self.type(app.code(house), page, trusting: true)
            for (days, path) in [(29, "/uebersicht"), (2, Self.codePath)] {
                house.clock.advance(days: days)
                anna.setCookie("sid", nil)
                #expect(try await anna.signIn(Cast.anna.email, Cast.anna.password).path == path)
            }
            #expect(try await Self.withPassword(house).page.path == Self.codePath, "other devices are asked")
        }
    }

    @Test func `five minutes, and only in this browser`() async throws {
        try await TestPortal.run { house in
            let (app, _) = try await Visitor.signedIn(.anna, house).turnOnSecondFactor()
            let (anna, page) = try await Self.withPassword(house)
            #expect(try await Visitor(house).open(Self.codePath).path == "/anmelden")
            house.clock.advance(minutes: 5)
            let late = try await Self.type(app.code(house), page)
            #expect(late.heading == "Anmelden")
            #expect(late.text.contains("Die fünf Minuten für den Code sind vorbei"))
            #expect(anna.cookies["sid"] == nil)
        }
    }

    @Test func `codes are not tried without end`() async throws {
        try await TestPortal.run { (house) async throws in
            let owner = try await Visitor.signedIn(.anna, house)
            let (app, _) = try await owner.turnOnSecondFactor()
            for _ in 0..<Throttle.secondFactor.most {
                let (_, page) = try await Self.withPassword(house)
                #expect(try await Self.type("nichts", page).status == 422)
            }
            let (_, page) = try await Self.withPassword(house)
            #expect(try await Self.type(app.code(house), page).status == 429)
            // Who signed in from here before is not held up by them.
            owner.setCookie("sid", nil)
            let own = try await owner.signIn(Cast.anna.email, Cast.anna.password)
            #expect(try await Self.type(app.code(house), own).path == "/uebersicht")
        }
    }

    /// Whoever has the password guesses codes: a hundred tries, then none for twelve hours; and the owner is told.
    @Test(arguments: Engine.all)
    func `codes are guessed with growing pauses, and told`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let owner = try await Visitor.signedIn(.anna, house)
            let (app, codes) = try await owner.turnOnSecondFactor()
            for count in 0..<SignInPause.most {
                let pause = SignInPause.seconds(after: count, last: house.clock.now, at: house.clock.now)
                if pause > 0 {
                    let early = try await Self.type(app.code(house), try await Self.withPassword(house).page)
                    #expect(early.status == 429)
                    #expect(early.header("Retry-After") == "\(pause)", "after \(count)")
                    #expect(early.text.contains("Ein Wiederherstellungscode gilt sofort"))
                    house.clock.advance(seconds: pause)
                }
                #expect(try await Self.type("nichts", try await Self.withPassword(house).page).status == 422)
            }
            let told = try await owner.letters().filter { $0.subject == "Jemand kennt Ihr Passwort" }
            #expect(told.count == 1)
            #expect(told.first?.text?.contains("nicht gesperrt") == true)
            let closed = try await Self.type(app.code(house), try await Self.withPassword(house).page)
            #expect(closed.header("Retry-After") == "\(SignInPause.resetHours * 3600)")
            // Open all the time: a code on paper, and the browser the account knows.
            owner.setCookie("sid", nil)
            let known = try await owner.signIn(Cast.anna.email, Cast.anna.password)
            #expect(try await Self.type(app.code(house), known).path == "/uebersicht")
            let (_, stillClosed) = try await Self.withPassword(house)
            house.clock.advance(seconds: 30)
            #expect(try await Self.type(app.code(house), stillClosed).status == 429, "others are held up still")
            #expect(try await Self.type(codes[0], try await Self.withPassword(house).page).path == "/uebersicht")
            // A right code ends the row.
            house.clock.advance(seconds: 30)
            #expect(try await Self.type(app.code(house), try await Self.withPassword(house).page).path == "/uebersicht")
        }
    }

    /// Wrong codes on paper hold up no code of the app, and those of one network address none of another.
    @Test func `nobody keeps the owner from a code on paper`() async throws {
        try await TestPortal.run { (house) async throws in
            let (app, codes) = try await Visitor.signedIn(.anna, house).turnOnSecondFactor()
            let thief = Visitor.guest(house, peer: "203.0.113.9")
            for turn in 0...Throttle.recoveryCode.most {
                let page = try await thief.signIn(Cast.anna.email, Cast.anna.password)
                let status = try await Self.type("22222-2222\(turn % 8 + 2)", page).status
                #expect(status == (turn < Throttle.recoveryCode.most ? 422 : 429), "\(turn)")
            }
            let subjects = try await house.letters(to: Cast.anna.email).map(\.subject)
            #expect(subjects.filter { $0 == "Jemand kennt Ihr Passwort" }.count == 1)
            #expect(try await Self.type(codes[0], try await Self.withPassword(house).page).path == "/uebersicht")
            #expect(try await Self.type(app.code(house), try await Self.withPassword(house).page).path == "/uebersicht")
        }
    }

    @Test func `back to where one wanted to go`() async throws {
        try await TestPortal.run { house in
            let (app, _) = try await Visitor.signedIn(.anna, house).turnOnSecondFactor()
            let anna = Visitor(house, as: .anna)
            var page = try await anna.open("/vertraege")
            try page.fill("E-Mail-Adresse", Cast.anna.email)
            try page.fill("Passwort", Cast.anna.password)
            page = try await page.press("Anmelden")
            #expect(page.path.hasPrefix(Self.codePath))
            #expect(try await Self.type("falsch", page).status == 422)
            #expect(try await Self.type(app.code(house), page).path == "/vertraege")
        }
    }

    /// A reading typed before the session ended is still there after password and code.
    @Test func `what was typed survives the code`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let (app, _) = try await anna.turnOnSecondFactor()
            let reading = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
            house.clock.advance(hours: 2)
            let form = try reading.form(pressing: "Zählerstand senden")
            var page = try await anna.send(form)
            #expect(page.heading == "Anmelden")
            try page.fill("E-Mail-Adresse", Cast.anna.email)
            try page.fill("Passwort", Cast.anna.password)
            page = try await page.press("Anmelden")
            #expect(page.heading == "Code eingeben")
            #expect(try await Self.type("falsch", page).status == 422)
            page = try await Self.type(app.code(house), page)
            #expect(page.status == 409)
            #expect(try page.form(pressing: "Noch einmal senden").action == form.action)
        }
    }

    @Test func `a new password by letter does not take the second factor away`() async throws {
        try await TestPortal.run { house in
            let (app, _) = try await Visitor.signedIn(.anna, house).turnOnSecondFactor()
            let (trusted, code) = try await Self.withPassword(house)
            _ = try await Self.type(app.code(house), code, trusting: true)
            let (_, begun) = try await Self.withPassword(house)
            let anna = Visitor(house, as: .anna)
            var page = try await anna.open("/passwort-vergessen")
            try page.fill("E-Mail-Adresse", Cast.anna.email)
            _ = try await page.press("E-Mail anfordern")
            let letter = try await anna.letters().first { $0.subject == "Neues Passwort für das Kundenportal" }
            page = try await anna.open(try #require(letter).link())
            let password = "Regenschirm tanzt Montag Kupfer"
            try page.fill("Neues Passwort", password)
            _ = try await page.press("Passwort speichern")
            for visitor in [anna, trusted] {
                visitor.setCookie("sid", nil)
                #expect(try await visitor.signIn(Cast.anna.email, password).path == Self.codePath)
            }
            house.clock.advance(seconds: 30)
            #expect(try await Self.type(app.code(house), begun).heading == "Anmelden", "begun with the old password")
        }
    }
}
