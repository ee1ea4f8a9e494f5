import HTML
import HTTPTypes
import Vocabulary

/// The page of one step: what is possible, the fields, and the ways on and back.
struct MovePage {
    let visit: CustomerVisit
    let household: MoveHousehold
    let draft: MoveDraft
    let form: MoveForm
    /// Another page changed the same fields meanwhile.
    var isConflict = false

    private var dates: MoveDates? { MoveDates.told(household, draft) }

    func answer() -> Answer {
        visit.page(
            MoveStepTexts.title(form.step), step: MoveStepTexts.step(form.step), problems: form.problems,
            status: isConflict ? .conflict : .ok, section: .contracts, lead: MoveStepTexts.lead(form.step)
        ) { page in
            if isConflict { conflict(page) }
            before(page)
            page.form(visit, action: form.step.path) {
                page.input(.hidden, name: MoveWizard.markField, value: draft.mark(of: form.names))
                fields(page)
                page.p(MoveStepTexts.kept, .class("hint"))
                page.button(MoveStepTexts.onwards, name: "aktion", value: "weiter", .class("button"))
                if form.step.previous != nil {
                    page.button(MoveStepTexts.back, name: "aktion", value: "zurueck", .class("button-second"))
                }
                page.button(MoveStepTexts.pause, name: "aktion", value: "spaeter", .class("button-second"))
            }
        }
    }

    /// What the other page left, so that nothing goes silently.
    private func conflict(_ page: Page) {
        page.section(.class("warn"), .role("alert")) {
            page.h2(MoveStepTexts.conflictTitle)
            page.p(MoveStepTexts.conflict)
            page.dl(.class("facts")) {
                let stored = MoveForm(form.step, household, draft)
                for (mine, theirs) in zip(form.fields, stored.fields) where mine.raw != theirs.raw {
                    if mine.name == MoveReadingQuestion.askedName { continue }
                    page.fact(mine.label, said(theirs))
                }
            }
        }
    }

    private func said(_ field: Field) -> Text {
        if let choice = MoveChoice(rawValue: field.raw) { return MoveRequestTexts.wish(choice) }
        if let way = MovePost.Way(rawValue: field.raw), field.name == MovePost.wayName { return MoveStepTexts.way(way) }
        if field.name == MoveReadingQuestion.reasonName, let reason = ConfirmationReason(rawValue: field.raw) {
            return ReportReadingTexts.reason(reason)
        }
        if field.name == MovePayout.ibanName, let iban = try? IBAN(field.raw) { return Text(same: iban.shown) }
        if let way = MovePayout.Way(rawValue: field.raw), field.name == MovePayout.wayName {
            return MovePayoutTexts.words(way)
        }
        return field.raw.isEmpty ? MoveStepTexts.empty : Text(same: field.raw)
    }

    /// What is known before anything is chosen.
    private func before(_ page: Page) {
        switch form.step {
        case .dates:
            let kinds = Commodity.allCases.filter { kind in household.movable.contains { $0.commodity == kind } }
            page.dl(.class("facts")) {
                for kind in kinds { page.possible(kind, household.rule) }
            }
            for kind in kinds { page.why(MoveDaysWhy.possible(kind, household.rule)) }
        case .place: MoveWitnesses.write(page, MoveChoices.told(household, draft).moving.map(\.contract))
        case .readings where form.fields.isEmpty: page.p(MoveStepTexts.nothingToRead, .class("notice"))
        case .contracts, .readings, .post, .review: break
        }
    }

    private func fields(_ page: Page) {
        switch form.step {
        case .contracts:
            for contract in household.movable { self.contract(page, contract) }
        case .post:
            for field in form.fields where field.name == MovePost.wayName {
                page.choice(field, MovePost.Way.allCases.map { ($0.rawValue, MoveStepTexts.way($0)) })
            }
            page.fieldset {
                page.legend(MoveStepTexts.otherAddress)
                for field in form.fields where field.name.hasPrefix(MovePost.prefix) { page.field(field) }
            }
            for field in form.fields where field.name == MovePost.landlordName { page.field(field) }
            payout(page)
        case .readings:
            let asking = [MoveReadingQuestion.reasonName, MoveReadingQuestion.askedName]
            for field in form.fields where !asking.contains(field.name) { page.field(field) }
            MoveReadingQuestion.write(page, form)
        case .dates, .place, .review:
            for field in form.fields { page.field(field) }
        }
    }

    /// Whether a bonus is promised for anything that is taken along.
    private var hasBonus: Bool {
        MoveChoices.told(household, draft).takenAlong.contains { household.bonus?.isPaid(for: $0.commodity) == true }
    }

    /// The accounts that are known, and another one.
    private func payout(_ page: Page) {
        page.fieldset {
            page.legend(MovePayoutTexts.legend(hasBonus: hasBonus))
            page.p(MoveStepTexts.payout)
            page.dl(.class("facts")) {
                for contract in MoveChoices.told(household, draft).moving.map(\.contract) {
                    page.fact(contract.heading, MovePayoutTexts.account(household.accounts[contract.id]))
                }
            }
            for field in form.fields where field.name == MovePayout.wayName {
                page.choice(field, MovePayout.Way.allCases.map { ($0.rawValue, MovePayoutTexts.words($0)) })
            }
            page.p(MovePayoutTexts.otherAccount, .class("hint"))
            if let until = household.hold.heldUntil { page.p(BankTexts.willBeHeld(until: until), .class("notice")) }
            for field in form.fields where [MovePayout.ibanName, MovePayout.holderName].contains(field.name) {
                page.field(field)
            }
        }
    }

    private func contract(_ page: Page, _ contract: MovingContract) {
        guard let field = form[MoveChoices.name(contract)] else { return }
        page.fieldset {
            page.legend(contract.heading)
            page.p(Text(same: "\(contract.tariff), \(contract.place)"), .class("hint"))
            if let dates {
                let why = MoveDaysWhy.offers(contract, dates, household.rule)
                page.ul {
                    for sentence in MoveRuleTexts.offers(contract, dates, household.rule) {
                        page.li(sentence, .figure(why))
                    }
                }
                page.why(why)
            }
            page.choice(field, MoveChoice.allCases.map { ($0.rawValue, MoveRequestTexts.wish($0)) })
        }
    }
}

extension Page {
    func possible(_ kind: Commodity, _ rule: MoveRule) {
        fact(kind.text, MoveRuleTexts.possible(kind, rule), MoveDaysWhy.possible(kind, rule))
    }
}

/// Who else will read where somebody moves to.
enum MoveWitnesses {
    static func write(_ page: Page, _ contracts: [MovingContract]) {
        let seen = contracts.filter { $0.others > 0 }
        guard !seen.isEmpty else { return }
        page.div(.class("notice")) {
            for contract in seen { page.p(MoveStepTexts.seenBy(contract)) }
            page.p { page.a(MoveStepTexts.people, href: "/einstellungen/personen") }
        }
    }
}
