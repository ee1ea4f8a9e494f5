import Foundation
import HTML
import Mail
import Vocabulary

/// The demo's letters, so that nobody needs a mail server to try the portal out. There is no such page elsewhere.
enum DemoMail {
    static func list(_ visit: GuestVisit) async throws -> Answer {
        let letters = try maildir(visit).letters()
        return visit.page(DemoMailTexts.title, lead: DemoMailTexts.lead) { page in
            guard !letters.isEmpty else {
                page.p(DemoMailTexts.none, .class("empty"))
                return
            }
            page.table(
                DemoMailTexts.letters, of: letters,
                [
                    .name(DemoMailTexts.subject) { page, letter in
                        page.a(href: "/demo/briefe/\(letter.name)") { page.text(letter.subject ?? letter.name) }
                    },
                    .cell(DemoMailTexts.to) { page, letter in page.text(letter.to ?? "") },
                    .cell(DemoMailTexts.date) { page, letter in
                        page.text(letter.date?.words(in: page.language) ?? "")
                    },
                ])
        }
    }

    static func show(_ visit: GuestVisit) async throws -> Answer {
        let name = visit.request.parameters["name"] ?? ""
        guard let letter = try maildir(visit).letter(named: name.removingPercentEncoding ?? name) else {
            throw Refusal.notFound
        }
        let base = visit.portal.settings.baseURL
        return visit.page(Text(same: letter.subject ?? letter.name)) { page in
            page.dl(.class("facts")) {
                page.fact(DemoMailTexts.from, letter.from ?? "")
                page.fact(DemoMailTexts.to, letter.to ?? "")
                page.fact(DemoMailTexts.date, letter.date?.words(in: page.language) ?? "")
            }
            page.section(.class("card")) {
                for line in (letter.text ?? "").split(separator: "\n") { self.line(page, String(line), base: base) }
            }
            page.ul(.class("links")) { page.li { page.a(DemoMailTexts.all, href: "/demo/briefe") } }
        }
    }

    /// A line of the letter. Addresses of this portal become links, others stay words.
    private static func line(_ page: Page, _ line: String, base: String) {
        page.p {
            for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { page.text(" ") }
                if word.hasPrefix("\(base)/") {
                    page.a(String(word), href: Path(own: String(word.dropFirst(base.count))))
                } else {
                    page.text(String(word))
                }
            }
        }
    }

    private static func maildir(_ visit: GuestVisit) throws(Refusal) -> Maildir {
        guard visit.portal.settings.isDemo, case .maildir(let folder) = visit.portal.settings.post else {
            throw .notFound
        }
        return Maildir(folder: folder)
    }
}

enum DemoMailTexts {
    static let title = Text("Briefe der Demo", en: "Letters of the demo")
    static let lead = Text(
        "Was das Portal verschickt, liegt hier statt in einem E-Mail-Postfach.",
        en: "What the portal sends is kept here instead of in an e-mail account.")
    static let letters = Text("Alle Briefe, der neueste zuerst", en: "All letters, the newest first")
    static let none = Text("Noch ist kein Brief verschickt.", en: "No letter has been sent yet.")
    static let subject = Text("Betreff", en: "Subject")
    static let from = Text("Von", en: "From")
    static let to = Text("An", en: "To")
    static let date = Text("Datum", en: "Date")
    static let all = Text("Alle Briefe", en: "All letters")
}
