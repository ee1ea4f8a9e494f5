import Mail
import Vocabulary

/// Tells everybody who may see the contract that a reading was reported, and what happens with it.
struct ReadingLetter: PortalLetter {
    static let kind = "reading-reported"
    let number: String
    let contract: String
    let request: ReadingRequest
    let state: String
    let promisedOn: String?

    init(number: String, contract: String, request: ReadingRequest, state: ServiceRequest.State, promisedOn: Day?) {
        self.number = number
        self.contract = contract
        self.request = request
        self.state = state.rawValue
        self.promisedOn = promisedOn?.iso
    }

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let known = ServiceRequest.State(rawValue: state) ?? .received
        let day = promisedOn.flatMap { Day(iso: $0) }
        let facts = [Fact(RequestTexts.number, Text(same: number)), Fact(RequestTexts.contract, Text(same: contract))]
        return Draft(
            subject: ReadingLetterTexts.subject(Day(iso: request.day) ?? desk.now.day),
            parts: [
                .paragraph(desk.words(ReadingLetterTexts.opening)),
                .facts((facts + request.facts()).map { .init(desk.words($0.label), desk.words($0.value)) }),
                .paragraph(desk.words(request.next(known, promisedOn: day))),
                .button(label: desk.words(ReadingLetterTexts.look), url: desk.address("/vorgaenge/\(number)")),
                .small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone))),
            ])
    }
}

enum ReadingLetterTexts {
    static func subject(_ day: Day) -> Text {
        Text("Ihr Zählerstand vom \(day.german)", en: "Your meter reading of \(day.english)")
    }
    static let opening = Text(
        "Ihr Zählerstand ist bei uns angekommen. Das haben Sie gemeldet:",
        en: "Your meter reading has arrived. This is what you reported:")
    static let look = Text("Vorgang ansehen", en: "See the request")
}
