import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What waits for staff, and what a customer hears of a promise nobody kept.
@Suite struct WaitingRequestTests {
    private static let today = TestClock.start.day.adding(days: 20)

    private static func waiting(_ state: ServiceRequest.State, promisedOn: Day?, kind: String = DeliveryRequest.name)
        -> WaitingRequest
    {
        WaitingRequest(
            ServiceRequest(
                id: ID(), number: RequestNumber(year: 2026, digits: 6), kind: kind, contract: nil, state: state,
                payload: "{}", receivedAt: TestClock.start, promisedOn: promisedOn, closedAt: nil),
            phone: nil)
    }

    @Test(arguments: [
        (ServiceRequest.State.received, 0, nil, true), (.received, -1, 1, true), (.inReview, -40, 40, true),
        (.sentToGridOperator, 5, nil, true), (.waitingForCustomer, 5, nil, false),
        (.waitingForCustomer, -2, nil, false),
        (.done, -2, 2, false),
    ])
    func `late is what was promised for a day that is over`(
        state: ServiceRequest.State, days: Int, late: Int?, isWork: Bool
    ) {
        let one = Self.waiting(state, promisedOn: Self.today.adding(days: days))
        #expect(one.daysLate(on: Self.today) == late)
        #expect(one.isWork(on: Self.today) == isWork)
        #expect(Self.waiting(state, promisedOn: nil).daysLate(on: Self.today) == nil)
    }

    private static func fault(_ visitor: Visitor) async throws -> String {
        var page = try await visitor.open("/vertraege/\(Cast.internet)/stoerung")
        try page.choose("Was geht nicht?", "Gar nichts geht (vollständiger Ausfall)")
        try page.fill("Beschreibung", "Die Lampe ist rot.")
        try page.fill("Telefon für den Techniker", "0170 1234567")
        return try #require(try await page.press("Störung melden").fact("Vorgangsnummer"))
    }

    private static func complain(_ visitor: Visitor) async throws -> String {
        var page = try await visitor.open("/kontakt/beschwerde?vertrag=\(Cast.strom)")
        try page.choose("Anliegen", "Qualität der Leistung")
        try page.fill("Ihre Beschwerde", "Zu oft ohne Strom.")
        return try #require(try await page.press("Beschwerde senden").fact("Vorgangsnummer"))
    }

    @Test(arguments: Engine.all)
    func `the list tells the technician's number, the clocks and how late it is`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let (fault, complaint) = (try await Self.fault(anna), try await Self.complain(anna))
            var list = try await house.portal.waitingList(onlyOverdue: false)
            #expect(list.json.count == 2)
            #expect(list.table.count == 3)
            #expect(try await house.portal.waitingList(onlyOverdue: true).json.isEmpty)
            // TKG § 58 (2): told by the 22nd.
            house.clock.advance(days: 5)
            list = try await house.portal.waitingList(onlyOverdue: true)
            #expect(list.json.count == 1)
            let line = try #require(list.json.first)
            let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(read?["request"] as? String == fault)
            #expect(read?["phone"] as? String == "+491701234567")
            #expect(read?["days_late"] as? Int == 3)
            #expect((read?["clocks"] as? [[String: String]])?.first?["until"] == "2026-11-22")
            #expect(list.table.last?.contains("+491701234567") == true)
            try await house.store.write(about: "test") { db in
                let lost = [99] + [UInt8](repeating: 7, count: 40)
                try db.run("UPDATE service_request SET callback_sealed = \(lost) WHERE callback_sealed IS NOT NULL")
            }
            list = try await house.portal.waitingList(onlyOverdue: false)
            #expect(list.json.contains { $0.contains("cannot be opened") })
            #expect(list.json.contains { $0.contains(complaint) })
        }
    }

    @Test(arguments: Engine.all)
    func `a promise nobody kept is told once, as one`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await Self.complain(try await Visitor.signedIn(.anna, house))
            let service = BrokenPromises(portal: house.portal)
            house.clock.advance(days: 28)
            #expect(try await service.round() == 0)
            #expect(try await house.store.read { try $0.lateRequests(on: house.clock.now.day) } == 0)
            house.clock.advance(days: 1)
            let count = try await house.letters(to: Cast.anna.email).count
            try await withThrowingTaskGroup { group in
                for _ in 0..<8 { group.addTask { _ = try await service.round() } }
                try await group.waitForAll()
            }
            #expect(try await service.round() == 0)
            let letters = try await house.letters(to: Cast.anna.email)
            #expect(letters.count == count + 1)
            let letter = try #require(letters.first { $0.subject?.hasSuffix("nicht wie versprochen erledigt") == true })
            #expect(letter.words.contains("Wir haben unser Versprechen nicht gehalten: Bis zum 18.12.2026"))
            #expect(letter.words.contains("Einen neuen Tag können wir noch nicht zusagen."))
            let page = try await Visitor.signedIn(.anna, house).open("/vorgaenge/\(number)")
            #expect(page.fact("Stand") == "Eingegangen")
            let list = try await page.visitor.open("/vorgaenge")
            #expect(list.text.contains("bis zum 18.12.2026 zugesagt, nicht gehalten"))
            #expect(page.text.contains("Wir haben unser Versprechen nicht gehalten: Bis zum 18.12.2026"))
            #expect(try await house.store.read { try $0.lateRequests(on: house.clock.now.day) } == 1)
        }
    }

    /// A new day is a new promise.
    @Test func `a new promise that is broken is told as well, what was answered is not`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let (number, answered) = (try await Self.complain(anna), try await Self.fault(anna))
            let service = BrokenPromises(portal: house.portal)
            let folder = try ImportFolder(in: house.folder)
            func deliver(_ rows: String...) async throws {
                try folder.write(rows.joined(separator: "\n") + "\n", to: "answers.jsonl")
                #expect(try await FolderImport(house.portal, folder: folder.path).run().refused == 0)
            }
            house.clock.advance(days: 29)
            // The information about the fault was promised, too.
            #expect(try await service.round() == 2)
            try await deliver(
                #"{"external_id":"A-1","request":"\#(number)","state":"in-review","promised_on":"2026-12-23"}"#,
                #"{"external_id":"A-2","request":"\#(answered)","state":"in-review","promised_on":"2026-12-22","remark":"Wir messen."}"#
            )
            #expect(try await service.round() == 0)
            try await deliver(
                #"{"external_id":"A-3","request":"\#(answered)","state":"waiting-for-customer","remark":"Wann?"}"#)
            house.clock.advance(days: 5)
            #expect(try await service.round() == 1)
            #expect(
                try await house.count("SELECT COUNT(*) FROM request_event WHERE remark LIKE 'promise-broken %'") == 2)
            // Long gone: nothing is dug up.
            try await deliver(
                #"{"external_id":"A-4","request":"\#(number)","state":"in-review","promised_on":"2026-12-28"}"#)
            house.clock.advance(days: 60)
            #expect(try await service.round() == 0)
        }
    }
}
