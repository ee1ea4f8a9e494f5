import Paper
import Store
import Testing
import Vocabulary

@testable import Portal

/// The receipt of an order says what was sent, also once the order has become a contract.
@Suite struct OrderReceiptTests {
    private static func tie(_ order: RequestNumber, to contract: String, _ house: TestPortal) async throws {
        let now = house.clock.now
        let isTied = try await house.store.write(about: "test") { db -> Bool in
            guard let request = try db.request(numbered: order) else { return false }
            let isTied = try db.tie(request.id, toContract: Cast.contract(contract).value)
            try db.giveOrdered(request.id, at: now)
            return isTied
        }
        #expect(isTied)
    }

    @Test(arguments: Engine.all)
    func `becoming a contract changes no byte of it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.orderStrom().payByDebit(letters: "die Postanschrift, die wir kennen")
                .press(Ordering.button)
            let number = try #require(page.fact("Vorgangsnummer"))
            let path = "/vorgaenge/\(number)/beleg"
            let before = try await anna.open(path)
            try await Self.tie(try #require(RequestNumber(typed: number)), to: Cast.strom, house)
            #expect(try await anna.open("/vorgaenge/\(number)").fact("Vertrag") == Cast.strom)
            let after = try await anna.open(path)
            #expect(after.bytes == before.bytes)
            #expect(after.header("Content-Disposition") == before.header("Content-Disposition"))
            guard PDFWords.canBeRead else { return }
            let words = try PDFWords.of(after.bytes)
            #expect(words.contains("Anna Ahrens") && !words.contains(Cast.strom))
            // Ben may only look at that contract: neither name nor account is for him, on paper or in the mailbox.
            let ben = try await Visitor.signedIn(.ben, house)
            let read = try PDFWords.of(try await ben.open(path).bytes)
            #expect(read.contains("Am Markt 12") && !read.contains("Ahrens") && !read.contains("20 51"))
            try await Filing(portal: house.portal).round()
            let filed = try await ben.open("/postfach").links.filter { $0.words.contains("Strom bestellt") }
            let document = try #require(filed.first).path
            let kept = try PDFWords.of(try await ben.open("\(document)/pdf").bytes)
            #expect(kept.contains("Am Markt 12") && !kept.contains("Ahrens") && !kept.contains("20 51"))
        }
    }

    /// What happens later stands below it.
    @Test func `a step of the contract comes after what was sent`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.orderStrom().payByTransfer().press(Ordering.button)
            let number = try #require(page.fact("Vorgangsnummer"))
            let typed = try #require(RequestNumber(typed: number))
            func blocks() async throws -> [String] {
                try await house.store.read { db -> [String] in
                    guard let file = try RequestFile.load(typed, for: Cast.anna.account, db) else { return [] }
                    let receipt = Receipt(request: file.request, events: file.events, for: .whole)
                    let later = RequestTimeline(file).paper(in: .german)
                    return receipt.document(from: .demo, in: .german, with: later).blocks.map { "\($0)" }
                }
            }
            let before = try await blocks()
            try await Self.tie(typed, to: Cast.strom, house)
            try await Answers(house).deliver(
                #""external_id":"O-1","request":"\#(number)","state":"in-review","promised_on":"2026-12-01""#)
            let after = try await blocks()
            #expect(!before.isEmpty && after.count > before.count)
            #expect(Array(after.prefix(before.count)) == before)
        }
    }

    @Test(arguments: Engine.all)
    func `an account for the order changes no byte of what its guest can save`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let guest = Visitor.guest(house)
            let receipt = try await guest.orderStrom().introduce().press(Ordering.button)
            let before = try await guest.open("\(receipt.path)/pdf")
            let letter = try #require(try await house.letters(to: "gustav@kunden.example").first)
            var link = try await guest.open(letter.link())
            try link.fill("Nachname", "Gast")
            try link.fill("Postleitzahl der Lieferadresse", "19053")
            try link.fill("Passwort", "Gustav mag lange Sätze")
            #expect(try await link.press("Zugang anlegen").path == "/anmelden?hinweis=registriert")
            let after = try await Visitor.guest(house).open("\(receipt.path)/pdf")
            #expect(before.bytes.starts(with: Array("%PDF-".utf8)) && after.bytes == before.bytes)
        }
    }
}
