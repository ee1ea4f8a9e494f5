import Mail
import Store
import Vocabulary

/// Tells who reported a move, and the owners of the contract, that it has arrived and what happens with it.
struct MoveLetter: PortalLetter {
    static let kind = "move-reported"
    /// Its identity; what was told stands there.
    let request: String
    let standing: RequestStanding

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }),
            let payload = RequestKinds.payload(of: request) as? MoveRequest
        else { return nil }
        let number = request.number.value
        var facts = [
            Fact(RequestTexts.number, Text(same: number)),
            Fact(RequestTexts.contract, Text(same: request.contract?.value ?? "–")),
            Fact(MoveRequestTexts.what, MoveRequestTexts.wish(payload.choice)),
        ]
        for (label, day) in [
            (MoveRequestTexts.ends, payload.endsOn), (MoveRequestTexts.begins, payload.beginsOn ?? ""),
        ] {
            if let day = Day(iso: day) { facts.append(Fact(label, day.text)) }
        }
        // No part of a number stands in an e-mail; that another account was named does.
        if let payout = payload.payout { facts.append(Fact(MoveRequestTexts.payout, MovePayoutTexts.words(payout))) }
        // Where somebody will live is not for who reads an e-mail along.
        facts.append(Fact(MoveRequestTexts.address, Text(same: payload.address.masked)))
        return Draft(
            subject: MoveLetterTexts.subject(payload),
            parts: [
                .paragraph(desk.words(MoveLetterTexts.opening(standing.reporter))),
                .facts(facts.map { .init(desk.words($0.label), desk.words($0.value)) }),
                .paragraph(
                    desk.words(payload.next(.received, promisedOn: request.promisedOn, mayAct: standing.mayAct))),
                .button(label: desk.words(ReadingLetterTexts.look), url: desk.address("/vorgaenge/\(number)")),
                .small(desk.words(ReadingLetterTexts.doubt(standing.reporter, desk.portal.operator.phone))),
            ])
    }
}

enum MoveLetterTexts {
    static func subject(_ payload: MoveRequest) -> Text {
        let what = payload.headline
        return Text("Angekommen: \(what.german)", en: "Received: \(what.english)")
    }
    static func opening(_ reporter: RequestStanding.Reporter) -> Text {
        let who = RequestTexts.reporter(reporter)
        return switch reporter {
        case .you:
            Text(
                "Ihr Umzug ist bei uns angekommen. Das haben Sie für diesen Vertrag gemeldet:",
                en: "Your move has arrived. This is what you told us for this contract:")
        case .holder, .other, .unknown:
            Text(
                "Zu Ihrem Vertrag wurde ein Umzug gemeldet, \(who.german). Das ist bei uns angekommen:",
                en: "A move was reported for your contract, \(who.english). This has arrived:")
        }
    }
}
