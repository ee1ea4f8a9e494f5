import HTML
import Vocabulary

/// The page of one step.
struct NewContractPage {
    let visit: GuestVisit
    let desk: NewContractDesk
    let form: NewContractForm

    func answer() -> Answer {
        visit.page(
            NewContractTexts.title(form.step), step: NewContractTexts.step(form.step), problems: form.problems,
            section: visit.customer == nil ? nil : .contracts, lead: NewContractTexts.lead(form.step, desk),
            wide: form.step == .tariff
        ) { page in
            notice(page)
            if form.step == .place { opening(page) }
            if form.step == .tariff { NewContractTariffs(visit: visit, desk: desk, form: form).write(page) }
            if form.step == .supply { possible(page) }
            if form.step != .tariff { fields(page) }
            foot(page)
        }
    }

    private func notice(_ page: Page) {
        let words: Text? =
            switch visit.request.query["hinweis"] {
            case "bestellt": NewContractTexts.orderedAlready(isGuest: desk.isGuest)
            case "nicht-bestellt": TariffChangeTexts.nothingOrdered
            default: nil
            }
        if let words { page.p(words, .class("notice"), .role("status")) }
    }

    /// At the start at the latest: where is supplied, and how it is paid (BGB § 312j (1)).
    private func opening(_ page: Page) {
        page.dl(.class("facts")) {
            page.dt(NewContractTexts.supplied)
            let isForeign = page.language == .english && desk.rules.area != nil && desk.rules.areaEnglish == nil
            page.dd(NewContractTexts.suppliedWords(desk.rules), .lang(isForeign ? .german : nil))
            page.fact(NewContractTexts.payment, NewContractTexts.ways)
        }
        if visit.customer == nil {
            page.p {
                page.text(NewContractTexts.haveAccount)
                page.text(" ")
                page.a(PageTexts.signIn, href: "/anmelden?weiter=%2Fneuer-vertrag")
            }
        }
    }

    private func possible(_ page: Page) {
        guard let place = desk.place else { return }
        let line = NewContractRule.Line(desk.line)
        let why = EarliestBeginWhy.why(place.commodity, desk.rule, line)
        page.p(
            NewContractSupplyTexts.possible(place.commodity, desk.rule, line), .class("notice"), .figure(why))
        page.why(why)
    }

    private func fields(_ page: Page) {
        page.form(visit, action: form.step.path) {
            switch form.step {
            case .supply: supply(page)
            case .person: person(page)
            case .place, .tariff, .review: for field in form.fields { placeField(page, field) }
            }
            page.p(NewContractTexts.kept(isGuest: desk.isGuest), .class("hint"))
            page.button(MoveStepTexts.onwards, name: "aktion", value: "weiter", .class("button"))
            if form.step.previous != nil {
                page.button(MoveStepTexts.back, name: "aktion", value: "zurueck", .class("button-second"))
            }
        }
    }

    private func placeField(_ page: Page, _ field: Field) {
        if field.name == NewContractPlace.commodityName {
            page.choice(field, Commodity.allCases.map { ($0.rawValue, $0.text) })
        } else {
            page.field(field)
        }
    }

    private func supply(_ page: Page) {
        let commodity = desk.commodity ?? .strom
        for field in form.fields where !NewContractSupply.isOfChange(field) {
            if NewContractSupply.isOccasion(field) {
                let all = NewContractRule.Occasion.allCases
                page.choice(field, all.map { ($0.rawValue, NewContractSupplyTexts.words($0, commodity)) })
            } else {
                page.field(field)
            }
        }
        page.fieldset {
            page.legend(NewContractSupplyTexts.changeOnly)
            for field in form.fields where NewContractSupply.isOfChange(field) {
                if NewContractSupply.isEnding(field) {
                    page.details {
                        page.summary(NewContractSupplyTexts.powerLabel)
                        page.p(NewContractSupplyTexts.powerWords(visit.portal.operator.name))
                    }
                    let all = NewContractSupply.Previous.Ending.allCases
                    page.choice(field, all.map { ($0.rawValue, NewContractSupplyTexts.words($0)) })
                } else {
                    page.field(field)
                }
            }
        }
    }

    private func person(_ page: Page) {
        if !NewContractCustomer.isAsked(desk), let name = desk.customers.first?.name {
            page.dl(.class("facts")) { page.fact(NewContractPersonTexts.name, name) }
        }
        for field in form.fields {
            if field.name == NewContractCustomer.name {
                page.choice(field, NewContractCustomer.choices(desk))
                continue
            }
            if NewContractPerson.isOtherAddress(field) || NewContractPerson.isDebit(field) { continue }
            if NewContractPerson.isPost(field) {
                page.choice(
                    field, NewContractPerson.posts(desk).map { ($0.rawValue, NewContractPersonTexts.words($0)) })
                page.fieldset {
                    page.legend(NewContractPersonTexts.otherAddress)
                    for other in form.fields where NewContractPerson.isOtherAddress(other) { page.field(other) }
                }
            } else if NewContractPerson.isPay(field) {
                page.choice(field, NewContractPerson.ways.map { ($0.rawValue, NewContractPersonTexts.way($0)) })
                page.p(NewContractPersonTexts.transferTo(visit.portal.operator.transferTo), .class("hint"))
                if let until = desk.hold?.blockedUntil {
                    page.p(OrderHoldTexts.blocked(until: until), .class("notice"))
                } else if let until = desk.hold?.heldUntil {
                    page.p(OrderHoldTexts.willWait(until: until), .class("notice"))
                }
            } else {
                page.field(field)
            }
        }
        page.fieldset {
            page.legend(NewContractPersonTexts.debitOnly)
            for field in form.fields where NewContractPerson.isDebit(field) { page.field(field) }
            page.details {
                page.summary(MandateTexts.title)
                page.p(MandateTexts.consentWords(visit.portal.operator.name))
                page.p(NewContractPersonTexts.mandateByOrder)
            }
        }
    }

    private func foot(_ page: Page) {
        guard visit.orderHolder != nil, form.step != .place else { return }
        page.form(visit, action: NewContractStep.start) {
            page.button(MoveTexts.discard, name: "aktion", value: "verwerfen", .class("button-quiet"))
        }
    }
}
