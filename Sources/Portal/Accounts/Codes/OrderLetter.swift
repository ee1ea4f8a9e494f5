import HTML
import Store
import Vocabulary

/// `/registrieren/brief`: a customer orders another letter with a code. It goes to the address billing knows; whoever asks
/// is told the same, whether contract, name and place fit or not.
enum OrderLetter {
    static let path: Path = "/registrieren/brief"

    struct Fields: Form {
        var contract = Field(
            "vertragsnummer", RegistrationTexts.contractNumber, hint: RegistrationTexts.contractNumberHint, .digits,
            autocomplete: "off", longest: 40)
        var lastName = Field("nachname", NewContractPersonTexts.last, autocomplete: "family-name", longest: 100)
        var postalCode = Field(
            "plz", PersonTexts.postalCode, hint: PersonTexts.postalCodeHint, .digits, autocomplete: "postal-code",
            longest: 20)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.contract, \.lastName, \.postalCode] }

        mutating func read() -> (contract: ContractNumber, name: SearchKey, code: PostalCode)? {
            let number = contract.contractNumber()
            let name = lastName.typed(orElse: NewContractPersonTexts.lastMissing).map(SearchKey.init)
            var code: PostalCode?
            if let typed = postalCode.typed(orElse: PersonTexts.postalCodeMissing) {
                code = try? PostalCode(typed)
                if code == nil { postalCode.error = PersonTexts.postalCodeWrong }
            }
            guard let number, let name, let code else { return nil }
            return (number, name, code)
        }
    }

    static func show(_ visit: GuestVisit) async throws -> Answer { page(visit, Fields()) }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = Fields(visit.body)
        guard let (contract, name, code) = form.read() else { return page(visit, form) }
        let (keys, now, once) = (visit.portal.keys, visit.request.now, visit.forms.onceKey(visit.body))
        let (network, counted) = (keys.counted(visit.request.peer), keys.counted(contract.value))
        let done = "\(path.value)/bestellt"
        _ = try await visit.portal.store.write(about: counted) { db in
            try db.once(once, at: now) {
                guard try db.count(.accessByNetwork, network, at: now) else {
                    throw Refusal.tooManyTries(seconds: Throttle.accessByNetwork.seconds)
                }
                // The same statements whether it fits or not.
                try db.orderCodeLetter(contract: contract, lastName: name, postalCode: code, at: now)
                try db.audit(visit.act(.codeLetterAsked, subject: counted))
                return done
            }
        }
        return .seeOther(Path(own: done))
    }

    /// `/registrieren/brief/bestellt`
    static func done(_ visit: GuestVisit) async throws -> Answer {
        let house = visit.portal.operator
        return visit.page(
            OrderLetterTexts.doneTitle, section: .register, lead: OrderLetterTexts.done(house)
        ) { page in
            page.p(OrderLetterTexts.otherwise)
            page.callUs(house)
        }
    }

    private static func page(_ visit: GuestVisit, _ form: Fields) -> Answer {
        visit.page(
            OrderLetterTexts.title, problems: form.problems, section: .register, lead: OrderLetterTexts.lead
        ) { page in
            page.form(visit, action: path) {
                page.field(form.contract)
                page.field(form.lastName)
                page.field(form.postalCode)
                page.p(OrderLetterTexts.notice, .class("hint"))
                page.button(OrderLetterTexts.submit, .class("button"))
            }
            page.h2(OrderLetterTexts.noNumberTitle)
            page.p { page.a(ActivationTexts.title, href: AskForAccess.path) }
        }
    }
}

enum OrderLetterTexts {
    static let title = Text("Neuen Brief mit Code bestellen", en: "Order a new letter with a code")
    static let lead = Text(
        "Der Brief ist weg, oder der Code gilt nicht mehr? Wir senden einen neuen, mit der Post an die Anschrift, die wir von Ihnen haben.",
        en: """
            The letter is gone, or the code is no longer valid? We send a new one, by post to the address we have of you.
            """)
    static let notice = Text(
        "Ein früherer Code gilt, bis wir den neuen drucken. Wir senden höchstens einen Brief in \(CodeLetter.daysBetween) Tagen.",
        en: """
            An earlier code is valid until we print the new one. We send one letter in \(CodeLetter.daysBetween) days at most.
            """)
    static let submit = Text("Brief bestellen", en: "Order the letter")
    static let noNumberTitle = Text("Keine Vertragsnummer zur Hand?", en: "No contract number at hand?")
    static let doneTitle = Text("Ihre Bestellung ist da", en: "Your order has arrived")
    static func done(_ house: Operator) -> Text {
        let days = house.rules.codeLetterDays
        return Text(
            "Passen Vertragsnummer, Nachname und Postleitzahl zusammen, geht der Brief innerhalb von \(days) Werktagen in die Post.",
            en:
                "If contract number, last name and postal code fit together, the letter is posted within \(days) working days."
        )
    }
    static let otherwise = Text(
        "Ob sie zusammenpassen, zeigen wir hier nicht: Sonst könnte jeder danach fragen. Hat der Vertrag schon einen Zugang, kommt kein Brief; melden Sie sich dann damit an.",
        en: """
            Whether they fit we do not show here: everybody could ask for it. If the contract has an account already, no letter \
            comes; sign in with that.
            """)
}
