import HTML
import Vocabulary

/// „Vertrag widerrufen“: three things on the first page, „Widerruf bestätigen“ on the second, with or without an account
/// (BGB § 356a).
enum DeclareWithdrawal {
    struct Fields: Form {
        var person = Field("name", WithdrawalTexts.nameLabel, autocomplete: "name")
        var contract = Field(
            "vertrag", DeclarationTexts.contractLabel, hint: WithdrawalTexts.contractHint, longest: 300)
        var email = Field("email", DeclarationTexts.email, .email, autocomplete: "email", longest: 254)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.person, \.contract, \.email] }
    }

    private static let stepField = "schritt"
    private static let confirming = "bestaetigen"
    private static let changing = "aendern"

    static func show(_ visit: GuestVisit) async throws -> Answer {
        let sender = try await DeclarationSender.load(visit)
        var form = Fields()
        (form.person.raw, form.contract.raw, form.email.raw) = (sender.name, sender.contract, sender.email)
        return page(visit, form)
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = Fields(visit.body)
        let step = visit.body[stepField]
        if step == changing { return page(visit, form) }
        let person = form.person.typed(orElse: WithdrawalTexts.nameMissing)
        let contract = form.contract.typed(orElse: DeclarationTexts.contractMissing)
        let email = form.email.address()
        guard let person, let contract, let email else { return page(visit, form) }
        guard step == confirming else { return confirmation(visit, form) }
        let keep = KeepDeclaration(visit: visit, email: email, contract: contract, person: person)
        return try await keep.answer { place in
            WithdrawalRequest(
                person: person, contract: contract, email: email.value, isOnContract: place.contract != nil,
                suggested: place.suggested?.value, language: visit.language,
                suggestedOrder: place.suggestedOrder?.value, named: DesignatedContract.everyNumber(in: contract))
        }
    }

    private static func page(_ visit: GuestVisit, _ form: Fields) -> Answer {
        visit.page(WithdrawalTexts.title, problems: form.problems, lead: WithdrawalTexts.lead) { page in
            page.form(visit, action: "/widerrufen") {
                page.field(form.person)
                page.field(form.contract)
                page.field(form.email)
                page.lawButton(WithdrawalTexts.begin, explained: WithdrawalTexts.beginExplained)
            }
            page.p(WithdrawalTexts.notThis)
            page.ul(.class("links")) { page.li { page.a(TerminationTexts.request, href: "/kuendigen") } }
        }
    }

    private static func confirmation(_ visit: GuestVisit, _ form: Fields) -> Answer {
        visit.page(WithdrawalTexts.confirmTitle, lead: WithdrawalTexts.confirmLead) { page in
            page.dl(.class("facts")) {
                page.fact(DeclarationTexts.name, form.person.raw.trimmed)
                page.fact(DeclarationTexts.contractLabel, form.contract.raw.trimmed)
                page.fact(DeclarationTexts.emailShown, form.email.raw.trimmed)
            }
            page.form(visit, action: "/widerrufen") {
                for field in [form.person, form.contract, form.email] {
                    page.input(.hidden, name: field.name, value: field.raw)
                }
                page.lawButton(
                    WithdrawalTexts.press, name: stepField, value: confirming,
                    explained: WithdrawalTexts.pressExplained)
                page.button(WithdrawalTexts.change, name: stepField, value: changing, .class("button-second"))
            }
        }
    }
}
