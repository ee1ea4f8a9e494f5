import Mail
import Store
import Vocabulary

/// Confirms at once, to the address that was named, what arrived and when (BGB § 312k (4), § 356a (4)). It says the same
/// whoever sent it and whatever is known of the contract.
struct DeclarationLetter: PortalLetter {
    static let kind = "declaration-arrived"
    let request: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }),
            let payload = RequestKinds.payload(of: request) as? any Declaration
        else { return nil }
        let words = type(of: payload).words
        let next = payload.next(.received, promisedOn: request.promisedOn, mayAct: true)
        return Draft(
            subject: words.arrived,
            parts: [
                .paragraph(desk.words(words.opening(request.receivedAt))),
                desk.facts(request.arrivalFacts + payload.declared() + payload.clocks(request, promisedOn: nil)),
                .paragraph(desk.words(next)),
                .small(desk.words(DeclarationTexts.notYou(desk.portal.operator))),
            ])
    }
}

/// Tells the owners of a contract, and the account of who sent it, that something was declared: a prank or a thief must
/// not stay unseen.
struct DeclarationNoticeLetter: PortalLetter {
    static let kind = "declaration-notice"
    let request: String
    /// Nil where it stands with no contract.
    let contract: String?
    let sender: RequestStanding.Reporter

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }),
            let payload = RequestKinds.payload(of: request) as? any Declaration
        else { return nil }
        let words = type(of: payload).words
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(words.notice(sender))),
            desk.facts(request.arrivalFacts + payload.shared()),
        ]
        if sender != .unknown { parts.append(desk.look(at: request.number.value)) }
        parts.append(.small(desk.words(DeclarationTexts.notYou(desk.portal.operator))))
        return Draft(subject: words.noticeSubject(contract), parts: parts)
    }
}
