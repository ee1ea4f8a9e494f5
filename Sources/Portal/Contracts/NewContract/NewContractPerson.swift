import HTML
import Vocabulary

/// Step 4: who orders, where letters go, and how it is paid.
struct NewContractPerson: Sendable {
    /// The raw values are those of the form.
    enum Post: String, Sendable, CaseIterable {
        case supplied = "dort"
        case known = "bekannt"
        case other = "andere"
    }

    let name: String
    /// The number of a customer the billing system knows.
    let customerNumber: String?
    /// Of somebody who is not signed in.
    let email: EmailAddress?
    let phone: PhoneNumber?
    /// Internet only (TKG § 172 (1)).
    let bornOn: Day?
    let lettersTo: CorrespondenceAddress
    /// The account that is collected from; nil for somebody who transfers.
    let debit: MandateForm.Account?

    private static let firstName = "vorname"
    private static let lastName = "nachname"
    private static let emailName = "email"
    private static let phoneName = "telefon"
    private static let bornName = "geburtsdatum"
    private static let postName = "post"
    private static let postPrefix = "post-"
    private static let payName = "zahlung"
    private static let ibanName = "iban"
    private static let holderName = "inhaber"

    static func fields(_ desk: NewContractDesk) -> [Field] {
        var fields = NewContractCustomer.fields(desk)
        if desk.customers.isEmpty {
            fields += [
                Field(firstName, NewContractPersonTexts.first, autocomplete: "given-name", longest: 100),
                Field(lastName, NewContractPersonTexts.last, autocomplete: "family-name", longest: 100),
            ]
        }
        if desk.isGuest {
            fields.append(
                Field(
                    emailName, SignInTexts.email, hint: NewContractPersonTexts.emailHint, .email, autocomplete: "email",
                    longest: 254))
        }
        if desk.customers.isEmpty {
            fields.append(
                Field(
                    phoneName, NewContractPersonTexts.phone, hint: PersonTexts.phoneHint, .phone, autocomplete: "tel",
                    longest: 60))
        }
        if desk.commodity == .internet, NewContractCustomer.lacksBirth(desk) {
            fields.append(
                Field(
                    bornName, NewContractPersonTexts.born, hint: NewContractPersonTexts.bornHint, autocomplete: "bday",
                    longest: 40))
        }
        fields.append(Field(postName, NewContractPersonTexts.post))
        fields += MoveAddress.fields(prefix: postPrefix)
        fields.append(Field(payName, NewContractPersonTexts.pay, hint: NewContractPersonTexts.payHint))
        return fields + [
            Field(ibanName, BankTexts.iban, hint: MandateTexts.ibanHint, .code, autocomplete: "off", longest: 60),
            Field(holderName, BankTexts.holder, hint: MandateTexts.holderHint, autocomplete: "name", longest: 70),
        ]
    }

    /// Whether this step asks for it.
    static func isAsked(_ name: String) -> Bool {
        let names = [
            NewContractCustomer.name, firstName, lastName, emailName, phoneName, bornName, postName, payName, ibanName,
            holderName,
        ]
        return names.contains(name) || name.hasPrefix(postPrefix)
    }

    static func isPost(_ field: Field) -> Bool { field.name == postName }
    static func isOtherAddress(_ field: Field) -> Bool { field.name.hasPrefix(postPrefix) }
    static func isPay(_ field: Field) -> Bool { field.name == payName }
    static func isDebit(_ field: Field) -> Bool { field.name == ibanName || field.name == holderName }

    /// Ways that are offered: at least two without extra cost (EnWG § 41 (2), BGB § 270a).
    static let ways = PaymentWay.allCases

    static func posts(_ desk: NewContractDesk) -> [Post] {
        desk.person?.address == nil ? [.supplied, .other] : Post.allCases
    }

    static func read(_ form: inout NewContractForm, _ desk: NewContractDesk) -> NewContractPerson? {
        let customer = NewContractCustomer.read(&form, desk)
        let name = desk.customers.isEmpty ? readName(&form) : customer?.name
        let email = desk.isGuest ? readEmail(&form) : nil
        let phone = readPhone(&form)
        let bornOn = readBirth(&form, desk, customer)
        let letters = readPost(&form, desk, customer)
        let way = readWay(&form)
        if way == .debit, let until = desk.hold?.blockedUntil {
            form.note(OrderHoldTexts.blocked(until: until), at: payName)
        }
        let debit = way == .debit ? readDebit(&form, name, letters) : nil
        guard let name, let letters, way != nil, form.problems.isEmpty else { return nil }
        return NewContractPerson(
            name: name, customerNumber: customer?.number, email: email, phone: phone, bornOn: bornOn,
            lettersTo: letters, debit: debit)
    }

