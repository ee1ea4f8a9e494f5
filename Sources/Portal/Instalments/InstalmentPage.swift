import HTML
import Vocabulary

/// The page of an instalment: what holds, what the bill will come to, another amount, and where every number is from.
struct InstalmentPage {
    let visit: CustomerVisit
    let view: InstalmentView
    let form: InstalmentForm
    /// What the consequence is shown for; nil while what was typed is no amount.
    let wish: InstalmentLimits.Wish?
    /// Somebody has to look at it: the page asks why.
    var asks = false
    /// Comes as the answer to „Auswirkung zeigen“.
    var isAnswer = false

    private static let question = "pruefung"

    private var number: ContractNumber { view.file.contract.number }
    private var isOffered: Bool { view.file.obstacle == nil && view.file.inReview == nil }

    func answer() -> Answer {
        visit.page(
            InstalmentTexts.title, problems: form.problems, section: .contracts, lead: InstalmentTexts.lead, wide: true,
            script: isOffered ? "abschlag.js" : nil
        ) { page in
            if visit.request.query["hinweis"] == "neu-pruefen" {
                page.p(InstalmentTexts.lookAgain, .class("notice"), .role("status"))
            }
            page.div(.class("sections")) {
                glance(page)
                BillForecastSection(view: view).write(page)
            }
            if isOffered { choice(page) } else { closed(page) }
            for why in whys { page.why(why) }
            page.p(InstalmentWhyTexts.law, .class("hint"))
            page.ul(.class("links")) {
                if isOffered {
                    page.li { page.a(ReadingTexts.title, href: "/vertraege/\(number.value)/zaehlerstand") }
                }
                page.li { page.a(ReportReadingTexts.consumption, href: "/vertraege/\(number.value)/verbrauch") }
                page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(number.value)") }
            }
        }
    }

    /// In the order of the page.
    private var whys: [Why] {
        let forecast = view.forecast.map { BillForecastWhy.why(view, $0) }
        let choice =
            isOffered && view.canTakeEffect ? [InstalmentProposalWhy.why(view), InstalmentLimitsWhy.why(view)] : []
        return [InstalmentWhy.why(view), forecast].compactMap { $0 } + choice.compactMap { $0 }
    }

    private func glance(_ page: Page) {
        let file = view.file
        page.section {
            page.h2(InstalmentTexts.now)
            page.dl(.class("facts")) {
                page.fact(InstalmentTexts.current, view.current.text, InstalmentWhy.why(view))
                if let next = view.schedule.payments(from: view.today, through: view.today.adding(months: 14)).first {
                    page.fact(ContractFactTexts.nextDue, next.dueOn.text)
                }
                if let order = file.order { page.fact(InstalmentRequestTexts.new, order.words) }
                if let open = file.inReview {
                    page.dt(InstalmentTexts.inReview)
                    page.dd { page.a(open.headline, href: RequestPages.path(open.number)) }
                }
            }
        }
    }

    /// Why there is no form, and where to go instead.
    private func closed(_ page: Page) {
        page.section {
            page.h2(InstalmentTexts.another)
            switch view.file.obstacle {
            case .readOnly: page.p(InstalmentTexts.readOnly, .class("notice"))
            case .notSupplied, .noInstalment: page.p(InstalmentTexts.notSupplied, .class("notice"))
            case nil:
                let open = view.file.inReview
                page.p(
                    open?.state == .waitingForCustomer
                        ? InstalmentTexts.yourMove : InstalmentTexts.alreadyAsked(until: open?.promisedOn),
                    .class("notice"))
            }
        }
    }

    private func choice(_ page: Page) {
        let limits = view.limits
        page.section {
            page.h2(InstalmentTexts.another)
            guard view.canTakeEffect else { return page.p(InstalmentTexts.nearBill(view.file.period.last)) }
            if let proposal = view.proposal {
                page.p(InstalmentTexts.proposal(proposal), .figure(InstalmentProposalWhy.why(view)))
            } else if view.fits {
                page.p(InstalmentTexts.fits(view.present), .figure(InstalmentProposalWhy.why(view)))
            }
            page.p(
                InstalmentTexts.limits(limits.range(today: view.today), left: limits.changesLeft(today: view.today)),
                .figure(InstalmentLimitsWhy.why(view)))
            if limits.wouldWiden(today: view.today) {
                page.p(InstalmentTexts.readingHelps(days: view.rules.freshReadingDays), .class("hint"))
            }
            ConsequenceChoices(view: view).write(page)
            if view.file.isDebitedFromAnother { page.p(InstalmentDebitTexts.before, .class("notice")) }
        }
        // Where a reason is asked for, the page opens there.
        page.form(visit, action: "/vertraege/\(number.value)/abschlag#\(Self.question)") {
            page.field(amount)
            if !view.rules.dueDays.isEmpty {
                page.choice(form.dueDay, view.rules.dueDays.map { (String($0), InstalmentTexts.dueDay($0)) })
            }
            page.button(InstalmentTexts.show, name: "aktion", value: "zeigen", .class("button-second"))
            Consequence(view: view, wish: wish, isAnswer: isAnswer).write(page)
            if asks, let wish {
                question(page, wish)
            } else {
                page.button(InstalmentTexts.change, name: "aktion", value: "aendern", .class("button"))
            }
        }
    }

    /// Says beside the field from when on another amount holds.
    private var amount: Field {
        var amount = form.amount
        if let first = view.limits.from(nil, today: view.today) { amount.hint = InstalmentTexts.wishHint(from: first) }
        return amount
    }

    private func question(_ page: Page, _ wish: InstalmentLimits.Wish) {
        page.h3(InstalmentTexts.reviewTitle, .id(Self.question), .tabindex(-1))
        let day = WorkingDays.adding(view.rules.reviewWorkingDays, to: view.today)
        var promise = InstalmentTexts.review(until: day)
        if case .review(let obstacles) = view.limits.judge(wish, today: view.today) {
            for obstacle in obstacles { page.p(InstalmentTexts.why(obstacle)) }
            if obstacles.contains(.beforeBilling) {
                promise = InstalmentTexts.review(until: day, billedUntil: view.file.period.last)
            }
        }
        page.p(promise, .role("status"))
        page.choice(form.reason, InstalmentReason.allCases.map { ($0.rawValue, $0.words) })
        page.area(form.words)
        page.button(InstalmentTexts.sendForReview, name: "aktion", value: "pruefen", .class("button"))
    }
}

/// The page of a contract without an instalment.
enum NoInstalmentPage {
    static func answer(_ visit: CustomerVisit, _ file: InstalmentFile) -> Answer {
        let number = file.contract.number.value
        return visit.page(InstalmentTexts.title, section: .contracts) { page in
            page.p(
                file.contract.state.isSupplied ? InstalmentTexts.noInstalment : InstalmentTexts.notSupplied,
                .class("notice"))
            page.p { page.a(phone: visit.portal.operator.phone) }
            page.ul(.class("links")) {
                page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(number)") }
            }
        }
    }
}
