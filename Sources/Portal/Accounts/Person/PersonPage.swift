import HTML
import Store
import Vocabulary

/// `/einstellungen/person`: who somebody is, as the billing system knows it, and how to reach them, which they change
/// themselves.
enum PersonPage {
    static let path: Path = "/einstellungen/person"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let person = try await load(visit)
        return page(visit, person, PhoneForm(), AddressForm.filled(person.address))
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let person = try await load(visit)
        guard person.isCustomer else { throw Refusal.notFound }
        switch visit.body["aktion"] {
        case "telefon":
            var form = PhoneForm(visit.body)
            guard let phone = form.read(now: person.phone) else {
                return page(visit, person, form, AddressForm.filled(person.address))
            }
            return try await ChangeContact(visit, .phone(phone)).answer(visit)
        case "loeschen":
            guard person.phone != nil else { return .seeOther(path) }
            return try await ChangeContact(visit, .noPhone).answer(visit)
        case "anschrift":
            var form = AddressForm(visit.body)
            guard let address = form.read(now: person.address) else { return page(visit, person, PhoneForm(), form) }
            return try await ChangeContact(visit, .address(address)).answer(visit)
        default:
            return .seeOther(path)
        }
    }

    private static func load(_ visit: CustomerVisit) async throws -> Person {
        let (account, keys) = (visit.person.account, visit.portal.keys)
        return try await visit.portal.store.read { try $0.person(of: account, keys) }
    }

    private static func page(_ visit: CustomerVisit, _ person: Person, _ phone: PhoneForm, _ address: AddressForm)
        -> Answer
    {
        guard person.isCustomer else { return reader(visit) }
        return visit.page(
            PersonTexts.title, problems: phone.problems + address.problems, section: .settings, lead: PersonTexts.lead
        ) { page in
            known(page, visit, person)
            self.phone(page, visit, person, phone)
            self.address(page, visit, person, address)
            page.p(PersonTexts.told, .class("hint"))
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }

    /// Somebody who looks at contracts of others is no customer.
    private static func reader(_ visit: CustomerVisit) -> Answer {
        visit.page(PersonTexts.title, section: .settings) { page in
            page.p(PersonTexts.noCustomer, .class("notice"))
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }

    private static func known(_ page: Page, _ visit: CustomerVisit, _ person: Person) {
        page.section {
            page.h2(PersonTexts.fromBilling)
            for customer in person.customers {
                page.dl(.class("facts")) {
                    page.fact(ContractFactTexts.name, customer.name)
                    page.fact(PersonTexts.bornOn, customer.bornOn?.text ?? PersonTexts.notKnown)
                    page.fact(ContractFactTexts.customerNumber, customer.number)
                }
            }
            page.p(PersonTexts.correct(visit.portal.operator), .class("hint"))
        }
    }

    private static func phone(_ page: Page, _ visit: CustomerVisit, _ person: Person, _ form: PhoneForm) {
        page.section {
            page.h2(PersonTexts.phoneTitle)
            page.p(PersonTexts.standing(phone: person.phone, told: person.told.phoneAt))
            page.form(visit, action: path) {
                page.field(form.phone)
                page.button(PersonTexts.savePhone, name: "aktion", value: "telefon", .class("button"))
            }
            if person.phone != nil {
                page.form(visit, action: path) {
                    page.button(PersonTexts.deletePhone, name: "aktion", value: "loeschen", .class("button-second"))
                }
            }
        }
    }

    private static func address(_ page: Page, _ visit: CustomerVisit, _ person: Person, _ form: AddressForm) {
        page.section {
            page.h2(PersonTexts.addressTitle)
            page.p(PersonTexts.standing(address: person.address, told: person.told.addressAt))
            page.p(PersonTexts.addressHint, .class("hint"))
            page.form(visit, action: path) {
                for field in AddressForm.fields.map({ form[keyPath: $0] }) {
                    page.field(field)
                }
                page.button(PersonTexts.saveAddress, name: "aktion", value: "anschrift", .class("button"))
            }
        }
    }
}
