import Mail
import Store
import Vocabulary

/// Tells that a move named another account for credit and bonus, to every address known, and how to stop it. No part of
/// the number stands in it.
struct PayoutNamedLetter: PortalLetter {
    static let kind = "payout-named"
    static let editable: EditableWords? = EditableWords(names: ["Vorgang", "Vertrag"])
    let request: String
    let reporter: RequestStanding.Reporter

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let found = try await desk.portal.store.read({ try $0.request(id) }) else { return nil }
        let hasBonus = (RequestKinds.payload(of: found) as? MoveRequest)?.bonus != nil
        return draft(found, hasBonus: hasBonus, desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Muster.request(at: desk.now).map { request in
            Self(request: request.id.value, reporter: .you).draft(request, hasBonus: false, desk)
        }
    }

    private func draft(_ found: ServiceRequest, hasBonus: Bool, _ desk: LetterDesk) -> Draft {
        var facts = [Fact(RequestTexts.number, Text(same: found.number.value))]
        if let contract = found.contract { facts.append(Fact(RequestTexts.contract, Text(same: contract.value))) }
        return Draft(
            subject: NamePayoutTexts.subject,
            parts: [
                .paragraph(desk.words(NamePayoutTexts.opening(reporter, hasBonus: hasBonus))), desk.facts(facts),
                .paragraph(desk.words(NamePayoutTexts.stop(desk.portal.operator.phone))),
                desk.look(at: found.number.value),
                .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
            ], known: LetterNames.of(request: found.number.value, contract: found.contract?.value))
    }
}

extension Session {
    /// One letter each to who named the account and to the owners of the contract, at every address known of them.
    func tellOfPayout(
        of request: ID<ServiceRequest>, _ contract: ID<Contract>, by maker: ID<Account>, at now: Instant
    ) throws {
        let people = try peopleToTell(of: contract, maker: maker)
        let isOwner = people.contains { $0.account == maker && $0.role == .owner }
        for person in people {
            let reporter: RequestStanding.Reporter = person.account == maker ? .you : isOwner ? .holder : .other
            try queueForEveryAddress(
                PayoutNamedLetter(request: request.value, reporter: reporter), of: person.account, at: now)
        }
    }
}
