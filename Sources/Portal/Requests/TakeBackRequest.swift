import HTML
import Store
import Vocabulary

/// Taking a request back while that is possible: a page that says what that means, and one press.
enum TakeBackRequest {
    static func path(_ number: RequestNumber) -> Path { "/vorgaenge/\(number.value)/zurueckziehen" }

    /// - Parameter why: for the page to speak of that.
    static func path(_ number: RequestNumber, because why: String) -> Path {
        "/vorgaenge/\(number.value)/zurueckziehen?grund=\(why)"
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await RequestPages.load(visit)
        guard file.mayBeTakenBack else { return .seeOther(RequestPages.path(file.request.number)) }
        let words = file.payload?.wordsOfTakingBack(visit.request.query["grund"]) ?? .usual
        return visit.page(words.title, section: .requests, lead: words.lead) { page in
            page.dl(.class("facts")) {
                page.fact(RequestTexts.what, file.headline)
                page.fact(RequestTexts.number, file.request.number.value)
                page.fact(RequestTexts.received, file.request.receivedAt.text)
            }
            if let meaning = file.payload?.takingBack(file, today: visit.request.today) {
                page.p(meaning, .class("notice"))
            }
            page.form(visit, action: path(file.request.number)) { page.button(words.press, .class("button")) }
            page.ul(.class("links")) {
                page.li { page.a(words.keep, href: RequestPages.path(file.request.number)) }
            }
        }
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await RequestPages.load(visit)
        let (number, account, now) = (file.request.number, visit.person.account, visit.request.now)
        let (device, act) = (visit.request.device, visit.act(.requestTakenBack))
        do {
            return try await visit.keep { db in
                guard let file = try RequestFile.load(number, for: account, db) else { throw Refusal.notFound }
                let path = "/vorgaenge/\(number.value)"
                // Decided meanwhile: its page says how.
                guard file.mayBeTakenBack, let payload = file.payload else { return path }
                guard let position = try db.move(file.request, to: .withdrawn, by: .customer, at: now) else {
                    return path
                }
                try payload.takeBack(file.request, in: db, at: now)
                try db.tellOfEntry(position, of: file.request.id, by: account, at: now)
                try db.note(.requestTakenBack, of: account, device: device, at: now)
                try db.audit(act)
                return path
            }
        } catch is DecidedMeanwhile {
            return .seeOther(RequestPages.path(number))
        }
    }
}

/// Something was decided on the request while it was taken back; nothing of that was kept.
struct DecidedMeanwhile: Error {}

/// How the page speaks.
struct TakeBackWords: Sendable {
    let title, lead, press, keep: Text

    static let usual = TakeBackWords(
        title: TakeBackTexts.title, lead: TakeBackTexts.lead, press: TakeBackTexts.press, keep: TakeBackTexts.keep)
}

enum TakeBackTexts {
    static let title = Text("Vorgang zurückziehen", en: "Take the request back")
    static let lead = Text(
        "Wir bearbeiten diesen Vorgang dann nicht weiter. Er bleibt mit seinem Verlauf unter „Meine Vorgänge“ stehen.",
        en: "We then stop working on this request. It stays under “My requests” with its timeline.")
    static let press = Text("Vorgang zurückziehen", en: "Take the request back")
    static let keep = Text("Nicht zurückziehen", en: "Do not take it back")
}
