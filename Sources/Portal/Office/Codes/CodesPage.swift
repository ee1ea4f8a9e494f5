import HTML
import HTTPTypes
import Store
import Vocabulary

/// `/service/codes`: letters with registration codes, from the order to the PDF.
struct CodesPage {
    let visit: StaffVisit
    private let waiting: WaitingLetters
    private let batches: [ListedBatch]
    private let draws: [ListedDraw]
    private let letters: [ListedLetter]
    var single = OrderOneLetter.Fields()
    var many = OrderManyLetters.Fields()
    /// What pressing would order.
    var preview: Int?
    var conflict: Text?

    static let path: Path = "/service/codes"
    private static let most = 20

    static func show(_ visit: StaffVisit) async throws -> Answer { try await load(visit).answer() }

    static func load(_ visit: StaffVisit) async throws -> CodesPage {
        let (me, now) = (visit.person.id, visit.request.now)
        return try await visit.portal.store.readAtLength { db in
            CodesPage(
                visit: visit, waiting: try db.waitingLetters(orderedBy: me), batches: try db.listedBatches(most: most),
                draws: try db.listedDraws(most: most, at: now), letters: try db.listedLetters(most: most))
        }
    }

    private init(
        visit: StaffVisit, waiting: WaitingLetters, batches: [ListedBatch], draws: [ListedDraw],
        letters: [ListedLetter]
    ) {
        (self.visit, self.waiting, self.batches, self.draws) = (visit, waiting, batches, draws)
        self.letters = letters
    }

    func answer() -> Answer {
        visit.office(
            CodesTexts.title, problems: single.problems + many.problems, status: conflict == nil ? .ok : .conflict,
            section: .codes, lead: CodesTexts.lead(visit.portal.operator), wide: true
        ) { page in
            if let conflict { page.p(conflict, .class("warn"), .role("status")) }
            if conflict == nil, let notice = CodesTexts.notice(visit.request.query["hinweis"]) {
                page.p(notice, .class("notice"), .role("status"))
            }
            page.div(.class("sections")) {
                queue(page)
                order(page)
                if visit.may(.printCodes) { orderMany(page) }
                if !batches.isEmpty { BatchTable(visit: visit, batches: batches).write(page) }
                if !draws.isEmpty { DrawTable(visit: visit, draws: draws).write(page) }
            }
        }
    }

    private func queue(_ page: Page) {
        page.section {
            page.h2(CodesTexts.waitingTitle)
            page.p(CodesTexts.waiting(waiting))
            if let oldest = waiting.oldest, waiting.all > 0 {
                let due = CodeLetter.due(visit.portal.operator, from: oldest.day)
                page.p {
                    page.text(CodesTexts.postBy(due))
                    page.text(" ")
                    if let clock = WorkClock(due, on: visit.request.today) {
                        page.span(clock.words, .class(clock.badge))
                    }
                }
            }
            if waiting.ownOrders > 0 { page.p(CodesTexts.own(waiting.ownOrders), .class("hint")) }
            if visit.may(.printCodes), waiting.all > waiting.ownOrders {
                page.p(CodesTexts.drawHint, .class("hint"))
                page.form(visit, action: DrawLetters.path) {
                    page.button(CodesTexts.draw(min(DrawCodes.most, waiting.all - waiting.ownOrders)), .class("button"))
                }
            }
            if !letters.isEmpty { LetterTable(visit: visit, letters: letters).write(page) }
        }
    }

    private func order(_ page: Page) {
        page.section {
            page.h2(CodesTexts.orderTitle)
            page.p(CodesTexts.orderLead)
            page.form(visit, action: Self.path) {
                page.field(single.contract)
                page.button(CodesTexts.order, .class("button-second"))
            }
        }
    }

    private func orderMany(_ page: Page) {
        page.section {
            page.h2(CodesTexts.manyTitle)
            page.p(CodesTexts.manyLead)
            page.form(visit, action: OrderManyLetters.path) {
                page.choice(many.commodity, Commodity.allCases.map { ($0.rawValue, $0.text) })
                page.field(many.postalCode)
                page.area(many.list, rows: 6)
                if let preview { page.p(CodesTexts.preview(preview), .class("notice"), .role("status")) }
                page.button(CodesTexts.look, name: "aktion", value: "zaehlen", .class("button-second"))
                if let preview, preview > 0 {
                    page.button(CodesTexts.orderMany(preview), name: "aktion", value: "bestellen", .class("button"))
                }
            }
        }
    }
}
