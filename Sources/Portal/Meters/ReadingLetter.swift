import Vocabulary

extension ReadingRequest {
    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival {
        RequestArrival(
            subject: Day(iso: day).map { ReadingLetterTexts.subject($0, reporter) } ?? Self.title,
            opening: ReadingLetterTexts.opening(reporter))
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
}
