import HTML
import Vocabulary

/// The page of the form: what happens with a complaint and by when, the form, and who helps when there is no agreement.
struct ComplaintPage {
    let visit: GuestVisit
    let form: ComplaintForm
    /// Those whose owner, or whoever may act for them, is signed in.
    let contracts: [ContractCard]
    let isOwn: Bool
    let times: ComplaintTimes

    private var house: Operator { visit.portal.operator }

    func answer() -> Answer {
        visit.page(ComplaintTexts.heading, problems: form.problems, lead: ComplaintTexts.lead, wide: true) { page in
            page.div(.class("detail")) {
                page.form(visit, action: MakeComplaint.path) {
                    if isOwn { own(page) } else { guest(page) }
                    page.button(ComplaintTexts.submit, .class("button"))
                }
                page.aside {
                    steps(page)
                    disputes(page)
                    handling(page)
                }
            }
        }
    }

    private func own(_ page: Page) {
        if !contracts.isEmpty {
            let choices = contracts.map { card in
                (card.number.value, ComplaintTexts.contract(card))
            }
            page.choice(form.contract, choices + [(ComplaintForm.none, ComplaintTexts.noContract)])
        }
        what(page)
        page.p(ComplaintTexts.answerByEmail, .class("hint"))
    }

    private func guest(_ page: Page) {
        page.choice(
            form.commodity,
            Commodity.allCases.map { ($0.rawValue, $0.text) } + [(ComplaintForm.none, ComplaintTexts.somethingElse)])
        what(page)
        page.field(form.name)
        page.field(form.email)
        page.field(form.number)
    }

    private func what(_ page: Page) {
        page.choice(form.topic, ComplaintTopic.allCases.map { ($0.rawValue, ComplaintTexts.words($0)) })
        page.area(form.words, rows: 10)
    }

    private func steps(_ page: Page) {
        let promised = ComplaintTerm.promised(visit.request.today, days: house.rules.complaintDays)
        page.section {
            page.h2(RequestTexts.nextTitle)
            page.ol {
                for step in ComplaintTexts.steps(answeredBy: promised, subject) { page.li(step) }
            }
            page.p { page.a(phone: house.phone) }
        }
    }

    /// What is chosen already, as after the link on the page of a contract.
    private var subject: ComplaintSubject? {
        let chosen = isOwn ? form.contract.raw : form.commodity.raw
        guard chosen != ComplaintForm.none else { return .other }
        let contract = contracts.first { $0.number.value == chosen }
        return (isOwn ? contract?.commodity : Commodity(rawValue: chosen)).map(ComplaintSubject.init)
    }

    private func disputes(_ page: Page) {
        page.section {
            page.h2(ComplaintTexts.disputeTitle)
            page.h3(ComplaintTexts.energyTitle)
            page.p(ContractRightsTexts.energy(house))
            page.p(ContractRightsTexts.energyConsumers)
            page.h3(ComplaintTexts.internetTitle)
            page.p(ContractRightsTexts.telecommunication(house))
        }
    }

    /// TKG § 67 (1): how long complaints take, over all and for quality, contracts and bills.
    private func handling(_ page: Page) {
        page.section {
            page.h2(ComplaintTexts.timesTitle)
            page.p(ComplaintTexts.timesLead)
            page.dl(.class("facts")) {
                page.fact(ComplaintTexts.timesAll, ComplaintTexts.days(times.all))
                for topic in [ComplaintTopic.quality, .contract, .billing] {
                    page.fact(ComplaintTexts.words(topic), ComplaintTexts.days(times.average(of: topic)))
                }
            }
        }
    }
}
