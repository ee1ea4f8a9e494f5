import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct PostboxPageTests {
    @Test(arguments: Engine.all)
    func `all documents of all contracts, new ones marked`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/postfach")
            #expect(page.heading == "Mein Postfach")
            for number in [Cast.strom, Cast.gas, Cast.internet] {
                #expect(page.text.contains("Jahresabrechnung \(number) Neu"))
            }
            #expect(!page.text.contains(Cast.twoRegisters))
        }
    }

    @Test(arguments: Engine.all)
    func `a document is new until its file was opened, for each account alone`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let ben = try await Visitor.signedIn(.ben, house)
            let path = "/postfach/\(Cast.document(Cast.strom))"
            _ = try await anna.request("HEAD", "\(path)/pdf")
            #expect(try await anna.open("/postfach").text.contains("Jahresabrechnung \(Cast.strom) Neu"))
            _ = try await anna.request("GET", "\(path)/pdf")
            _ = try await anna.request("GET", "\(path)/pdf")
            #expect(try await !anna.open("/postfach").text.contains("Jahresabrechnung \(Cast.strom) Neu"))
            #expect(try await anna.open(path).facts.contains { $0.term == "Zuerst geöffnet am" })
            #expect(try await ben.open("/postfach").text.contains("Jahresabrechnung \(Cast.strom) Neu"))
        }
    }

    @Test(arguments: Engine.all)
    func `search and filters narrow it down`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/postfach")
            try page.fill("Wörter im Titel", "JAHRES \(Cast.gas)")
            page = try await page.press("Anzeigen")
            #expect(
                page.links.filter { $0.words.hasPrefix("Jahresabrechnung") }.map(\.words) == [
                    "Jahresabrechnung \(Cast.gas)"
                ])
            #expect(try page.value(of: "Wörter im Titel") == "JAHRES \(Cast.gas)")
            try page.fill("Wörter im Titel", "%")
            page = try await page.press("Anzeigen")
            #expect(page.text.contains("Dazu gibt es kein Dokument."))
            page = try await page.follow("Alle Dokumente zeigen")
            try page.choose("Vertrag", "Internet \(Cast.internet)")
            try page.choose("Art", "Jahresabrechnung")
            try page.choose("Jahr", "2026")
            page = try await page.press("Anzeigen")
            #expect(page.links.count { $0.words.hasPrefix("Jahresabrechnung") } == 1)
            #expect(try await anna.open("/postfach?jahr=1999").text.contains("Dazu gibt es kein Dokument."))
            let odd = try await anna.open("/postfach?jahr=x&vertrag=1&kategorie=y&vor=z&suche=%00%ff")
            #expect(odd.status == 200)
        }
    }

    @Test(arguments: Engine.all)
    func `older documents follow page by page, none twice, none left out`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let kept = try house.portal.documents.keep(Cast.pdf("viele"))
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                for index in 0..<120 {
                    let document = ArrivingDocument(
                        externalID: "viele-\(index)", contract: Cast.contract(Cast.strom), request: nil,
                        category: .monthlyBill, title: "Rechnung \(index)",
                        issuedOn: Day(daysSince1970: 20_000 + index / 7),
                        kept: kept)
                    let (first, second) = (try db.add(document, at: now), try db.add(document, at: now))
                    #expect(first != nil && second == nil)
                }
            }
            let ben = try await Visitor.signedIn(.ben, house)
            var page = try await ben.open("/postfach?kategorie=monthly-bill")
            var seen: [String] = []
            for _ in 0..<3 {
                seen += page.links.map(\.words).filter { $0.hasPrefix("Rechnung") }
                guard page.links.contains(where: { $0.words == "Ältere Dokumente" }) else { break }
                page = try await page.follow("Ältere Dokumente")
            }
            #expect(seen.count == 120)
            #expect(Set(seen).count == 120)
            #expect(seen.first.map { ["Rechnung 119"].contains($0) } == true)
        }
    }

    /// A bill and its letters come on one day: what came last stands first, page after page.
    @Test(arguments: Engine.all)
    func `documents of one day stand in the order they arrived`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let kept = try house.portal.documents.keep(Cast.pdf("ein Tag"))
            let (day, start) = (Day(daysSince1970: 20_000), house.clock.now)
            try await house.store.write(about: "test") { db in
                for index in 0..<70 {
                    let number = [Cast.strom, Cast.gas][index % 2]
                    let document = ArrivingDocument(
                        externalID: "tag-\(index)", contract: Cast.contract(number), request: nil,
                        category: .monthlyBill, title: "Rechnung \(index)", issuedOn: day, kept: kept)
                    _ = try db.add(document, at: start.adding(minutes: index))
                }
            }
            let anna = try await Visitor.signedIn(.anna, house)
            let first = try await anna.open("/postfach?kategorie=monthly-bill")
            let second = try await first.follow("Ältere Dokumente")
            let seen = (first.links + second.links).map(\.words).filter { $0.hasPrefix("Rechnung") }
            #expect(seen == (0..<70).reversed().map { "Rechnung \($0)" })
        }
    }

    @Test func `filters are folded up until one is chosen`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let box = { (page: VisitedPage) in page.root?.all("details").first { $0["class"] == "filters" } }
            let closed = try #require(box(try await anna.open("/postfach")))
            #expect(closed["open"] == nil)
            #expect(closed.first("summary")?.text == "Dokumente eingrenzen")
            #expect(try await box(anna.open("/postfach?jahr=2026"))?["open"] != nil)
        }
    }
}
