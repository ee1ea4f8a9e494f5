import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// „Jetzt Zugangsdaten anfordern“, as far as the office sees it. Today is Friday, 20 November 2026.
@Suite struct AskForAccessTests {
    @Test(arguments: Engine.all)
    func `the form, the e-mail, the press, and by when it is decided`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let start = try await Visitor.guest(house).open("/registrieren")
            let form = try await start.follow("Jetzt Zugangsdaten anfordern")
            #expect(form.path == "/registrieren/zugang")
            #expect(form.links.contains { $0.path == "/datenschutz" })
            #expect(form.text.contains("Art. 6 Abs. 1 Buchst. b DSGVO"))
            let guest = Visitor.guest(house)
            let sent = try await guest.askForAccess()
            #expect(sent.path == "/registrieren/zugang/gesendet")
            #expect(try await house.count("SELECT COUNT(*) FROM access_application WHERE confirmed_at IS NULL") == 1)

            let letter = try #require(try await house.letters(to: Cast.emil.email).first)
            #expect(letter.subject == "Bestätigen Sie Ihre E-Mail-Adresse")
            for typed in ["Ernst", "Lindenweg", Cast.letterContract, "1EMH0000001234"] {
                #expect(
                    letter.text?.contains(typed) == false, "nothing that was typed goes to who did not prove to read")
            }
            #expect(!letter.words.contains("gibt es schon einen Zugang"))
            let page = try await guest.open(letter.link())
            #expect(page.heading == "Bestätigen Sie Ihre E-Mail-Adresse")
            #expect(!page.text.contains("Ernst"))
            let done = try await page.press("Adresse bestätigen")
            #expect(done.path == "/registrieren/zugang/eingegangen")
            #expect(done.text.contains("Innerhalb von 3 Werktagen"))
            let arrived = try #require(
                try await house.letters(to: Cast.emil.email).first { $0.subject == "Wir prüfen Ihre Anfrage" })
            #expect(arrived.words.contains("Bis zum 25.11.2026"))
            #expect(arrived.words.contains("F-2026-"))
            #expect(try await guest.open(letter.link()).status == 410)
            let kinds = try await house.store.read { db in
                try db.all("SELECT kind FROM audit_event WHERE kind LIKE 'access-%' ORDER BY position") {
                    (kind: String) in kind
                }
            }
            #expect(kinds == ["access-asked", "access-confirmed"])
        }
    }

    /// Right, half right, nothing right, and the address of somebody with a login: one answer, and the same rows.
    @Test(arguments: Engine.all)
    func `one answer whatever is known`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            var answers: Set<String> = []
            for (index, applicant) in [
                Applicant(), Applicant(last: "Niemand", contract: "300009999", email: "niemand@kunden.example"),
                Applicant(contract: Cast.strom, meter: "", email: Cast.anna.email),
            ].enumerated() {
                let page = try await Visitor.guest(house, peer: "203.0.113.\(index)").askForAccess(applicant)
                #expect(page.status == 200)
                answers.insert(page.masked())
                #expect(try await house.count("SELECT COUNT(*) FROM access_application") == index + 1)
                #expect(try await house.letters(to: applicant.email).count == 1)
            }
            #expect(answers.count == 1)
            // Only who reads the mailbox hears that there is a login.
            let anna = try #require(try await house.letters(to: Cast.anna.email).first)
            #expect(anna.words.contains("gibt es schon einen Zugang"))
        }
    }

    @Test(arguments: Engine.all)
    func `mail programs confirm nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            _ = try await Visitor.guest(house).askForAccess()
            let link = try #require(try await house.letters(to: Cast.emil.email).first).link()
            for turn in 0..<5 {
                let scanner = Visitor.guest(house, peer: "198.51.100.\(turn)")
                #expect(try await scanner.open(link).status == 200)
                #expect(try await scanner.request("HEAD", link).status == 303)
            }
            #expect(try await house.count("SELECT COUNT(*) FROM access_application WHERE confirmed_at IS NULL") == 1)
            house.clock.advance(hours: 24)
            #expect(try await Visitor.guest(house).open(link).status == 410)
        }
    }

    @Test(arguments: Engine.all)
    func `what is told is sealed, and forgotten in its time`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            _ = try await Visitor.guest(house).askForAccess()
            let sealed = try #require(
                try await house.store.read {
                    try $0.value("SELECT claim_sealed FROM access_application", as: [UInt8].self)
                })
            #expect(!String(decoding: sealed, as: UTF8.self).contains("Ernst"))
            house.clock.advance(days: 6)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM access_application") == 1)
            house.clock.advance(days: 2)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM access_application") == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `three e-mails a day to an address, ten an hour from a network`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            for turn in 0..<3 {
                #expect(try await Visitor.guest(house, peer: "203.0.113.\(turn)").askForAccess().status == 200)
            }
            let page = try await Visitor.guest(house, peer: "203.0.113.9").askForAccess()
            #expect(page.status == 422)
            #expect(try page.error(at: "E-Mail-Adresse")?.contains("schon drei E-Mails") == true)
            #expect(try page.value(of: "Nachname") == "Ernst")
            #expect(try await house.letters(to: Cast.emil.email).count == 3)
            for turn in 0..<10 {
                let applicant = Applicant(email: "kunde\(turn)@kunden.example")
                #expect(try await Visitor.guest(house).askForAccess(applicant).status == 200)
            }
            let refused = try await Visitor.guest(house).askForAccess(Applicant(email: "elf@kunden.example"))
            #expect(refused.status == 429)
            #expect(refused.header("Retry-After") == "3600")
        }
    }

    @Test func `twenty presses at once are one application and one letter`() async throws {
        try await TestPortal.run { (house) async throws in
            var page = try await Visitor.guest(house).open("/registrieren/zugang")
            try Applicant().fill(&page)
            let form = page
            try await withThrowingTaskGroup { group in
                for _ in 0..<20 { group.addTask { _ = try await form.press("Zugang anfordern") } }
                try await group.waitForAll()
            }
            #expect(try await house.count("SELECT COUNT(*) FROM access_application") == 1)
            #expect(try await house.letters(to: Cast.emil.email).count == 1)
        }
    }

    /// Field, what is typed, and the beginning of its error.
    @Test(arguments: [
        ("Vorname", "", "Geben Sie den Vornamen"), ("Nachname", "", "Geben Sie den Nachnamen"),
        ("Straße", "", "Geben Sie die Straße"), ("Hausnummer", "", "Geben Sie die Hausnummer"),
        ("Postleitzahl", "1905", "Eine deutsche Postleitzahl"), ("Ort", "", "Geben Sie den Ort"),
        ("Vertragsnummer", "12", "Die Vertragsnummer hat neun"), ("Zählernummer", "???", "Eine Zählernummer hat"),
        ("Geburtsdatum", "31.02.1980", ""), ("Geburtsdatum", "01.01.2030", ""),
        ("E-Mail-Adresse", "nie", "Geben Sie die E-Mail-Adresse"),
        ("Nachname", String(repeating: "x", count: 101), "Das ist zu lang."),
    ])
    func `what cannot be is said at its field, and what was typed stays`(field: String, typed: String, words: String)
        async throws
    {
        try await TestPortal.run { (house) async throws in
            var page = try await Visitor.guest(house).open("/registrieren/zugang")
            try Applicant().fill(&page)
            try page.fill(field, typed)
            page = try await page.press("Zugang anfordern")
            #expect(page.status == 422)
            #expect(page.problems.count == 1)
            #expect(try #require(try page.error(at: field)).hasPrefix(words))
            if typed.count <= 100 { #expect(try page.value(of: field) == typed) }
            if field != "Vorname" { #expect(try page.value(of: "Vorname") == "Emil") }
            #expect(try await house.count("SELECT COUNT(*) FROM access_application") == 0)
        }
    }

    @Test func `business customers are told what to do, and without the notice nothing is sent`() async throws {
        try await TestPortal.run { (house) async throws in
            let business = try await Visitor.guest(house).askForAccess(Applicant(kind: "Geschäftskunde"))
            #expect(business.status == 422)
            let words = try #require(try business.error(at: "Ich frage an als"))
            #expect(words.contains(house.portal.operator.phone) && words.contains(house.portal.operator.email))
            var page = try await Visitor.guest(house).open("/registrieren/zugang")
            page = try await page.press("Zugang anfordern")
            #expect(page.status == 422)
            #expect(
                try page.error(at: "Ich frage an als") == "Wählen Sie, ob Sie Privatkunde oder Geschäftskunde sind.")
            #expect(try page.error(at: "Ich habe die Hinweise")?.hasPrefix("Bestätigen Sie, dass") == true)
            // Contract, meter and date of birth may stay empty.
            let short = try await Visitor.guest(house).askForAccess(Applicant(contract: "", meter: ""))
            #expect(short.path == "/registrieren/zugang/gesendet")
        }
    }

    @Test func `it speaks English, too`() async throws {
        try await TestPortal.run { (house) async throws in
            let guest = Visitor.guest(house)
            guest.setCookie("sprache", "en")
            #expect(try await guest.open("/registrieren/zugang").heading == "Request access now")
            #expect(try await guest.open("/registrieren/zugang/gesendet").status == 200)
            #expect(try await guest.open("/registrieren/zugang/eingegangen").heading == "We check your request")
        }
    }
}
