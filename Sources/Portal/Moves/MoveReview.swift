import HTML
import Vocabulary

/// The last step: everything that will be sent, each contract by itself, and one button.
struct MoveReview {
    static let shownField = "gezeigt"

    let visit: CustomerVisit
    let household: MoveHousehold
    let draft: MoveDraft

    func answer() -> Answer {
        guard case .whole(let plan) = MovePlan.read(draft, household) else { return .seeOther(MoveStart.path) }
        let requests = plan.requests(household, move: "")
        return visit.page(
            MoveStepTexts.title(.review), step: MoveStepTexts.step(.review), section: .contracts,
            lead: MoveStepTexts.lead(.review), wide: true
        ) { page in
            if visit.request.query["hinweis"] == "neu" {
                page.p(MoveTexts.changed, .class("notice"), .role("status"))
            }
            MoveWitnesses.write(page, requests.map(\.contract))
            page.div(.class("sections")) {
                for request in requests { section(page, request.contract, request.payload, plan) }
                payout(page, plan, hasBonus: requests.contains { $0.payload.bonus != nil })
                keeping(page, plan)
                page.section {
                    page.h2(RequestTexts.nextTitle)
                    page.p(MoveTexts.promise(days: visit.portal.operator.moveAnswerDays))
                    page.p(MoveTexts.takeBack)
                }
            }
            page.form(visit, action: MoveStep.review.path) {
                page.input(.hidden, name: Self.shownField, value: Self.mark(requests, plan))
                page.button(MoveTexts.send, .class("button"))
            }
            page.ul(.class("links")) {
                for step in MoveStep.allCases where step != .review {
                    page.li { page.a(MoveStepTexts.change(step), href: step.path) }
                }
                page.li { page.a(MoveStepTexts.pause, href: MoveStart.path) }
            }
        }
    }

    /// Names exactly what the page shows. What a day later would mean other dates is then shown again before it is sent.
    static func mark(_ requests: [(contract: MovingContract, payload: MoveRequest)], _ plan: MovePlan) -> String {
        let account: String =
            if case .other(let iban, let holder) = plan.post.payout { "\(iban.value) \(holder)" } else { "" }
        let all = requests.map { request in
            let facts = request.payload.facts().map { "\($0.label.german)=\($0.value.german)" }
            return "\(request.contract.number.value): \(facts.joined(separator: ";"))"
        }
        return String(tokenHash((all + [account]).joined(separator: "\n")).prefix(32))
    }

    private func section(_ page: Page, _ contract: MovingContract, _ payload: MoveRequest, _ plan: MovePlan) {
        let facts = payload.facts(of: contract)
        page.section {
            page.h2(contract.heading)
            for warning in MoveRuleTexts.warnings(contract, payload, plan.dates, household.rule) {
                page.p(warning, .class("warn"))
            }
            page.dl(.class("facts")) {
                for fact in facts.dropFirst() { page.fact(fact) }
            }
            page.whys(facts)
        }
    }

    private func payout(_ page: Page, _ plan: MovePlan, hasBonus: Bool) {
        guard plan.post.payout.isOther else { return }
        page.section {
            page.h2(MovePayoutTexts.legend(hasBonus: hasBonus))
            page.dl(.class("facts")) {
                for fact in plan.post.payout.facts { page.fact(fact.label, fact.value) }
            }
            if let until = household.hold.heldUntil { page.p(BankTexts.willBeHeld(until: until), .class("notice")) }
        }
    }

    private func keeping(_ page: Page, _ plan: MovePlan) {
        let kept = plan.choices.entries.filter { $0.choice == .keep }
        guard !kept.isEmpty else { return }
        page.section {
            page.h2(MoveTexts.keptTitle)
            page.ul {
                for entry in kept { page.li(entry.contract.heading) }
            }
        }
    }
}
