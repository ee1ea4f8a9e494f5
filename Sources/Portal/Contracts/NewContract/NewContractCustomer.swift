import HTML
import Vocabulary

/// For which of the customers they are somebody orders, where the billing system knows several: nobody is taken silently.
enum NewContractCustomer {
    static let name = "kunde"

    /// Also where one is known who is too young: the refusal stands at the field.
    static func isAsked(_ desk: NewContractDesk) -> Bool {
        desk.customers.count > 1 || desk.customers.contains { isTooYoung($0, desk.rule.today) }
    }

    static func fields(_ desk: NewContractDesk) -> [Field] {
        isAsked(desk) ? [Field(name, NewContractPersonTexts.customer)] : []
    }

    static func choices(_ desk: NewContractDesk) -> [(String, Text)] {
        desk.customers.map { ($0.number, NewContractPersonTexts.named($0)) }
    }

    /// Whether the day of birth has to be told, of one of them at least: of Internet only.
    static func lacksBirth(_ desk: NewContractDesk) -> Bool {
        desk.customers.isEmpty || desk.customers.contains { $0.bornOn == nil }
    }

    /// Nil for somebody the billing system does not know, and while the choice is missing or wrong.
    static func read(_ form: inout NewContractForm, _ desk: NewContractDesk) -> OwnCustomer? {
        guard isAsked(desk) else { return desk.customers.first }
        guard let typed = form.typed(name, orElse: NewContractPersonTexts.customerMissing) else { return nil }
        guard let customer = desk.customers.first(where: { $0.number == typed }) else {
            form.note(NewContractPersonTexts.customerMissing, at: name)
            return nil
        }
        guard !isTooYoung(customer, desk.rule.today) else {
            form.note(NewContractPersonTexts.tooYoung, at: name)
            return nil
        }
        return customer
    }

    /// Contracts are made with people of age (BGB §§ 2, 106).
    static func isTooYoung(_ customer: OwnCustomer, _ today: Day) -> Bool {
        customer.bornOn.map { isUnderAge($0, today) } ?? false
    }

    static func isUnderAge(_ born: Day, _ today: Day) -> Bool { born.adding(months: 12 * 18) > today }
}
