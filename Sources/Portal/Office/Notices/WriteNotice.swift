import HTML
import Store
import Vocabulary

/// Writing a notice, looking at it as it will be, publishing it, ending it. Each press makes a version.
enum WriteNotice {
    static func new(_ visit: StaffVisit) async throws -> Answer {
        page(visit, nil, NoticeForm(), preview: nil, versions: [])
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let versions = try await versions(visit)
        guard let newest = versions.first else { throw Refusal.notFound }
        return page(visit, newest.notice, NoticeForm(newest.notice), preview: newest.notice, versions: versions)
    }

    static func submitNew(_ visit: StaffVisit) async throws -> Answer {
        try await submit(visit, nil, [])
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let versions = try await versions(visit)
        guard let newest = versions.first else { throw Refusal.notFound }
        if visit.body["aktion"] == "beenden" { return try await end(visit, newest.notice) }
        return try await submit(visit, newest.notice, versions)
    }

    private static func submit(_ visit: StaffVisit, _ known: ServiceNotice?, _ versions: [WrittenNotice]) async throws
        -> Answer
    {
        var form = NoticeForm(sent: visit.body)
        guard let notice = form.read(known?.id ?? ID(), version: (known?.version ?? 0) + 1) else {
            return page(visit, known, form, preview: nil, versions: versions)
        }
        guard visit.body["aktion"] == "veroeffentlichen" else {
            return page(visit, known, form, preview: notice, versions: versions)
        }
        // What was changed is what was seen.
        guard visit.body["stand"].flatMap({ Int($0) }) ?? 0 == known?.version ?? 0 else {
            return .seeOther("/service/hinweise?hinweis=schneller")
        }
        return try await keep(visit, notice, .noticePublished)
    }

    private static func end(_ visit: StaffVisit, _ notice: ServiceNotice) async throws -> Answer {
        let now = visit.request.now
        guard notice.endsAt.map({ now < $0 }) ?? true else { return .seeOther("/service/hinweise?hinweis=beendet") }
        let ended = ServiceNotice(
            id: notice.id, version: notice.version + 1, kind: notice.kind, title: notice.title, words: notice.words,
            beginsAt: min(notice.beginsAt, now), endsAt: now)
        return try await keep(visit, ended, .noticeEnded)
    }

    private static func keep(_ visit: StaffVisit, _ notice: ServiceNotice, _ kind: AuditKind) async throws -> Answer {
        let (me, now, once) = (visit.person.id, visit.request.now, visit.forms.onceKey(visit.body))
        let path = try await visit.portal.store.write(about: notice.id.value) { db in
            try db.once(once, at: now) {
                guard try db.write(notice, by: me, at: now) else { return "/service/hinweise?hinweis=schneller" }
                try db.audit(visit.staffAct(kind, of: "notice:\(notice.id.value)", [.state: notice.kind.rawValue]))
                return "/service/hinweise?hinweis=\(kind == .noticeEnded ? "beendet" : "veroeffentlicht")"
            }
        }
        return .seeOther(Path(own: path))
    }

    private static func versions(_ visit: StaffVisit) async throws -> [WrittenNotice] {
        let id = try visit.request.id("id", of: ServiceNotice.self)
        return try await visit.portal.store.read { try $0.versions(of: id) }
    }

    private static func page(
        _ visit: StaffVisit, _ known: ServiceNotice?, _ form: NoticeForm, preview: ServiceNotice?,
        versions: [WrittenNotice]
    ) -> Answer {
        let path: Path = known.map { "/service/hinweise/\($0.id.value)" } ?? "/service/hinweise/neu"
        return visit.office(
            known == nil ? OfficeNoticeTexts.write : OfficeNoticeTexts.change, problems: form.problems,
            section: .notices, lead: OfficeNoticeTexts.lead
        ) { page in
            if let preview { NoticePreview(notice: preview).write(page) }
            page.h2(OfficeNoticeTexts.text)
            page.form(visit, action: path) {
                page.input(.hidden, name: "stand", value: String(known?.version ?? 0))
                page.choice(form.kind, ServiceNotice.Kind.allCases.map { ($0.rawValue, NoticeTexts.kind($0)) })
                page.field(form.title)
                page.area(form.words)
                page.field(form.titleEnglish)
                page.area(form.wordsEnglish)
                page.field(form.beginDay)
                page.field(form.beginTime)
                page.field(form.endDay)
                page.field(form.endTime)
                page.button(OfficeNoticeTexts.preview, name: "aktion", value: "vorschau", .class("button-second"))
                page.button(OfficeNoticeTexts.publish, name: "aktion", value: "veroeffentlichen", .class("button"))
                if let known, known.endsAt.map({ visit.request.now < $0 }) ?? true {
                    page.button(OfficeNoticeTexts.end, name: "aktion", value: "beenden", .class("button-second"))
                }
            }
            history(page, versions)
            page.ul(.class("links")) { page.li { page.a(OfficeNoticeTexts.back, href: "/service/hinweise") } }
        }
    }

    private static func history(_ page: Page, _ versions: [WrittenNotice]) {
        guard !versions.isEmpty else { return }
        page.h2(OfficeNoticeTexts.versions)
        page.ol(.class("timeline")) {
            for one in versions {
                page.li {
                    page.strong(OfficeNoticeTexts.version(one))
                    page.p(one.notice.title)
                    page.p(NoticeTexts.time(one.notice), .class("detail"))
                    page.p(one.notice.words, .class("lines"))
                }
            }
        }
    }
}

/// A notice as everybody will see it, in both languages.
struct NoticePreview {
    let notice: ServiceNotice

    func write(_ page: Page) {
        page.section {
            page.h2(OfficeNoticeTexts.previewTitle)
            for language in [Language.german, .english] {
                page.article(.class("card"), .lang(language)) {
                    page.h3(notice.title.in(language))
                    page.p(NoticeTexts.kind(notice.kind).in(language))
                    page.p(NoticeTexts.time(notice).in(language), .class("detail"))
                    page.p(notice.words.in(language), .class("lines"))
                }
            }
        }
    }
}
