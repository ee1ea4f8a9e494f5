import HTML
import Store
import Vocabulary

/// `/service/briefe/{brief}`: one letter and what became of it. What it said is not shown: it may hold links and codes that
/// are for its reader alone.
enum OfficeLetterPage {
    static func show(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("brief", of: WaitingLetter.self)
        let found = try await visit.portal.store.write(about: visit.person.id.value) { db -> LetterStanding? in
            guard let letter = try db.letter(id) else { return nil }
            try db.audit(visit.staffAct(.lettersRead, of: "letter:\(id.value)", [.count: "1"]))
            return letter
        }
        guard let letter = found else { throw Refusal.notFound }
        return visit.office(LetterTitles.title(letter.kind), section: .letters) { page in
            if let notice = visit.request.query["hinweis"], let words = OfficeLetterTexts.notice(notice) {
                page.p(words, .class("notice"), .role("status"))
            }
            page.dl(.class("facts")) { facts(page, letter) }
            page.p(OfficeLetterTexts.noContent, .class("hint"))
            if visit.may(.answer), letter.maySendAgain {
                page.form(visit, action: "/service/briefe/\(letter.id.value)") {
                    page.button(OfficeLetterTexts.sendAgain, .class("button-second"))
                }
            }
            if visit.may(.answer), letter.paperSince != nil, letter.batch == nil {
                page.form(visit, action: "/service/briefe/\(letter.id.value)") {
                    page.button(OfficeLetterTexts.doNotPrint, name: "aktion", value: dropPress, .class("button-second"))
                }
                page.p(OfficeLetterTexts.doNotPrintHint, .class("hint"))
            }
            page.ul(.class("links")) {
                page.li { page.a(OfficeLetterTexts.all, href: "/service/briefe") }
                if visit.may(.seeEditions), LetterWords.declared(letter.kind) != nil {
                    page.li { page.a(LetterWordTexts.ofThisKind, href: EditionPage.path(.letter, letter.kind)) }
                }
            }
        }
    }

    private static let dropPress = "nicht-drucken"

    /// Sends it once more, as a letter of its own; or takes it off the print list.
    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("brief", of: WaitingLetter.self)
        if visit.body["aktion"] == dropPress { return try await drop(id, visit) }
        let (now, once) = (visit.request.now, visit.forms.onceKey(visit.body))
        let path = try await visit.portal.store.write(about: id.value) { db in
            try db.once(once, at: now) {
                guard try db.letter(id) != nil else { throw Refusal.notFound }
                let isSent = try db.sendAgain(id, at: now)
                if isSent { try db.audit(visit.staffAct(.letterSentAgain, of: "letter:\(id.value)")) }
                return "/service/briefe/\(id.value)?hinweis=\(isSent ? "gesandt" : "nicht")"
            }
        }
        visit.portal.bell.ring()
        return .seeOther(Path(own: path))
    }

    private static func drop(_ id: ID<WaitingLetter>, _ visit: StaffVisit) async throws -> Answer {
        try await visit.portal.store.write(about: "paper") { db in
            guard let letter = try db.letter(id) else { throw Refusal.notFound }
            guard letter.paperSince != nil, letter.batch == nil else { return }
            try db.dropFromPrintList([id])
            try db.audit(visit.staffAct(.letterNotPrinted, of: "letter:\(id.value)"))
        }
        return .seeOther("/service/briefe/\(id.value)?hinweis=nicht-drucken")
    }

    private static func facts(_ page: Page, _ letter: LetterStanding) {
        page.dt(RequestTexts.state)
        page.dd { page.span(OfficeLetterTexts.state(letter.state), .class(OfficeLetterTexts.badge(letter.state))) }
        page.fact(OfficeLetterTexts.to, letter.recipient)
        page.fact(OfficeLetterTexts.queuedAt, letter.queuedAt.text)
        page.fact(OfficeLetterTexts.attempts, String(letter.attempts))
        if let sent = letter.sentAt { page.fact(OfficeLetterTexts.sentAt, sent.text) }
        if let gaveUp = letter.gaveUpAt { page.fact(OfficeLetterTexts.gaveUpAt, gaveUp.text) }
        if let bounced = letter.bouncedAt { page.fact(OfficeLetterTexts.bouncedAt, bounced.text) }
        if let why = OfficeLetterTexts.why(letter) { page.fact(OfficeLetterTexts.reason, why) }
        if let again = letter.againAt { page.fact(OfficeLetterTexts.againAt, again.text) }
        if let since = letter.paperSince { page.fact(OfficeLetterTexts.paperSince, since.text) }
        if let batch = letter.batch {
            page.dt(OfficeLetterTexts.printed)
            page.dd { page.a(OfficeLetterTexts.batch, href: "/service/briefe/druck/\(batch.value)") }
        }
        page.fact(OfficeLetterTexts.messageID, letter.id.value)
    }
}
