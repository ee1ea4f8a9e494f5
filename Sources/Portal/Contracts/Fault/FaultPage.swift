import HTML
import Vocabulary

/// The page of a fault: the form, or whom to turn to instead.
struct FaultPage {
    let visit: CustomerVisit
    let file: FaultFile
    let form: FaultForm

    private var number: String { file.contract.number.value }
    private var house: Operator { visit.portal.operator }

    func answer() -> Answer {
        if let obstacle = file.obstacle { return elsewhere(obstacle) }
        if let open = file.openFault { return alreadyOpen(open) }
        return visit.page(
            FaultTexts.title, problems: form.problems, section: .contracts, lead: FaultTexts.lead, wide: true
        ) { page in
            page.div(.class("detail")) {
                page.form(visit, action: "/vertraege/\(number)/stoerung") {
                    page.choice(form.scope, FaultRequest.Scope.allCases.map { ($0.rawValue, FaultTexts.words($0)) })
                    page.field(form.since)
                    checklist(page)
                    page.area(form.words)
                    page.field(form.phone)
                    page.button(FaultTexts.submit, .class("button"))
                }
                page.aside {
                    page.h2(FaultTexts.rightsTitle)
                    page.ul {
                        for right in FaultTexts.rights { page.li(right) }
                    }
                    links(page)
                }
            }
        }
    }

    private func checklist(_ page: Page) {
        page.fieldset(.class("choices")) {
            page.legend(FaultTexts.triedQuestion)
            page.p(FaultTexts.triedHint, .class("hint"))
            for step in FaultRequest.Try.allCases {
                let id = "versucht-\(step.rawValue)"
                page.div(.class("choice")) {
                    page.input(
                        .checkbox, name: FaultForm.triedField, value: step.rawValue,
                        checked: form.tried.contains(step), .id(id))
                    page.label(FaultTexts.words(step), for: id)
                }
            }
        }
    }

    private func alreadyOpen(_ open: RequestNumber) -> Answer {
        visit.page(FaultTexts.title, section: .contracts) { page in
            page.p(FaultTexts.alreadyOpen, .class("notice"))
            page.p(.class("actions")) {
                page.a(FaultTexts.seeOpen, href: "/vorgaenge/\(open.value)", .class("button"))
            }
            links(page)
        }
    }

    private func elsewhere(_ obstacle: FaultFile.Obstacle) -> Answer {
        visit.page(FaultTexts.title, section: .contracts) { page in
            page.p(FaultTexts.words(obstacle, file.contract), .class("notice"))
            if file.contract.commodity == .gas { page.p { page.strong(FaultTexts.gasSmell) } }
            if obstacle == .readOnly, let open = file.openFault {
                page.p { page.a(FaultTexts.seeOpen, href: "/vorgaenge/\(open.value)") }
            }
            links(page)
        }
    }

    private func links(_ page: Page) {
        page.ul(.class("links")) {
            page.li { page.a(phone: house.phone) }
            page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(number)") }
        }
    }
}
