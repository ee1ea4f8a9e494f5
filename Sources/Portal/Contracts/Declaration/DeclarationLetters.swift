import Mail
import Store
import Vocabulary

/// Confirms at once, to the address that was named, what arrived and when (BGB § 312k (4), § 356a (4)). It says the same
/// whoever sent it and whatever is known of the contract.
struct DeclarationLetter: PortalLetter {
    static let kind = "declaration-arrived"
    static let editable: EditableWords? = EditableWords.signature
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

    static func muster(_ desk: LetterDesk) -> Draft? {
        let words = TerminationRequest.words
        return Draft(
            subject: words.arrived,
            parts: [
                .paragraph(desk.words(words.opening(desk.now))), Muster.byLaw(desk),
                .small(desk.words(DeclarationTexts.notYou(desk.portal.operator))),
            ])
    }
}

/// Tells the owners of a contract, and the account of who sent it, that something was declared: a prank or a thief must
/// not stay unseen.
struct DeclarationNoticeLetter: PortalLetter {
    static let kind = "declaration-notice"
    static let editable: EditableWords? = EditableWords.usual
    let request: String
    /// Nil where it stands with no contract.
    let contract: String?
    let sender: RequestStanding.Reporter
    /// Whether somebody unknown sent it and who is told has an account, with a page of it.
    var hasPage: Bool?
    /// The order it names, where it stands with no contract.
    var order: String?

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }),
            let payload = RequestKinds.payload(of: request) as? any Declaration
        else { return nil }
        let words = type(of: payload).words
        let (isOwners, house) = (hasPage == true, desk.portal.operator)
        var about = [contract.map { Fact(RequestTexts.contract, Text(same: $0)) }].compactMap(\.self)
        if let order { about.append(Fact(DeclarationTexts.orderLabel, Text(same: order))) }
        let subject = order.map(DeclarationAboutTexts.order) ?? contract.map(DeclarationAboutTexts.contract)
        let opening = sender == .unknown ? subject.map { DeclarationAboutTexts.letter(words.one, for: $0) } : nil
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(opening ?? words.notice(sender))),
            desk.facts(request.arrivalFacts + about + payload.shared()),
        ]
        if sender != .unknown || isOwners { parts.append(desk.look(at: request.number.value)) }
        let doubt = isOwners ? DeclarationAboutTexts.notYou(house) : DeclarationTexts.notYou(house)
        parts.append(.small(desk.words(doubt)))
        let title = order.map { DeclarationAboutTexts.subject(words.one, order: $0) }
        return Draft(subject: title ?? words.noticeSubject(contract), parts: parts)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        let words = TerminationRequest.words
        let facts = [Fact(RequestTexts.contract, Text(same: Muster.contract))]
        return Draft(
            subject: words.noticeSubject(Muster.contract),
            parts: [
                .paragraph(desk.words(words.notice(.you))), desk.facts(facts), desk.look(at: Muster.number),
                .small(desk.words(DeclarationTexts.notYou(desk.portal.operator))),
            ])
    }
}
