import Store
import Vocabulary

/// What the form can be filled with, when somebody who is signed in declares something.
struct DeclarationSender: Sendable {
    var name = ""
    var address = ""
    var contract = ""
    var email = ""

    static func load(_ visit: GuestVisit) async throws -> DeclarationSender {
        let number = visit.request.query["vertrag"].flatMap { try? ContractNumber($0) }
        var blank = DeclarationSender()
        // The same for a contract that does not exist and for one of somebody else.
        if let number { blank.contract = DeclarationTexts.contract(number).in(visit.language) }
        // An order is named by its number, whoever has it.
        let order = visit.request.query["bestellung"].flatMap { RequestNumber(typed: $0) }
        if let order { blank.contract = order.value }
        guard let account = visit.person.signedIn?.account else { return blank }
        let (start, keys, language) = (blank, visit.portal.keys, visit.language)
        return try await visit.portal.store.read { db in
            var known = start
            known.email = try db.account(account)?.email.value ?? ""
            let person = try db.person(of: account, keys)
            known.name = person.customers.first?.name ?? ""
            known.address = person.address?.line ?? ""
            guard let number, let contract = try db.contract(number, for: account), contract.role.mayAct else {
                return known
            }
            known.contract = DeclarationTexts.contract(contract).in(language)
            if let holder = try db.holder(of: contract.id, for: account) {
                known.name = holder.name
                if contract.role != .owner || person.told.address == nil { known.address = holder.place }
            }
            return known
        }
    }
}
