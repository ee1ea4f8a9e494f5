import Vocabulary

extension MoveRequest {
    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival {
        var facts = [Fact(MoveRequestTexts.what, MoveRequestTexts.wish(choice))]
        if let day = Day(iso: endsOn) { facts.append(Fact(MoveRequestTexts.ends, day.text)) }
        if let day = beginsOn.flatMap({ Day(iso: $0) }) { facts.append(Fact(MoveRequestTexts.begins, day.text)) }
        // No part of a number stands in an e-mail; that another account was named does.
        if let payout {
            facts.append(Fact(MoveRequestTexts.payout(hasBonus: bonus != nil), MovePayoutTexts.words(payout)))
        }
        // Where somebody will live is not for who reads an e-mail along.
        facts.append(Fact(MoveRequestTexts.address, Text(same: address.masked)))
        return RequestArrival(
            subject: RequestTexts.arrived(headline), opening: MoveLetterTexts.opening(reporter), facts: facts)
    }
}

enum MoveLetterTexts {
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
