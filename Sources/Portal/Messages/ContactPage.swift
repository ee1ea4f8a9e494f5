import HTML
import Store
import Vocabulary

/// `/kontakt`: a message by anybody. Nothing that is typed is looked up, and it counts once the address is confirmed, so
/// the page says the same whoever it is.
enum ContactPage {
    static let path: Path = "/kontakt"

    struct Fields: Form {
        var message = MessageForm()
        var name = Field("name", ComplaintTexts.name, autocomplete: "name", longest: 120)
        var email = Field(
            "email", SignInTexts.email, hint: MessageTexts.emailHint, .email, autocomplete: "email", longest: 254)
        var number = Field(
            "vertragsnummer", ComplaintTexts.contractNumber, hint: ComplaintTexts.contractNumberHint, .digits,
            autocomplete: "off", longest: 40)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] {
            [\.message.topic, \.message.words, \.name, \.email, \.number]
        }

        init() {}

        init(_ body: FormBody) {
            self.init()
            message = MessageForm(body)
            name.fill(body[name.name])
            email.fill(body[email.name])
            number.fill(body[number.name])
        }

        mutating func read(_ house: Operator, in language: Language) -> NewConversation? {
            message.contract.raw = ""
            let said = message.read([], of: house, in: language)?.new
            let (who, address, contract) = (
                name.typed(orElse: ComplaintTexts.nameMissing), email.address(), readNumber()
            )
            guard var said, let who, let address, problems.isEmpty else { return nil }
            said.guest = NewConversation.Guest(name: who, email: address, contract: contract)
            return said
        }

        private mutating func readNumber() -> ContractNumber? {
            guard number.error == nil, !number.raw.trimmed.isEmpty else { return nil }
            guard let known = try? ContractNumber(number.raw.trimmed) else {
                number.error = RegistrationTexts.contractNumberWrong
                return nil
            }
            return known
        }
    }

    /// Who is signed in has a form of their own, with their contracts.
    static func show(_ visit: GuestVisit) async throws -> Answer {
        guard visit.own == nil else { return .seeOther(WriteMessage.path) }
        var form = Fields()
        form.message.topic.raw = visit.request.query["thema"] ?? ""
        return page(visit, form)
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = Fields(visit.body)
        guard let new = form.read(visit.portal.operator, in: visit.language), let guest = new.guest else {
            return page(visit, form)
        }
        let (keys, now, once) = (visit.portal.keys, visit.request.now, visit.forms.onceKey(visit.body))
        let (address, recipient) = (keys.counted(visit.request.peer), keys.counted(guest.email.key))
        let path = try await visit.portal.store.write(about: recipient) { db in
            try db.once(once, at: now) {
                guard try db.count(.contactByAddress, address, at: now),
                    try db.count(.contactByEmail, recipient, at: now)
                else { throw Refusal.tooManyTries(seconds: Throttle.contactByAddress.seconds) }
                let id = try db.begin(new, by: guest, at: now)
                try db.queue(
                    ConfirmMessageLetter(conversation: id.value), to: guest.email, in: new.language, at: now)
                return "/kontakt/gesendet"
            }
        }
        visit.portal.bell.ring()
        return .seeOther(Path(own: path))
    }

    static func sent(_ visit: GuestVisit) async throws -> Answer {
        visit.page(MessageTexts.almost, lead: MessageTexts.confirmFirst) { page in
            page.p(MessageTexts.confirmHint(days: Retention.unconfirmedMessages))
            page.ul(.class("links")) { page.li { page.a(MessageTexts.writeAgain, href: path) } }
        }
    }

    private static func page(_ visit: GuestVisit, _ form: Fields) -> Answer {
        let house = visit.portal.operator
        return visit.page(
            MessageTexts.contactTitle, problems: form.problems, lead: MessageTexts.contactLead(house.answerDays),
            wide: true
        ) { page in
            page.div(.class("detail")) {
                page.form(visit, action: path) {
                    page.choice(form.message.topic, house.topics.map { ($0.name, $0.text) })
                    page.area(form.message.words, rows: 10)
                    page.field(form.name)
                    page.field(form.email)
                    page.field(form.number)
                    page.button(MessageTexts.send, .class("button"))
                }
                page.aside {
                    page.section {
                        page.h2(MessageTexts.haveAccount)
                        page.p(MessageTexts.signInFirst)
                        page.p { page.a(PageTexts.toSignIn, href: "/anmelden?weiter=/nachrichten/neu") }
                    }
                    page.otherWays(house)
                }
            }
        }
    }
}
