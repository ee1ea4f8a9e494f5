import Paper
import Testing
import Vocabulary

@testable import Portal

@Suite struct ReceiptTests {
    private func request(_ state: ServiceRequest.State, payload: String = ReceiptTests.payload) throws -> ServiceRequest
    {
        ServiceRequest(
            id: ID(), number: try #require(RequestNumber(typed: "V-2026-000123")), kind: ReadingRequest.name,
            contract: try ContractNumber("300001234"), state: state, payload: payload, receivedAt: TestClock.start,
            promisedOn: nil, closedAt: nil)
    }

    private static let payload = """
        {"commodity":"strom","day":"2026-11-20","hasPhoto":true,"reason":"other","entries":[{"meter":"1EMH0012345678",\
        "register":"peak","unit":"kWh","value":12345000,"lastValue":10000000,"lastDay":"2025-11-20","lowest":null,\
        "highest":null,"consumption":2345000,"isInReview":true}]}
        """

    private let arrived = [
        RequestEvent(state: .received, happenedAt: TestClock.start, actor: .customer, promisedOn: nil, remark: nil),
        RequestEvent(
            state: .inReview, happenedAt: TestClock.start, actor: .rule, promisedOn: Day(unchecked: "2026-11-27"),
            remark: nil),
    ]

    @Test func `it holds what was told and what was promised`() throws {
        let receipt = Receipt(request: try request(.inReview), events: arrived)
        #expect(receipt.fileName == "2026-11-20_Zaehlerstand_300001234_V-2026-000123.pdf")
        let document = receipt.document(from: .demo, in: .german)
        let facts = document.blocks.flatMap { block -> [Paper.Fact] in
            if case .facts(let facts) = block { facts } else { [] }
        }
        let told = facts.map { "\($0.label): \($0.value)" }
        #expect(told.contains("Zählerstand Hochtarif (HT), Zähler 1EMH0012345678: 12.345 kWh"))
        #expect(told.contains("Hochtarif (HT) seit dem 20.11.2025: 2.345 kWh"))
        #expect(told.contains("Zugesagt bis: 27.11.2026"))
        #expect(told.contains("Grund: Ein anderer Grund"))
        #expect(document.created == TestClock.start)
    }

    @Test func `what happens later does not change it`() throws {
        let later = RequestEvent(
            state: .done, happenedAt: TestClock.start.adding(days: 2), actor: .staff, promisedOn: nil, remark: "Passt")
        let before = Receipt(request: try request(.inReview), events: arrived)
        let after = Receipt(request: try request(.done), events: arrived + [later])
        #expect(
            before.document(from: .demo, in: .german).blocks == after.document(from: .demo, in: .german).blocks)
    }

    @Test func `who opens it later reads below it what was answered, with its line breaks`() throws {
        let moment = TestClock.start.adding(days: 2)
        let events =
            arrived + [
                RequestEvent(
                    state: .waitingForCustomer, happenedAt: moment, actor: .staff,
                    promisedOn: Day(unchecked: "2026-12-04"), remark: "Welcher Zähler?\nHT oder NT?"),
                RequestEvent(
                    state: .inReview, happenedAt: moment.adding(days: 1), actor: .billing, promisedOn: nil,
                    remark: RequestRemark.readingNotUsed.rawValue),
            ]
        let request = try request(.inReview)
        func blocks(_ count: Int) throws -> [Block] {
            let file = RequestFile(
                request: request, payload: RequestKinds.payload(of: request), events: Array(events.prefix(count)),
                standing: RequestStanding(reporter: .you, mayAct: true), decided: [], photo: nil, payout: nil,
                progress: [], compensation: nil, isPartlyDecided: false)
            let receipt = Receipt(request: request, events: file.events)
            let later = RequestTimeline(file).paper(in: .german)
            #expect(later?.upTo == (count == 2 ? nil : events[count - 1].happenedAt))
            return receipt.document(from: .demo, in: .german, with: later).blocks
        }
        let plain = try blocks(2)
        #expect(plain == Receipt(request: request, events: arrived).document(from: .demo, in: .german).blocks)
        let all = try blocks(4)
        #expect(Array(all.prefix(plain.count)) == plain)
        #expect(
            Array(all.dropFirst(plain.count)) == [
                .heading("Was danach geschah", level: 2),
                .strong("\(moment.german): Wir warten auf Ihre Antwort, durch unseren Kundenservice"),
                .paragraph("Neu zugesagt bis zum 04.12.2026, vorher bis zum 27.11.2026"),
                .paragraph("Welcher Zähler?\nHT oder NT?"),
                .strong("\(moment.adding(days: 1).german): In Prüfung, durch unsere Abrechnung"),
                .paragraph("Ein gemeldeter Stand wird nicht für die Abrechnung verwendet."),
            ])
    }

    @Test(arguments: ["{}", "", "{\"commodity\":1}"])
    func `a damaged payload shows less and breaks nothing`(payload: String) throws {
        let receipt = Receipt(request: try request(.done, payload: payload), events: [])
        #expect(receipt.document(from: .demo, in: .english).blocks.count == 2)
    }
}
