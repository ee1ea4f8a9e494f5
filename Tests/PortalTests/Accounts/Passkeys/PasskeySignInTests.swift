import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct PasskeySignInTests {
    /// Anna with a passkey on this device.
    private static func anna(_ house: TestPortal, _ device: inout SoftAuthenticator) async throws -> Visitor {
        let anna = try await Visitor.signedIn(.anna, house)
        try #require(try await anna.add(&device).status == 200)
        return anna
    }

    @Test(arguments: Engine.all)
    func `in at once, with a new session, told by letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            for kind in [SoftAuthenticator.es256, SoftAuthenticator.edDSA] {
                var device = kind()
                let anna = try await Self.anna(house, &device)
                let guest = Visitor(house, as: .anna)
                #expect(try await guest.signIn(with: device).path == "/uebersicht")
                #expect(guest.cookies["sid"] != nil)
                #expect(guest.cookies["dev"] != nil)
                #expect(try await anna.letters().contains { $0.subject == "Neue Anmeldung" })
                // From a browser that is known no letter is written, and the session is another one.
                let (count, old) = (try await anna.letters().count, guest.cookies["sid"])
                guest.setCookie("sid", nil)
                #expect(try await guest.signIn(with: device).path == "/uebersicht")
                #expect(guest.cookies["sid"] != old)
                #expect(try await anna.letters().count == count)
                guest.setCookie("sid", old)
                #expect(try await guest.open("/einstellungen/aktivitaet").text.contains("Mit Passkey angemeldet"))
            }
        }
    }

    @Test func `no code is asked for`() async throws {
        try await TestPortal.run { house in
            var device = SoftAuthenticator.es256()
            let anna = try await Self.anna(house, &device)
            _ = try await anna.turnOnSecondFactor()
            let guest = Visitor(house)
            #expect(try await guest.signIn(with: device).path == "/uebersicht")
            #expect(guest.cookies["code"] == nil)
            #expect(try await Visitor(house).signIn(Cast.anna.email, Cast.anna.password).path == "/anmelden/code")
        }
    }

    @Test func `back to where one wanted to go, with what was typed`() async throws {
        try await TestPortal.run { house in
            var device = SoftAuthenticator.es256()
            let anna = try await Self.anna(house, &device)
            let guest = Visitor(house)
            let wanted = try await guest.prepareSignIn(device, on: try await guest.open("/vertraege"))
            #expect(try await wanted.press("Mit Passkey anmelden").path == "/vertraege")

            let reading = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
            house.clock.advance(hours: 2)
            let form = try reading.form(pressing: "Zählerstand senden")
            var page = try await anna.send(form)
            #expect(page.heading == "Anmelden")
            var wrong = device
            wrong.origin = "https://stranger.example"
            page = try await anna.prepareSignIn(wrong, on: page).press("Mit Passkey anmelden")
            #expect(page.status == 422)
            page = try await anna.prepareSignIn(device, on: page).press("Mit Passkey anmelden")
            #expect(page.status == 409)
            #expect(try page.form(pressing: "Noch einmal senden").action == form.action)
        }
    }

    /// Unknown, wrong, foreign, removed: status, page and words are the same.
    @Test(arguments: Engine.all)
    func `one answer for whatever is wrong`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var device = SoftAuthenticator.es256()
            let anna = try await Self.anna(house, &device)
            let known = device
            var unknown = SoftAuthenticator.es256()
            unknown.user = known.user
            var tries = [("unknown", unknown)]
            tries += PasskeyRefusalTests.wrongs.map { wrong in
                var changed = known
                wrong.change(&changed)
                return (wrong.testDescription, changed)
            }
            var (stolen, strange) = (known, known)
            stolen.secret = SoftAuthenticator.es256().secret
            strange.user = Passkey.user(Cast.clara.account)
            tries += [("signed by another key", stolen), ("said to be Clara's", strange)]
            var pages: Set<String> = []
            for (words, device) in tries {
                let guest = Visitor(house, peer: "192.0.2.\(pages.count + 7)")
                let page = try await guest.signIn(with: device)
                #expect(page.status == 422, "\(words)")
                #expect(page.problems == [PasskeyTexts.refused.german], "\(words)")
                #expect(guest.cookies["sid"] == nil, "\(words)")
                pages.insert(page.text)
            }
            #expect(pages.count == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM passkey_challenge") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM passkey WHERE used_at IS NOT NULL") == 0)
            #expect(try await anna.letters().count == 1, "only that it was added")
        }
    }

    @Test(arguments: Engine.all)
    func `an answer counts once, five minutes, and in its browser`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var device = SoftAuthenticator.es256()
            let anna = try await Self.anna(house, &device)
            let guest = Visitor(house)
            let form = try await guest.prepareSignIn(device).form(pressing: "Mit Passkey anmelden")
            #expect(try await guest.send(form).path == "/uebersicht")
            // Caught on the way and sent again, by the same browser without its session and by another one.
            guest.setCookie("sid", nil)
            #expect(try await guest.send(form).status == 422)
            let thief = Visitor(house)
            var copied = try await thief.open("/anmelden")
            for field in form.fields where !["formular", "einmal"].contains(field.name) {
                try copied.forge(field.name, field.value)
            }
            #expect(try await copied.press("Mit Passkey anmelden").status == 422)
            #expect(try await anna.letters().allSatisfy { $0.subject != "Ein Passkey wurde vielleicht kopiert" })

            let late = try await guest.prepareSignIn(device)
            house.clock.advance(minutes: 5)
            #expect(try await late.press("Mit Passkey anmelden").status == 422)

            // Signed for a task another browser fetched.
            let fresh = try await guest.prepareSignIn(device).form(pressing: "Mit Passkey anmelden")
            for field in fresh.fields where !["formular", "einmal"].contains(field.name) {
                try copied.forge(field.name, field.value)
            }
            #expect(try await copied.press("Mit Passkey anmelden").status == 422)
            #expect(try await guest.send(fresh).path == "/uebersicht", "and is still good in its own")
        }
    }

    /// Two presses at the same moment: one of them is let in.
    @Test(arguments: Engine.all)
    func `of two with the same answer one is let in`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var device = SoftAuthenticator.es256()
            _ = try await Self.anna(house, &device)
            let page = try await Visitor(house).prepareSignIn(device)
            let form = try page.form(pressing: "Mit Passkey anmelden")
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<2 { group.addTask { try await page.visitor.sendOnly(form).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.sorted() != [303, 303])
            #expect(statuses.contains(303))
            #expect(try await house.count("SELECT COUNT(*) FROM account_event WHERE kind = 'signed-in-passkey'") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `a counter that does not grow is told, and the passkey opens nothing any more`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var device = SoftAuthenticator.es256()
            device.signCount = 3
            let anna = try await Self.anna(house, &device)
            var thief = Visitor(house)
            for count in [4, 9, 4_294_967_294] as [UInt32] {
                device.signCount = count
                thief = Visitor(house)
                #expect(try await thief.signIn(with: device).path == "/uebersicht")
            }
            let page = try await Visitor(house).signIn(with: device)
            #expect(page.status == 422)
            #expect(page.problems == [PasskeyTexts.refused.german])
            let told = try await anna.letters().filter { $0.subject == "Ein Passkey wurde vielleicht kopiert" }
            #expect(told.count == 1)
            device.signCount += 1
            #expect(try await Visitor(house).signIn(with: device).status == 422, "not even with a counter that grew")
            device.signCount = 0
            #expect(try await Visitor(house).signIn(with: device).status == 422)
            #expect(
                try await anna.letters().filter { $0.subject == "Ein Passkey wurde vielleicht kopiert" }.count == 1,
                "told once")
            // Whoever came in with the copy is out, and every further try stands in the security log.
            for visitor in [thief, anna] {
                #expect(try await visitor.open("/uebersicht").heading == "Anmelden")
            }
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'passkey-failed'") == 2)
            _ = try await anna.signIn(Cast.anna.email, Cast.anna.password)
            let settings = try await anna.open(Visitor.passkeys)
            #expect(settings.text.contains("vielleicht kopiert"))
            #expect(try await anna.open("/einstellungen/aktivitaet").text.contains("Passkey vielleicht kopiert"))
            #expect(try await settings.press("Entfernen").text.contains("Sie haben noch keinen Passkey."))
        }
    }

    @Test func `from a counter back to none is a copy, from none to none is not`() async throws {
        try await TestPortal.run { house in
            var device = SoftAuthenticator.es256()
            _ = try await Self.anna(house, &device)
            for count in [0, 0, 1, 0] as [UInt32] {
                let isFirst = device.signCount <= count
                device.signCount = count
                #expect(try await Visitor(house).signIn(with: device).status == (isFirst ? 200 : 422), "\(count)")
            }
        }
    }

    @Test func `not tried without end, and a known browser is not held up by others`() async throws {
        try await TestPortal.run { house in
            var device = SoftAuthenticator.es256()
            let anna = try await Self.anna(house, &device)
            for _ in 0..<Throttle.signInByAddress.most {
                #expect(try await Visitor(house).signIn(with: .es256()).status == 422)
            }
            #expect(try await Visitor(house).signIn(with: device).status == 429)
            #expect(try await Visitor(house).signIn(Cast.clara.email, Cast.clara.password).status == 429, "one count")
            #expect(try await Visitor(house, peer: "198.51.100.7").signIn(with: device).path == "/uebersicht")
            anna.setCookie("sid", nil)
            #expect(try await anna.signIn(with: device).path == "/uebersicht")
        }
    }

    /// Wrong passwords of others do not keep out who has a passkey.
    @Test func `guessing passwords does not lock the passkey`() async throws {
        try await TestPortal.run { house in
            var device = SoftAuthenticator.es256()
            _ = try await Self.anna(house, &device)
            for turn in 0...Throttle.signInByAccount.most {
                let robot = Visitor(house, peer: "198.51.100.\(turn + 1)")
                _ = try await robot.signIn(Cast.anna.email, "falsch geraten und lang")
            }
            #expect(try await Visitor(house, peer: "203.0.113.9").signIn(with: device).path == "/uebersicht")
        }
    }

    @Test func `tasks are not fetched without end, and lapse`() async throws {
        try await TestPortal.run { house in
            let guest = Visitor(house)
            let page = try await guest.open("/anmelden")
            for _ in 0..<Throttle.passkeyTasksByAddress.most {
                _ = try await guest.task("/anmelden/passkey/aufgabe", on: page)
            }
            #expect(try await guest.ask("/anmelden/passkey/aufgabe", on: page).status == 429)
            let most = Throttle.passkeyTasksByAddress.most
            #expect(try await house.count("SELECT COUNT(*) FROM passkey_challenge") == most)
            house.clock.advance(minutes: 6)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM passkey_challenge") == 0)
        }
    }

    @Test func `a form of another site is refused`() async throws {
        try await TestPortal.run { house in
            var device = SoftAuthenticator.es256()
            _ = try await Self.anna(house, &device)
            let guest = Visitor(house)
            let form = try await guest.prepareSignIn(device).form(pressing: "Mit Passkey anmelden")
            let answer = try await guest.request(
                "POST", form.action, ["Content-Type": form.contentType, "Sec-Fetch-Site": "cross-site"],
                body: form.bytes)
            #expect(answer.status == 403)
            #expect(guest.cookies["sid"] == nil)
        }
    }
}
