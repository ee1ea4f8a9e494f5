import HTML
import Vocabulary

/// The public first page: what the portal does, and the ways in.
enum Welcome {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        let now = visit.request.now
        let notices = await visit.portal.serviceNotices(at: now)
        return visit.page(WelcomeTexts.title, lead: WelcomeTexts.lead, wide: true) { page in
            page.serviceState(notices, at: now)
            ways(page, isSignedIn: visit.customer != nil)
            page.section {
                page.h2(WelcomeTexts.whatTitle)
                page.div(.class("cards")) {
                    for (title, words) in WelcomeTexts.services {
                        page.article(.class("card")) {
                            page.h3(title)
                            page.p(words)
                        }
                    }
                }
            }
            page.section {
                page.h2(WelcomeTexts.firstTime)
                page.p(WelcomeTexts.firstTimeHow)
                page.ul(.class("links")) {
                    page.li { page.a(TellReadingTexts.link, href: TellReading.path) }
                    page.li { page.a(MessageTexts.contactTitle, href: ContactPage.path) }
                    page.li { page.a(ComplaintTexts.title, href: MakeComplaint.path) }
                    page.li { page.a(WelcomeTexts.help, href: "/hilfe") }
                    page.li { page.a(PublicTariffTexts.title, href: "/tarife") }
                    page.li { page.a(NewContractTexts.new, href: NewContractStep.start) }
                    page.li { page.a(phone: visit.portal.operator.phone) }
                }
                page.p(RegistrationTexts.privateOnly, .class("hint"))
            }
        }
    }

    private static func ways(_ page: Page, isSignedIn: Bool) {
        page.p(.class("actions")) {
            if isSignedIn {
                page.a(PageTexts.toOverview, href: "/uebersicht", .class("button"))
            } else {
                page.a(PageTexts.signIn, href: "/anmelden", .class("button"))
                page.text(" ")
                page.a(PageTexts.register, href: "/registrieren", .class("button-second"))
            }
        }
    }
}

enum WelcomeTexts {
    static let title = Text("Ihr Kundenportal", en: "Your customer portal")
    static let lead = Text(
        "Strom, Gas und Internet an einem Ort, rund um die Uhr.",
        en: "Electricity, gas and Internet in one place, around the clock.")
    static let whatTitle = Text("Das können Sie hier", en: "What you can do here")
    static let services = [
        (
            Text("Verträge sehen", en: "See your contracts"),
            Text(
                "Preise, Preisgarantie, Laufzeit und nächste Zahlung zu jedem Vertrag.",
                en: "Prices, price guarantee, term and next payment for each contract.")
        ),
        (
            Text("Dokumente lesen", en: "Read your documents"),
            Text(
                "Rechnungen und Schreiben liegen im Postfach. Kommt etwas Neues, schreiben wir Ihnen eine E-Mail.",
                en: "Bills and letters are in your mailbox. When something new comes, we e-mail you.")
        ),
        (
            Text("Zählerstand melden", en: "Report a meter reading"),
            Text(
                "Sie sehen sofort, ob der Stand passt, und bekommen einen Beleg.",
                en: "You see at once whether the reading fits, and get a receipt.")
        ),
        (
            Text("Verbrauch verstehen", en: "Understand your consumption"),
            Text(
                "Alle Stände und der Verbrauch der Jahre, auch als Tabelle zum Speichern.",
                en: "All readings and the consumption over the years, also as a table to save.")
        ),
    ]
    static let firstTime = Text("Zum ersten Mal hier?", en: "Here for the first time?")
    static let firstTimeHow = Text(
        "Halten Sie unseren Brief bereit: Darin stehen Ihre Vertragsnummer und der Code für die Registrierung.",
        en: "Have our letter at hand: it has your contract number and the code for registering.")
    static let help = Text("Fragen und Antworten", en: "Questions and answers")
}