    private static func readName(_ form: inout NewContractForm) -> String? {
        let first = form.typed(firstName, orElse: NewContractPersonTexts.firstMissing)
        let last = form.typed(lastName, orElse: NewContractPersonTexts.lastMissing)
        guard let first, let last else { return nil }
        return "\(first) \(last)"
    }

    private static func readEmail(_ form: inout NewContractForm) -> EmailAddress? {
        guard let typed = form.typed(emailName, orElse: SignInTexts.emailMissing) else { return nil }
        guard let address = try? EmailAddress(typed) else {
            form.note(SignInTexts.emailWrong, at: emailName)
            return nil
        }
        return address
    }

    private static func readPhone(_ form: inout NewContractForm) -> PhoneNumber? {
        guard let typed = form.typed(phoneName) else { return nil }
        do throws(PhoneNumber.Problem) {
            return try PhoneNumber(typed)
        } catch {
            form.note(PersonTexts.phoneWrong(error), at: phoneName)
            return nil
        }
    }

    /// Contracts are made with people of age (BGB §§ 2, 106).
    private static func readBirth(
        _ form: inout NewContractForm, _ desk: NewContractDesk, _ customer: OwnCustomer?
    ) -> Day? {
        guard desk.commodity == .internet else { return nil }
        if let known = customer?.bornOn { return known }
        // Who it is about is said first.
        guard customer != nil || desk.customers.isEmpty else { return nil }
        let today = desk.rule.today
        guard let typed = form.typed(bornName, orElse: NewContractPersonTexts.bornMissing) else { return nil }
        guard let day = Day(typed: typed), day > today.adding(months: -12 * 120), day < today else {
            form.note(NewContractPersonTexts.bornWrong, at: bornName)
            return nil
        }
        guard !NewContractCustomer.isUnderAge(day, today) else {
            form.note(NewContractPersonTexts.tooYoung, at: bornName)
            return nil
        }
        return day
    }

    private static func readPost(
        _ form: inout NewContractForm, _ desk: NewContractDesk, _ customer: OwnCustomer?
    ) -> CorrespondenceAddress? {
        let typed = form.typed(postName, orElse: NewContractPersonTexts.postMissing)
        let post = typed.flatMap(Post.init(rawValue:)).flatMap { posts(desk).contains($0) ? $0 : nil }
        if typed != nil, post == nil { form.note(NewContractPersonTexts.postMissing, at: postName) }
        return switch post {
        case .supplied: desk.place?.address
        case .known: desk.person?.told.address ?? customer?.address ?? desk.person?.address
        case .other: MoveAddress.read(&form, prefix: postPrefix)
        case nil: nil
        }
    }

    private static func readWay(_ form: inout NewContractForm) -> PaymentWay? {
        let typed = form.typed(payName, orElse: NewContractPersonTexts.payMissing)
        let way = typed.flatMap(PaymentWay.init(rawValue:))
        if typed != nil, way == nil { form.note(NewContractPersonTexts.payMissing, at: payName) }
        return way
    }

    /// By the rule of mandates for contracts that run.
    private static func readDebit(
        _ form: inout NewContractForm, _ customer: String?, _ letters: CorrespondenceAddress?
    ) -> MandateForm.Account? {
        var mandate = MandateForm()
        mandate.iban.raw = form[ibanName]?.raw ?? ""
        mandate.holder.raw = form[holderName]?.raw ?? ""
        // Where the customer lives stands in the order.
        let isAnother = AccountHolder.isAnother(mandate.holder.raw.trimmed, than: customer)
        let account = mandate.read(present: nil, addressKnown: isAnother ? nil : letters?.line ?? "")
        if mandate.address.error != nil { form.note(MandateTexts.addressLater, at: holderName) }
        if let words = mandate.iban.error { form.note(words, at: ibanName) }
        if let words = mandate.holder.error { form.note(words, at: holderName) }
        return account
    }
}
