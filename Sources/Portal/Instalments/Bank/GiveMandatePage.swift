import HTML
import Store
import Vocabulary

/// `/vertraege/{nummer}/bankverbindung/mandat`: the account, the mandate word for word, and the button that gives it.
/// Asks for the password first.
enum GiveMandatePage {
    static let referenceField = "referenz"
    static let everywhereField = "alle"

    static func path(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/bankverbindung/mandat" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let file = try await BankFile.load(visit)
        guard file.isOpen else { return .seeOther(BankPage.path(file.contract.number)) }
        return page(visit, file, MandateForm.filled(holder: file.customer))
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let file = try await BankFile.load(visit)
        let (number, key) = (file.contract.number, visit.forms.onceKey(visit.body))
        // Sent twice: the first one has been kept, and what it asked for is no error now.
        if let earlier = try await visit.portal.store.read({ try $0.earlierResult(key) }) {
            return .seeOther(Path(own: earlier))
        }
        guard file.isOpen else { return .seeOther(BankPage.path(number)) }
        var form = MandateForm(visit.body)
        // With all contracts in mind one that has it already is left out, and no mistake.
        let isForAll = visit.body[everywhereField] != nil
        let present = isForAll ? nil : file.present(visit.portal.keys, today: visit.request.today)
        guard let account = form.read(present: present) else {
            return page(visit, file, form)
        }
        return try await GiveMandate(visit, file, account).answer(visit)
    }

    private static func page(_ visit: CustomerVisit, _ file: BankFile, _ form: MandateForm) -> Answer {
        let (contract, house) = (file.contract, visit.portal.operator)
        return visit.page(
            MandateTexts.give, problems: form.problems, section: .contracts,
            lead: ContractTexts.heading(contract.commodity, contract.number)
        ) { page in
            if let until = file.hold.heldUntil { page.p(BankTexts.willBeHeld(until: until), .class("notice")) }
            page.form(visit, action: path(contract.number)) {
                page.input(.hidden, name: referenceField, value: file.reference.value)
                page.field(form.iban)
                // Typed and right: who typed it sees which bank that is.
                if let bank = (try? IBAN(form.iban.raw)).flatMap(BankNames.name) {
                    page.p(BankTexts.bank(bank), .class("hint"))
                }
                page.field(form.holder)
                page.field(form.address)
                mandate(page, house, file.reference, visit.language)
                page.div(.class("choice")) {
                    page.input(
                        .checkbox, name: everywhereField, value: "1", checked: visit.body[everywhereField] != nil,
                        .id("feld-alle"))
                    page.label(MandateTexts.everywhere, for: "feld-alle")
                }
                page.p(MandateTexts.consent, .class("hint"))
                page.p(MandateTexts.firstDebit(file.firstDebit(house, at: visit.request.now)), .class("hint"))
                page.button(MandateTexts.press, .class("button"))
            }
            page.ul(.class("links")) {
                page.li { page.a(BankTexts.back, href: BankPage.path(contract.number)) }
            }
        }
    }

    private static func mandate(
        _ page: Page, _ house: Operator, _ reference: MandateReference, _ language: Language
    ) {
        page.h2(MandateTexts.title)
        page.p(MandateTexts.consentWords(house.name), .class("notice"))
        page.dl(.class("facts")) {
            page.fact(MandateTexts.creditor, house.name)
            page.fact(MandateTexts.creditorAddress, house.place)
            page.fact(MandateTexts.creditorID, house.creditorID)
            page.fact(MandateTexts.reference, reference.value)
            page.fact(MandateTexts.kind, MandateTexts.recurrent)
        }
    }
}

extension BankFile {
    /// The first day of a debit with a mandate that is given now.
    func firstDebit(_ house: Operator, at now: Instant) -> Day {
        house.mandateTerms.firstDebit(from: (hold.heldUntil ?? now).day)
    }
}
