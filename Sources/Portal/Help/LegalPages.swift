import HTML
import Vocabulary

/// Help and the pages the law asks for; reachable from the foot of every page.
enum LegalPages {
    static func help(_ visit: GuestVisit) async throws -> Answer {
        let (house, answers) = (visit.portal.operator, visit.portal.helpAnswers(on: visit.request.today))
        return visit.page(HelpTexts.title, lead: HelpTexts.lead) { page in
            for topic in HelpTopic.allCases where answers.contains(where: { $0.topic == topic }) {
                page.h2(topic.title)
                for answer in answers where answer.topic == topic {
                    page.details {
                        page.summary(answer.question)
                        page.words(of: answer, house, in: page.language)
                    }
                }
            }
            page.section {
                page.h2(HelpTexts.stillOpen)
                page.p { page.serviceHours(of: visit.portal.operator) }
                page.ul(.class("links")) {
                    page.li { page.a(phone: visit.portal.operator.phone) }
                    page.li { page.a(MessageTexts.contactTitle, href: ContactPage.path) }
                    page.li { page.mailLink(visit.portal.operator.email) }
                }
            }
        }
    }

    static func imprint(_ visit: GuestVisit) async throws -> Answer {
        let house = visit.portal.operator
        return visit.page(ImprintTexts.title, wide: true) { page in
            page.div(.class("sections")) {
                page.section {
                    page.h2(ImprintTexts.provider)
                    page.dl(.class("facts")) { provider(page, house) }
                }
                page.section {
                    page.h2(ContractRightsTexts.complaint)
                    page.p(ContractRightsTexts.energy(house))
                    page.p(ContractRightsTexts.energyConsumers)
                    page.p(ContractRightsTexts.telecommunication(house))
                    page.p { page.a(ComplaintTexts.title, href: MakeComplaint.path) }
                }
            }
        }
    }

    private static func provider(_ page: Page, _ house: Operator) {
        page.fact(ImprintTexts.name, house.name)
        page.fact(ImprintTexts.address, "\(house.street), \(house.postalCode) \(house.city)")
        page.fact(ImprintTexts.represented, house.representatives)
        page.dt(ImprintTexts.phone)
        page.dd { page.a(phone: house.phone) }
        page.dt(ImprintTexts.email)
        page.dd { page.mailLink(house.email) }
        page.fact(ImprintTexts.register, house.register)
        page.fact(ImprintTexts.vat, house.vatID)
        page.fact(ImprintTexts.supervisor, house.supervisor)
    }

    static func privacy(_ visit: GuestVisit) async throws -> Answer {
        let house = visit.portal.operator
        return visit.page(PrivacyTexts.title, lead: PrivacyTexts.lead) { page in
            page.h2(PrivacyTexts.controller)
            page.p("\(house.name), \(house.street), \(house.postalCode) \(house.city)")
            page.p { page.mailLink(house.privacyContact) }
            for part in PrivacyTexts.parts { page.part(part) }
            cookies(page)
            for part in PrivacyTexts.rights { page.part(part) }
        }
    }

    private static func cookies(_ page: Page) {
        page.h2(PrivacyTexts.cookies)
        page.p(PrivacyTexts.cookiesWhy)
        page.table(
            PrivacyTexts.cookieTable, of: CookieName.allCases,
            [
                .name(PrivacyTexts.cookieName) { page, cookie in page.code(cookie.rawValue) },
                .words(PrivacyTexts.cookiePurpose) { PrivacyTexts.purpose(of: $0) },
                .words(PrivacyTexts.cookieLife) { PrivacyTexts.life(of: $0) },
            ])
    }

    static func accessibility(_ visit: GuestVisit) async throws -> Answer {
        let house = visit.portal.operator
        return visit.page(AccessibilityTexts.title, lead: AccessibilityTexts.lead) { page in
            for part in AccessibilityTexts.parts { page.part(part) }
            page.h2(AccessibilityTexts.contact)
            page.p(AccessibilityTexts.contactHow)
            page.ul(.class("links")) {
                page.li { page.a(phone: house.phone) }
                page.li { page.mailLink(house.email) }
            }
            page.part(AccessibilityTexts.authority)
        }
    }
}
