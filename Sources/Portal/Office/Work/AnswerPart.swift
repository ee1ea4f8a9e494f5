import HTML
import Vocabulary

/// The answers somebody may give, each folded up until it is needed.
struct AnswerPart {
    private let visit: StaffVisit
    private let file: OfficeFile
    private let form: AnswerForm?
    private let preview: AnswerPreview.Outcome?
    private let path: Path

    init(_ page: OfficeRequestPage) {
        (visit, file, form, preview) = (page.visit, page.file, page.form, page.preview)
        path = page.filter.path("/service/vorgaenge/\(page.file.request.number.value)/antwort")
    }

    private var choices: [AnswerChoice] {
        AnswerChoice.all(for: file.request.kind, in: file.request.state, visit.person.role)
            .filter { $0 != .ask || file.isHeard }
    }

    /// What lies on somebody else's desk is answered there.
    var isShown: Bool {
        guard !choices.isEmpty else { return false }
        return form != nil || file.owner.map { $0.staff == visit.person.id } ?? true
    }

    func write(_ page: Page) {
        let request = file.request
        guard isShown else { return }
        page.section(.id("antworten"), .tabindex(-1)) {
            page.h2(AnswerTexts.title)
            page.p(file.isHeard ? AnswerTexts.lead : AnswerTexts.leadToNobody)
            if !visit.may(AnswerChoice.act(deciding: request.kind)) { page.p(AnswerTexts.noAct, .class("hint")) }
            for choice in choices {
                let shown = form?.choice == choice ? form : nil
                page.details(isOpen: shown != nil) {
                    page.summary(AnswerTexts.choice(choice))
                    write(page, shown ?? AnswerForm(choice, to: request))
                }
            }
        }
    }

    /// What somebody wrote while the request was closed by somebody else.
    static func unsent(_ page: Page, _ form: AnswerForm) {
        let typed = form.fields.filter { !$0.raw.isEmpty && !form.isTemplate($0) }
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
            page.input(.hidden, name: "antwort", value: form.choice.rawValue)
            for field in form.fields where !form.isTemplate(field) {
                if let options = form.options(field) {
                    page.choice(field, options)
                } else if form.isText(field) {
                    page.area(field)
                } else {
                    page.field(field)
                }
            }
            if self.form?.choice == form.choice { look(page) }
            buttons(page, form)
            templates(page, form)
        }
    }

    private func look(_ page: Page) {
        switch preview {
        case .letter(let preview): preview.write(page)
        case .nobody: page.p(AnswerTexts.previewNobody, .class("notice"), .role("status"), .id("vorschau"))
        case .conflict, nil: break
        }
    }

    /// The first one is what the enter key presses: it sends nothing.
    private func buttons(_ page: Page, _ form: AnswerForm) {
        let press = AnswerTexts.press(form.choice)
        page.div(.class("actions")) {
            if form.choice.state != nil {
                step(page, AnswerTexts.preview, .preview, .class("button-second"))
            }
            step(page, press, .send, .class("button"))
            if file.next != nil { step(page, AnswerTexts.andGoOn(press), .sendAndGoOn, .class("button-second")) }
        }
    }

    private func templates(_ page: Page, _ form: AnswerForm) {
        let texts = file.templates.filter { $0.choice == form.choice }
        guard !texts.isEmpty, let field = form.fields.first(where: form.isTemplate) else { return }
        page.choice(field, texts.map { ($0.key, Text(same: $0.name)) })
        step(page, AnswerTexts.insert, .template, .class("button-quiet"))
    }

    private func step(_ page: Page, _ words: Text, _ step: AnswerRequest.Step, _ look: Attribute) {
        page.button(words, name: "schritt", value: step.rawValue, look)
    }
}
