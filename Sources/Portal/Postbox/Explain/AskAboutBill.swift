import HTML
import Store
import Vocabulary

/// `/postfach/{id}/erklaeren`: has a bill explained, or objects to it. Only bills, and only by who may act on the contract.
enum AskAboutBill {
    struct Fields: Form {
        var wish = Field("anliegen", BillQuestionTexts.wish)
        var words = Field("frage", BillQuestionTexts.question, hint: BillQuestionTexts.questionHint, longest: 2000)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.wish, \.words] }

        init() {}

        init(_ body: FormBody) {
            self.init()
            wish.fill(body[wish.name])
            words.fillLines(body[words.name])
        }

        mutating func read(_ wishes: [BillQuestion.Wish]) -> (wish: BillQuestion.Wish, words: String?)? {
            let chosen = BillQuestion.Wish(rawValue: wish.raw)
            guard let chosen, wishes.contains(chosen) else {
                wish.error = BillQuestionTexts.wishMissing
                return nil
            }
            let said = words.lines(orElse: BillQuestionTexts.wordsMissing)
            // Who has a bill explained may leave the question to us.
            if chosen == .explain, said == nil, words.raw.allSatisfy(\.isWhitespace) { words.error = nil }
            return problems.isEmpty ? (chosen, said) : nil
        }
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let bill = try await load(visit)
        guard bill.mayBeAsked else { return .seeOther("/postfach/\(bill.document.id.value)") }
        return page(visit, bill, Fields())
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let bill = try await load(visit)
        guard bill.mayBeAsked else { throw Refusal.notFound }
        var form = Fields(visit.body)
        guard let (wish, words) = form.read(bill.wishes(visit.request.today)) else { return page(visit, bill, form) }
        let (account, now, house) = (visit.person.account, visit.request.now, visit.portal.operator)
        let payload = BillQuestion(
            wish: wish, commodity: bill.document.commodity.rawValue, document: bill.document.id.value,
            documentTitle: bill.document.title, issuedOn: bill.document.issuedOn.iso, words: words,
            dispute: DisputeNotice(house.disputeBody(for: bill.document.commodity)))
        let promised =
            wish == .explain
            ? WorkingDays.adding(max(1, house.rules.billExplainedWorkingDays ?? 5), to: now.day)
            : ComplaintTerm.promised(now.day, days: house.rules.complaintDays)
        let number = bill.document.contract
        return try await visit.keep { db in
            guard let contract = try db.contract(number, for: account), contract.role.mayAct else {
                throw Refusal.notFound
            }
            let request = try db.addOnce(
                payload, from: account.value, contract: contract.id, account: account, promisedOn: promised, at: now)
            // To object is to complain: it counts for the times the house publishes.
            if wish == .object { try db.note("\(contract.commodity.rawValue)-billing", of: request.id) }
            try db.tellOfArrival(of: request.id, at: now)
            return "/vorgaenge/\(request.number.value)?neu=1"
        }
    }

    /// Any document, and whether its page leads here.
    static func load(_ visit: CustomerVisit) async throws -> AskedBill {
        let id = try visit.request.id("id", of: PostboxDocument.self)
        let account = visit.person.account
        let found = try await visit.portal.store.read { db -> AskedBill? in
            guard let document = try db.document(id, for: account) else { return nil }
            return AskedBill(
                document: document, mayAct: try db.role(behind: id, of: account)?.mayAct ?? false,
                lines: try db.bill(behind: id, for: account))
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    private static func page(_ visit: CustomerVisit, _ bill: AskedBill, _ form: Fields) -> Answer {
        let (document, today) = (bill.document, visit.request.today)
        let wishes = bill.wishes(today)
        return visit.page(
            BillQuestionTexts.link, problems: form.problems, section: .postbox,
            lead: BillQuestionTexts.lead(
                document.commodity, workingDays: visit.portal.operator.rules.billExplainedWorkingDays ?? 5)
        ) { page in
            page.dl(.class("facts")) {
                page.fact(BillQuestionTexts.bill, document.title)
                page.fact(PostboxTexts.issued, document.issuedOn.text)
            }
            if let last = BillRule.objectionEnds(document.commodity, arrivedOn: document.arrivedAt.day) {
                page.p(BillQuestionTexts.objectionEnds(last, isOver: last < today), .class("notice"))
            }
            page.form(visit, action: "/postfach/\(document.id.value)/erklaeren") {
                page.choice(form.wish, wishes.map { ($0.rawValue, BillQuestionTexts.words($0)) })
                page.area(form.words, rows: 6)
                page.button(BillQuestionTexts.submit, .class("button"))
            }
            page.ul(.class("links")) {
                if let lines = bill.lines {
                    page.li { page.a(BillTexts.explained, href: BillPage.path(lines.contract, lines.id)) }
                }
                page.li { page.a(BillQuestionTexts.back, href: "/postfach/\(document.id.value)") }
                page.li {
                    page.a(ComplaintTexts.title, href: "/kontakt/beschwerde?vertrag=\(document.contract.value)")
                }
            }
        }
    }
}

/// A document somebody may ask about.
struct AskedBill: Sendable {
    let document: PostboxDocument
    let mayAct: Bool
    /// The same bill line by line; nil where it was not delivered.
    let lines: NamedBill?

    var mayBeAsked: Bool { mayAct && document.withdrawnAt == nil && BillRule.isBill(document.category) }

    func wishes(_ today: Day) -> [BillQuestion.Wish] {
        BillRule.wishes(document.commodity, arrivedOn: document.arrivedAt.day, today: today)
    }
}
