import Foundation
import HTML
import HTTPTypes
import Store
import Vocabulary

/// `/service/einstellungen/{thema}/{name}`: what holds, what comes, the form, and every version.
enum EditionPage {
    static func path(_ subject: EditionSubject, _ name: String) -> Path {
        "/service/einstellungen/\(subject.path)/\(name)"
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let (subject, name) = try address(visit)
        return try await show(subject.content, name, visit)
    }

    /// What is named in the address.
    static func address(_ visit: StaffVisit) throws(Refusal) -> (EditionSubject, String) {
        guard let subject = EditionSubject(path: visit.request.parameters["thema"]),
            let name = visit.request.parameters["name"], name.utf8.count <= 300
        else { throw .notFound }
        // A name of the billing system may hold signs that are encoded in an address.
        return (subject, name.removingPercentEncoding ?? name)
    }

    private static func show<Content: Edited>(_: Content.Type, _ name: String, _ visit: StaffVisit) async throws
        -> Answer
    {
        guard let desk = try await EditionDesk<Content>.load(name, visit) else { throw Refusal.notFound }
        guard !desk.isNew || visit.may(.writeEditions) else { throw Refusal.notFound }
        let version = visit.request.query["fassung"].flatMap { Int($0) }
        let sheet = desk.start(from: version).map { Content.Sheet($0) } ?? Content.Sheet()
        let part = try await Content.more(name, typed: nil, visit)
        return EditionView(visit: visit, desk: desk, sheet: sheet, form: EditionForm(), part: part).answer()
    }
}

/// The page with what was typed, and what is to be seen of it.
struct EditionView<Content: Edited> {
    let visit: StaffVisit
    let desk: EditionDesk<Content>
    let sheet: Content.Sheet
    let form: EditionForm
    /// What was typed, for the preview.
    var typed: Content?
    /// Somebody saved this version while the form was open.
    var faster: Edition?
    let part: EditionPart?
    /// It is to be saved, and was not looked at as it stands now.
    var isUnseen = false

    static var seenField: String { "gesehen" }

    /// Names what was shown, so that nothing else is saved by a form that was looked at.
    static func mark(_ typed: Content, _ name: String, _ keys: Keys) throws -> String {
        keys.counted("edition \(Content.subject.rawValue) \(name) \(try typed.encoded())")
    }

    func answer() -> Answer {
        visit.office(
            desk.title, problems: form.problems + sheet.problems, status: faster == nil ? .ok : .conflict,
            section: .editions, lead: Content.subject.lead, wide: true
        ) { page in
            if let notice = EditionTexts.notice(visit.request.query["hinweis"]) {
                page.p(notice, .class("notice"), .role("status"))
            }
            if let faster { collision(page, faster) }
            if isUnseen { page.p(EditionTexts.lookFirst, .class("notice"), .role("status")) }
            if let typed { preview(page, typed) }
            if !desk.isNew { present(page) }
            part?.write(page)
            if visit.may(.writeEditions) { edit(page) }
            if !desk.isNew { EditionHistory(visit: visit, desk: desk).write(page) }
            page.ul(.class("links")) {
                page.li { page.a(Content.subject.title, href: EditionList.path(Content.subject)) }
                page.li { page.a(EditionTexts.toSubjects, href: EditionList.path) }
            }
        }
    }

    /// Nothing of either is lost: what the other one saved is shown beside what was typed here.
    private func collision(_ page: Page, _ faster: Edition) {
        page.div(.class("warn"), .role("status")) {
            page.p(EditionTexts.faster(faster))
            guard let typed else { return }
            EditionDifferenceTable(
                title: EditionTexts.againstFaster,
                difference: EditionDifference(desk.said(faster)?.facts ?? [], typed.facts),
                nothing: EditionTexts.sameAsFaster
            ).write(page)
        }
    }

    private func preview(_ page: Page, _ typed: Content) {
        page.section {
            page.h2(EditionTexts.preview)
            page.article(.class("card")) { typed.preview(page, desk.name, visit) }
            EditionDifferenceTable(
                title: EditionTexts.changes, difference: EditionDifference(desk.present?.facts ?? [], typed.facts),
                nothing: EditionTexts.noChange
            ).write(page)
        }
    }

    private func present(_ page: Page) {
        page.section {
            page.h2(EditionTexts.now)
            page.p(Content.isCarriedOut ? EditionTexts.asStored : EditionTexts.source(desk.inForce), .class("detail"))
            guard let present = desk.present else { return page.p(EditionTexts.nothingNow) }
            // One card is enough: that of what was typed stands above.
            if typed == nil { page.article(.class("card")) { present.preview(page, desk.name, visit) } }
            page.dl(.class("facts")) {
                for fact in present.facts {
                    page.dt(fact.label)
                    page.dd { page.span(fact.value, .lang(fact.label.language)) }
                }
            }
        }
    }

    private func edit(_ page: Page) {
        page.section {
            page.h2(desk.isNew ? EditionTexts.add : EditionTexts.change)
            page.form(visit, action: EditionPage.path(Content.subject, desk.name)) {
                page.input(.hidden, name: "stand", value: String(desk.position))
                if let typed, let mark = try? Self.mark(typed, desk.name, visit.portal.keys) {
                    page.input(.hidden, name: Self.seenField, value: mark)
                }
                if desk.isNew { page.field(form.key) }
                sheet.write(page)
                page.field(form.from)
                page.field(form.remark)
                page.button(EditionTexts.showPreview, name: "aktion", value: "vorschau", .class("button-second"))
                page.button(EditionTexts.saveDraft, name: "aktion", value: "entwurf", .class("button-second"))
                page.button(EditionTexts.save, name: "aktion", value: "speichern", .class("button"))
                if let words = Content.tableWords {
                    page.button(words, name: "aktion", value: "tabelle", .class("button-second"))
                }
                if desk.canBeReset {
                    page.button(EditionTexts.reset, name: "aktion", value: "zuruecksetzen", .class("button-second"))
                }
                Content.buttons(page)
            }
        }
    }
}
