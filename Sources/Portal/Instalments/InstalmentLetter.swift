import Mail
import Store
import Vocabulary

/// Tells who changed an instalment, and the owners of the contract, what holds from when or what is looked at until when.
struct InstalmentLetter: PortalLetter {
    static let kind = "instalment-changed"
    /// Its identity; what was told stands there.
    let request: String
    let state: String
    let promisedOn: String?
    let standing: RequestStanding

    init(request: ID<ServiceRequest>, state: ServiceRequest.State, promisedOn: Day?, standing: RequestStanding) {
        self.request = request.value
        self.state = state.rawValue
        self.promisedOn = promisedOn?.iso
        self.standing = standing
    }

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }),
            let payload = RequestKinds.payload(of: request) as? InstalmentRequest
        else { return nil }
        let known = ServiceRequest.State(rawValue: state) ?? .received
        let day = promisedOn.flatMap { Day(iso: $0) }
        let number = request.number.value
        let facts = [
            Fact(RequestTexts.number, Text(same: number)),
            Fact(RequestTexts.contract, Text(same: request.contract?.value ?? "–")),
        ]
        return Draft(
            subject: known == .done ? InstalmentLetterTexts.changed : InstalmentLetterTexts.asked,
            parts: [
                .paragraph(desk.words(InstalmentLetterTexts.opening(known, standing.reporter))),
                .facts((facts + payload.facts()).map { .init(desk.words($0.label), desk.words($0.value)) }),
                .paragraph(desk.words(payload.next(known, promisedOn: day, mayAct: standing.mayAct))),
                .button(label: desk.words(ReadingLetterTexts.look), url: desk.address("/vorgaenge/\(number)")),
                .small(desk.words(ReadingLetterTexts.doubt(standing.reporter, desk.portal.operator.phone))),
            ])
    }
}

enum InstalmentLetterTexts {
    static let changed = Text("Ihr Abschlag ändert sich", en: "Your instalment changes")
    static let asked = Text("Ihr Wunsch zum Abschlag ist eingegangen", en: "Your wish for the instalment has arrived")

    static func opening(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> Text {
        let who = RequestTexts.reporter(reporter)
        switch (reporter, state) {
        case (.you, .done):
            return Text(
                "Sie haben im Kundenportal Ihren Abschlag geändert:",
                en: "You changed your instalment in the customer portal:")
        case (.you, _):
            return Text(
                "Sie haben im Kundenportal einen anderen Abschlag gewünscht. Das ist bei uns angekommen:",
                en: "You wished for another instalment in the customer portal. This has arrived:")
        case (_, .done):
            return Text(
                "Der Abschlag Ihres Vertrags wurde geändert, \(who.german):",
                en: "The instalment of your contract was changed, \(who.english):")
        default:
            return Text(
                "Zu Ihrem Vertrag wurde ein anderer Abschlag gewünscht, \(who.german). Das ist bei uns angekommen:",
                en: "Another instalment was wished for on your contract, \(who.english). This has arrived:")
        }
    }
}
