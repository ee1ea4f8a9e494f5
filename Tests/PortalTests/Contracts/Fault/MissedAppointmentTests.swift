import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A total outage of Anna's, reported on 20 November 2026; today is the 25th.
@Suite struct MissedAppointmentTests {
    private func report(_ house: TestPortal) async throws -> VisitedPage {
        var page = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.internet)/stoerung")
        try page.choose("Was geht nicht?", "Gar nichts geht (vollständiger Ausfall)")
        try page.fill("Telefon für den Techniker", "0170 1234567")
        let path = try await page.press("Störung melden").path.prefix { $0 != "?" }
        house.clock.advance(days: 5)
        return try await Visitor.signedIn(.anna, house).open(String(path))
    }

    private func tell(_ day: String, of fault: VisitedPage) async throws -> VisitedPage {
        var page = try await fault.follow("Techniker kam nicht zum Termin")
        try page.fill("Versäumt am", day)
        return try await page.press("Versäumten Termin melden")
    }

    private func missed(_ page: VisitedPage) -> String? {
        page.input("Versäumte Termine")
    }

    @Test(arguments: Engine.all)
    func `two appointments told on one day count both, one told twice counts once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var page = try await report(house)
            page = try await tell("23.11.2026", of: page)
            #expect(missed(page)?.hasPrefix("1 × ") == true)
            #expect(page.text.contains("Der Techniker kam am 23.11.2026 nicht zum vereinbarten Termin."))
            page = try await tell("25.11.2026", of: page)
            #expect(missed(page)?.hasPrefix("2 × ") == true)
            page = try await tell("23.11.2026", of: page)
            #expect(missed(page)?.hasPrefix("2 × ") == true)
        }
    }

    /// Whoever tells while the fault lasts has a receipt, as whoever tells afterwards: once for each day, to maker and owners.
    @Test(arguments: Engine.all)
    func `told while the fault lasts, a letter is the receipt and names what it brings`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let fault = try await report(house)
            let number = try #require(fault.facts.first { $0.term == "Vorgangsnummer" }?.value)
            let granted = TestClock.start
            try await house.store.write(about: "test") {
                try $0.give(Cast.internet, to: .ben, as: "actor", at: granted)
            }
            let page = try await tell("23.11.2026", of: fault)
            #expect(page.text.contains("Der Termin zählt bei der Entschädigung mit"))
            _ = try await tell("23.11.2026", of: page)
            let letters = try await house.letters(to: Cast.anna.email).filter {
                $0.subject == "Versäumter Termin am 23.11.2026 gemeldet"
            }
            #expect(letters.count == 1)
            let words = try #require(letters.first?.words)
            #expect(words.contains(number) && words.contains("Diese E-Mail ist Ihr Nachweis"))
            // No monthly price is known: 10 € for the appointment, two days at 5 € and one at 10 € so far.
            #expect(words.contains("10,00 €") && words.contains("30,00 €"), "\(words)")
            _ = try await tell("24.11.2026", of: try await Visitor.signedIn(.ben, house).open(fault.path))
            let told = try await house.letters(to: Cast.anna.email).filter {
                $0.subject == "Versäumter Termin am 24.11.2026 gemeldet"
            }
            #expect(told.first?.words.contains("zu Ihrem Vertrag wurde gemeldet") == true)
        }
    }

    @Test(arguments: Engine.all)
    func `once the fault is over a missed appointment is a request of its own`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let fault = try await report(house)
            let number = try #require(fault.facts.first { $0.term == "Vorgangsnummer" }?.value)
            let answers = Answers(house)
            try await answers.deliver(
                #""external_id":"A-1","request":"\#(number)","state":"done","mended_at":"2026-11-21T10:00:00.000Z""#)
            var page = try await fault.visitor.open(fault.path)
            #expect(page.text.contains("Der Ausfall endete vor dem 23.11.2026."))
            #expect(page.input("Behoben am") == "21.11.2026")
            var form = try await page.follow("Techniker kam nicht zum Termin")
            #expect(try form.value(of: "Versäumt am") == "21.11.2026")
            try form.fill("Versäumt am", "22.11.2026")
            form = try await form.press("Versäumten Termin melden")
            #expect(
                try form.error(at: "Versäumt am") == "Der Tag muss zwischen dem 20.11.2026 und dem 21.11.2026 liegen.")
            try form.fill("Versäumt am", "20.11.2026")
            let own = try await form.press("Versäumten Termin melden")
            #expect(own.heading == "Versäumter Termin am 20.11.2026")
            #expect(own.facts.contains { $0.term == "Störung" && $0.value == number })
            #expect(own.facts.contains { $0.term == "Wenn wir den Termin bestätigen" && $0.value == "10,00 €" })
            #expect(own.text.contains("antworten Ihnen bis zum 02.12.2026"))

            // What is due for the fault is fixed, and the same day makes no second request.
            page = try await own.visitor.open(fault.path)
            #expect(missed(page)?.hasPrefix("0 × ") == true)
            #expect(page.text.contains("Der Techniker kam am 20.11.2026 nicht zum vereinbarten Termin."))
            _ = try await tell("20.11.2026", of: page)
            let requests: SQL = "SELECT COUNT(*) FROM service_request WHERE kind = 'missed-appointment'"
            #expect(try await house.count(requests) == 1)

            let claim = try #require(own.facts.first { $0.term == "Vorgangsnummer" }?.value)
            try await answers.deliver(#""external_id":"A-2","request":"\#(claim)","state":"done""#)
            page = try await own.visitor.open("/vorgaenge/\(claim)")
            #expect(page.facts.contains { $0.term == "Entschädigung" && $0.value == "10,00 €" })
            let lines = try await house.portal.compensations()
            #expect(lines.count == 1)
            #expect(lines.first?.contains(#""request":"\#(claim)","kind":"missed-appointment","state":"done""#) == true)
            #expect(lines.first?.contains(#""amount":"10.00""#) == true)
        }
    }

    @Test func `a claim can be refused with its reason, or taken back, and brings nothing then`() async throws {
        try await TestPortal.run { house in
            let fault = try await report(house)
            let number = try #require(fault.facts.first { $0.term == "Vorgangsnummer" }?.value)
            let answers = Answers(house)
            try await answers.deliver(
                #""external_id":"A-1","request":"\#(number)","state":"done","mended_at":"2026-11-22T10:00:00.000Z""#)
            let page = try await fault.visitor.open(fault.path)
            let first = try await tell("20.11.2026", of: page)
            let claim = try #require(first.facts.first { $0.term == "Vorgangsnummer" }?.value)
            try await answers.deliver(
                #""external_id":"A-2","request":"\#(claim)","state":"refused","remark":"Es war kein Termin vereinbart.""#
            )
            let refused = try await first.visitor.open("/vorgaenge/\(claim)")
            #expect(refused.text.contains("Es war kein Termin vereinbart."))
            #expect(!refused.facts.contains { $0.term == "Entschädigung" })
            let second = try await tell("21.11.2026", of: page)
            let back = try await second.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(back.text.contains("Die Meldung des Termins ist zurückgezogen."))
            #expect(try await house.portal.compensations().isEmpty)
        }
    }

    /// Owner and actor tell of the same day in the same moment, in any order.
    @Test(arguments: Engine.all)
    func `two people at once tell of one appointment`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let fault = try await report(house)
            let granted = TestClock.start
            try await house.store.write(about: "test") {
                try $0.give(Cast.internet, to: .ben, as: "actor", at: granted)
            }
            let ben = try await Visitor.signedIn(.ben, house)
            var pages: [VisitedPage] = []
            for visitor in [fault.visitor, ben] {
                for _ in 0..<5 {
                    var page = try await visitor.open("\(fault.path)/termin")
                    try page.fill("Versäumt am", "24.11.2026")
                    pages.append(page)
                }
            }
            try await withThrowingTaskGroup { group in
                for page in pages {
                    group.addTask {
                        // Whoever finds the timeline moved may be asked to come again.
                        let answer = try await page.press("Versäumten Termin melden")
                        #expect([200, 503].contains(answer.status))
                    }
                }
                try await group.waitForAll()
            }
            let after = try await fault.visitor.open(fault.path)
            #expect(missed(after)?.hasPrefix("1 × ") == true)
        }
    }

    /// What is typed, and the line of the summary.
    @Test(arguments: [
        ("", "Tragen Sie den Tag ein"), ("gestern früh", "Diesen Tag gibt es nicht"),
        ("19.11.2026", "Der Tag muss zwischen"),
        ("26.11.2026", "Der Tag muss zwischen"), ("2\u{202E}5.11.2026", "Hier standen Zeichen"),
        (String(repeating: "1", count: 41), "Das ist zu lang."),
    ])
    func `what cannot be is said at its field`(typed: String, words: String) async throws {
        try await TestPortal.run { house in
            let page = try await tell(typed, of: try await report(house))
            #expect(page.status == 422)
            #expect(page.problems.count == 1)
            #expect(page.problems.first?.hasPrefix(words) == true, "\(page.problems)")
        }
    }

    @Test func `a stranger finds no page, and a reader no button`() async throws {
        try await TestPortal.run { house in
            let fault = try await report(house)
            let granted = TestClock.start
            try await house.store.write(about: "test") {
                try $0.give(Cast.internet, to: .ben, as: "reader", at: granted)
            }
            #expect(try await Visitor.signedIn(.clara, house).open("\(fault.path)/termin").status == 404)
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await ben.open("\(fault.path)/termin").path == fault.path)
            #expect(try await !ben.open(fault.path).links.contains { $0.words == "Techniker kam nicht zum Termin" })
        }
    }
}
