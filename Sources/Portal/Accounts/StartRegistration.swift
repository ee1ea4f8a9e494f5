import HTML
import Vocabulary

/// `/registrieren`: which way leads to an account.
enum StartRegistration {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        visit.page(RegistrationTexts.startTitle, section: .register, lead: RegistrationTexts.startLead) { page in
            page.div(.class("cards")) {
                page.section(.class("card")) {
                    page.h2(RegistrationTexts.startLetter)
                    page.p(RegistrationTexts.startLetterHint)
                    page.a(RegistrationTexts.register, href: "/registrieren/code", .class("button"))
                }
                page.section(.class("card")) {
                    page.h2(RegistrationTexts.startNoLetter)
                    page.p(RegistrationTexts.startNoLetterHint)
                    page.a(ActivationTexts.title, href: AskForAccess.path, .class("button-second"))
                    page.p { page.a(phone: visit.portal.operator.phone) }
                }
            }
            page.p(RegistrationTexts.privateOnly, .class("hint"))
        }
    }
}
