import HTML
import Vocabulary

/// On whose desk a request lies, and the presses that move it.
struct OfficeDeskPart {
    private let visit: StaffVisit
    private let file: OfficeFile
    private let path: Path

    init(_ page: OfficeRequestPage) {
        (visit, file) = (page.visit, page.file)
        path = page.filter.path("/service/vorgaenge/\(page.file.request.number.value)/zustaendig")
    }

    func write(_ page: Page, _ colleagues: [Staff]) {
        guard visit.may(.takeWork) else { return }
        let isMine = file.owner?.staff == visit.person.id
        let mayMove = file.owner == nil || isMine || visit.may(.moveWork)
        page.section {
            page.h2(OfficeRequestTexts.desk)
            page.p(OfficeRequestTexts.onDesk(file.owner, isMine: isMine))
            guard mayMove else { return }
            page.form(visit, action: path) {
                page.input(.hidden, name: "bei", value: file.owner?.staff.value ?? "")
                if !isMine {
                    page.button(
                        file.owner == nil ? OfficeRequestTexts.take : OfficeRequestTexts.takeOver, name: "aktion",
                        value: "nehmen", .class("button"))
                }
                if file.owner != nil {
                    page.button(
                        OfficeRequestTexts.release, name: "aktion", value: "freigeben", .class("button-second"))
                }
            }
            let others = colleagues.filter { $0.id != file.owner?.staff && $0.id != visit.person.id }
            guard !others.isEmpty else { return }
            page.form(visit, action: path) {
                page.input(.hidden, name: "bei", value: file.owner?.staff.value ?? "")
                page.choice(
                    Field("an", OfficeRequestTexts.handTo), others.map { ($0.id.value, Text(same: $0.name)) })
                page.button(OfficeRequestTexts.handOver, name: "aktion", value: "uebergeben", .class("button-second"))
            }
        }
    }
}

/// The answers somebody may give, each folded up until it is needed.
struct AnswerPart {
    private let visit: StaffVisit
    private let file: OfficeFile
    private let form: AnswerForm?
    private let path: Path

    init(_ page: OfficeRequestPage) {
        (visit, file, form) = (page.visit, page.file, page.form)
        path = page.filter.path("/service/vorgaenge/\(page.file.request.number.value)/antwort")
    }

    func write(_ page: Page) {
        let request = file.request
        let choices = AnswerChoice.all(for: request.kind, in: request.state, visit.person.role)
        guard !choices.isEmpty else { return }
        if let owner = file.owner, owner.staff != visit.person.id, form == nil { return }
        page.section {
            page.h2(AnswerTexts.title)
            page.p(AnswerTexts.lead)
            if !visit.may(AnswerChoice.act(deciding: request.kind)) { page.p(AnswerTexts.noAct, .class("hint")) }
            for choice in choices {
                let shown = form?.choice == choice ? form : nil
                page.details(isOpen: shown != nil) {
                    page.summary(AnswerTexts.choice(choice))
                    write(page, shown ?? AnswerForm(choice, kind: request.kind))
                }
            }
        }
    }

    /// What somebody wrote while the request was closed by somebody else.
    static func unsent(_ page: Page, _ form: AnswerForm) {
        let typed = form.fields.filter { !$0.raw.isEmpty }
        guard !typed.isEmpty else { return }
        page.section {
            page.h2(AnswerTexts.unsent)
            page.dl(.class("facts")) { for field in typed { page.fact(field.label, field.raw) } }
        }
    }

    private func write(_ page: Page, _ form: AnswerForm) {
        page.form(visit, action: path) {
            page.input(.hidden, name: "stand", value: String(file.position))
            if form.choice == .counterOffer, let hint = file.offerHint { page.p(hint, .class("hint")) }
            for field in form.fields {
                if let options = form.options(field) {
                    page.choice(field, options)
                } else if form.isText(field) {
                    page.area(field)
                } else {
                    page.field(field)
                }
            }
            page.button(AnswerTexts.press(form.choice), name: "antwort", value: form.choice.rawValue, .class("button"))
        }
    }
}
