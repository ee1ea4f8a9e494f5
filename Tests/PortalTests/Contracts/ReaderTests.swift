import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Ben reads Anna's contract along: he sees what is supplied, is asked for nothing, and learns nothing of Anna.
@Suite struct ReaderTests {
    private static let contract = "/vertraege/\(Cast.strom)"

    private func report(_ visitor: Visitor, _ contract: String, _ value: String) async throws -> VisitedPage {
        var page = try await visitor.open("/vertraege/\(contract)/zaehlerstand")
        try page.fill("Zählerstand", value)
        return try await page.press("Zählerstand senden")
    }

    private func letting(_ person: Cast, act number: String, in house: TestPortal) async throws {
        let now = house.clock.now
        try await house.store.write(about: "test") { try $0.give(number, to: person, as: "actor", at: now) }
    }

    @Test(arguments: Engine.all)
    func `a reader is asked for no reading`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let due = house.clock.now.day.adding(days: 10)
            try await house.store.write(about: "test") {
                try $0.run("UPDATE contract SET next_reading_due_on = \(due)")
            }
            let pages = ["/uebersicht", "/vertraege", Self.contract, "\(Self.contract)/verbrauch"]
            for (person, isAsked) in [(Cast.anna, true), (Cast.ben, false)] {
                let visitor = try await Visitor.signedIn(person, house)
                for path in pages {
                    let page = try await visitor.open(path)
                    #expect(page.status == 200)
                    #expect(page.links.contains { $0.path == "\(Self.contract)/zaehlerstand" } == isAsked, "\(path)")
                    #expect(page.text.contains("Zählerstand melden") == isAsked, "\(path)")
                }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `a reader sees the place of supply and nothing of the holder`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") { try $0.run("UPDATE customer SET street = 'Postweg'") }
            let anna = try await Visitor.signedIn(.anna, house).open(Self.contract)
            for words in ["100001", "Postweg", "Ahrens", "Lindenweg"] { #expect(anna.text.contains(words)) }
            let ben = try await Visitor.signedIn(.ben, house).open(Self.contract)
            #expect(ben.text.contains("Lindenweg"))
            for words in ["100001", "Postweg", "Ahrens", "Ihre Daten"] {
                #expect(!ben.text.contains(words), "\(words)")
            }
            try await letting(.clara, act: Cast.strom, in: house)
            let clara = try await Visitor.signedIn(.clara, house).open(Self.contract)
            #expect(clara.text.contains("Vertragsinhaber Name Anna Ahrens"))
        }
    }

    @Test(arguments: Engine.all)
    func `the page of a request says who reported`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let receipt = try await report(try await Visitor.signedIn(.anna, house), Cast.strom, "17000").path
            let own = try await Visitor.signedIn(.anna, house).open(receipt)
            #expect(own.text.contains("Eingegangen, durch Sie"))
            #expect(own.text.contains("Ihre Angaben"))
            let read = try await Visitor.signedIn(.ben, house).open(receipt)
            #expect(read.text.contains("Eingegangen, durch den Vertragsinhaber"))
            for words in ["durch Sie", "Ihre Angaben", "Angekommen."] {
                #expect(!read.text.contains(words), "\(words)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `the letter goes to who reported and to the owner, in words of their own`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await letting(.clara, act: Cast.strom, in: house)
            let clara = try await Visitor.signedIn(.clara, house)
            let receipt = try await report(clara, Cast.strom, "17000").path
            let hers = try #require(try await clara.letters().first)
            #expect(hers.subject == "Ihr Zählerstand vom 20.11.2026")
            #expect(hers.text?.contains("Das haben Sie gemeldet:") == true)
            let anna = try await Visitor.signedIn(.anna, house)
            let owners = try #require(try await anna.letters().first)
            #expect(owners.subject == "Zählerstand vom 20.11.2026 gemeldet")
            #expect(owners.text?.contains("wurde ein Zählerstand gemeldet") == true)
            #expect(owners.text?.contains("Sie gemeldet") == false)
            #expect(try await Visitor(house, as: .ben).letters().isEmpty)
            #expect(try await anna.open(receipt).text.contains("Eingegangen, durch eine Person mit Zugang zum Vertrag"))
            #expect(try await clara.open(receipt).text.contains("Eingegangen, durch Sie"))
        }
    }

    @Test(arguments: ServiceRequest.State.allCases, [Language.german, .english])
    func `a reader is told the state and nothing to do`(state: ServiceRequest.State, language: Language) {
        let request = ReadingRequest(
            commodity: .strom, report: ReadingReport(day: .earliest, entries: []), taken: [], reason: nil,
            hasPhoto: false)
        let words = request.next(state, promisedOn: TestClock.start.day, mayAct: false).in(language)
        for order in ["Lesen Sie", "melden", "antworten", "schreiben Ihnen", "Read the", "report", "you answer"] {
            #expect(!words.contains(order))
        }
    }
}
