import Mail
import Store
import Vocabulary

/// Tells who reported a reading, and the owners of the contract, that it has arrived and what happens with it.
struct ReadingLetter: PortalLetter {
    static let kind = "reading-reported"
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
            let payload = RequestKinds.payload(of: request) as? ReadingRequest
        else { return nil }
        let known = ServiceRequest.State(rawValue: state) ?? .received
        let day = promisedOn.flatMap { Day(iso: $0) }
        let number = request.number.value
        let facts = [
            Fact(RequestTexts.number, Text(same: number)),
            Fact(RequestTexts.contract, Text(same: request.contract?.value ?? "–")),
        ]
        return Draft(
            subject: ReadingLetterTexts.subject(Day(iso: payload.day) ?? desk.now.day, standing.reporter),
            parts: [
                .paragraph(desk.words(ReadingLetterTexts.opening(standing.reporter))),
                .facts((facts + payload.facts()).map { .init(desk.words($0.label), desk.words($0.value)) }),
                .paragraph(desk.words(payload.next(known, promisedOn: day, mayAct: standing.mayAct))),
                .button(label: desk.words(ReadingLetterTexts.look), url: desk.address("/vorgaenge/\(number)")),
                .small(desk.words(ReadingLetterTexts.doubt(standing.reporter, desk.portal.operator.phone))),
            ])
    }
}

enum ReadingLetterTexts {
    static func subject(_ day: Day, _ reporter: RequestStanding.Reporter) -> Text {
        switch reporter {
        case .you: Text("Ihr Zählerstand vom \(day.german)", en: "Your meter reading of \(day.english)")
        case .holder, .other, .unknown:
            Text("Zählerstand vom \(day.german) gemeldet", en: "Meter reading of \(day.english) reported")
        }
    }
    static func opening(_ reporter: RequestStanding.Reporter) -> Text {
        let who = RequestTexts.reporter(reporter)
        return switch reporter {
        case .you:
            Text(
                "Ihr Zählerstand ist bei uns angekommen. Das haben Sie gemeldet:",
                en: "Your meter reading has arrived. This is what you reported:")
        case .holder, .other, .unknown:
            Text(
                "Zu Ihrem Vertrag wurde ein Zählerstand gemeldet, \(who.german). Das ist bei uns angekommen:",
                en: "A meter reading was reported for your contract, \(who.english). This has arrived:")
        }
    }
    static func doubt(_ reporter: RequestStanding.Reporter, _ phone: String) -> Text {
        switch reporter {
        case .you: AccountLetterTexts.notYouCall(phone)
        case .holder, .other, .unknown:
            Text("Stimmt das nicht? Rufen Sie uns an: \(phone).", en: "Is this not right? Call us: \(phone).")
        }
    }
    static let look = Text("Vorgang ansehen", en: "See the request")
}
