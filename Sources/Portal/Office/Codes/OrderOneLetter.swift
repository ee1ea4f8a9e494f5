import HTML
import Store
import Vocabulary

/// A letter for one customer: named by a contract, or from their file.
enum OrderOneLetter {
    struct Fields: Form {
        var contract = Field(
            "vertragsnummer", RegistrationTexts.contractNumber, hint: RegistrationTexts.contractNumberHint, .digits,
            autocomplete: "off", longest: 40)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.contract] }
    }

    private enum Outcome: Sendable {
        case ordered
        case unknown, nothingToOpen
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let (me, now) = (visit.person.id, visit.request.now)
        let named = visit.body["kunde"].flatMap { ID<CustomerFilePage>($0)?.value }
        var form = Fields()
        var number: ContractNumber?
        if named == nil {
            form = Fields(visit.body)
            number = form.contract.contractNumber()
            guard number != nil else { return try await again(visit, form) }
        }
        let contract = number
        let outcome = try await visit.portal.store.write(about: named ?? contract?.value ?? "codes") { db -> Outcome in
            let customer = try named ?? contract.flatMap { try db.customer(ofContract: $0) }
            guard let customer, try db.officeCustomer(customer) != nil else { return .unknown }
            guard try db.orderCodeLetter(for: customer, as: .staff, by: me, at: now) != nil else {
                return .nothingToOpen
            }
            try db.audit(visit.staffAct(.codeLettersOrdered, of: "customer:\(customer)", [.count: "1"]))
            return .ordered
        }
        switch outcome {
        case .ordered:
            return .seeOther(
                named.map { "/service/kunden/\($0)?hinweis=brief" } ?? "/service/codes?hinweis=bestellt")
        case .unknown where named != nil: throw Refusal.notFound
        case .nothingToOpen where named != nil:
            return .seeOther("/service/kunden/\(named ?? "")?hinweis=offen")
        case .unknown: form.contract.error = CodesTexts.unknown
        case .nothingToOpen: form.contract.error = ApplicationTexts.nothingToOpen
        }
        return try await again(visit, form)
    }

    private static func again(_ visit: StaffVisit, _ form: Fields) async throws -> Answer {
        var page = try await CodesPage.load(visit)
        page.single = form
        return page.answer()
    }
}
