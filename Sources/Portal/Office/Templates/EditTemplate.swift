import HTML
import HTTPTypes
import Store
import Vocabulary

/// `/service/textvorlagen/bearbeiten`: a new text, or another wording of one.
enum EditTemplate {
    private static let path: Path = "/service/textvorlagen/bearbeiten"

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let key = visit.request.query["vorlage"].flatMap { ID<AnswerTemplate>($0) }?.value
        let found = try await visit.portal.store.read { db in
            try key.flatMap { key in try db.answerTemplates().first { $0.key == key } }
        }
        return page(visit, found.map { TemplateForm($0) } ?? TemplateForm(), key: found?.key)
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let key = visit.body["vorlage"].flatMap { ID<AnswerTemplate>($0) }?.value
        let (me, now, once) = (visit.person.id, visit.request.now, visit.forms.onceKey(visit.body))
        if visit.body["aktion"] == "loeschen", let key {
            try await visit.portal.store.write(about: "templates") { db in
                if try db.removeTemplate(key) { try db.audit(visit.staffAct(.templateRemoved)) }
            }
            return .seeOther(TemplateList.path.adding("hinweis", "geloescht"))
        }
        var form = TemplateForm(visit.body)
        guard let template = form.read(key: key ?? ID<AnswerTemplate>().value) else {
            return page(visit, form, key: key)
        }
        let kept = try await visit.portal.store.write(about: "templates") { db -> Bool in
            if try db.earlierResult(once) != nil { return true }
            if key == nil {
                try db.addTemplate(template, by: me, at: now)
            } else if try !db.changeTemplate(template, by: me, at: now) {
                return false
            }
            _ = try db.once(once, at: now) { TemplateList.path.value }
            try db.audit(visit.staffAct(.templateChanged, [.state: template.choice.rawValue]))
            return true
        }
        guard kept else { return page(visit, form, key: nil, isGone: true) }
        return .seeOther(TemplateList.path.adding("hinweis", "gespeichert"))
    }

    private static func page(_ visit: StaffVisit, _ form: TemplateForm, key: String?, isGone: Bool = false) -> Answer {
        visit.office(
            key == nil ? TemplateTexts.add : TemplateTexts.change, problems: form.problems,
            status: isGone ? .conflict : .ok, section: .work
        ) { page in
            if isGone { page.p(TemplateTexts.gone, .class("warn"), .role("status")) }
            page.form(visit, action: path) {
                if let key { page.input(.hidden, name: "vorlage", value: key) }
                page.choice(form.kind, RequestKinds.all.map { ($0.name, $0.title) })
                page.choice(
                    form.choice, AnswerTemplate.choices.map { ($0.rawValue, AnswerTexts.choice($0)) })
                page.field(form.name)
                page.area(form.words, rows: 8)
                page.button(TemplateTexts.save, name: "aktion", value: "speichern", .class("button"))
                if key != nil {
                    page.button(TemplateTexts.remove, name: "aktion", value: "loeschen", .class("button-second"))
                }
            }
            page.ul(.class("links")) { page.li { page.a(TemplateTexts.toList, href: TemplateList.path) } }
        }
    }
}
