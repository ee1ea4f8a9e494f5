import Store
import Vocabulary

/// Another first day of supply than the one that was ordered, by the rule of orders.
extension NewContractRequest: Negotiable {
    static let offerParts: [CounterOffer.Part] = [.day]
    static func offerLabel(_ part: CounterOffer.Part) -> Text { NewContractOfferTexts.day }

    func judge(_ offer: CounterOffer, _ scene: OfferScene, in db: Session) throws -> OfferVerdict {
        guard let day = offer.day.flatMap({ Day(iso: $0) }) else { return .impossible(AnswerTexts.dayMissing) }
        let planned = try planned(scene, db)
        let range = range(scene)
        guard range.contains(day) else { return .impossible(NewContractOfferTexts.beyond(range)) }
        guard day != planned else { return .impossible(OfferTexts.same) }
        var facts = [Fact(NewContractOfferTexts.now, planned?.text ?? NewContractOfferTexts.open)]
        facts.append(Fact(NewContractOfferTexts.new, day.text))
        return .possible(
            JudgedOffer(offer: offer, words: NewContractOfferTexts.words(day), facts: facts))
    }

    func offerHint(_ scene: OfferScene, in db: Session) throws -> Text? {
        NewContractOfferTexts.hint(try planned(scene, db), range(scene))
    }

    /// The order goes on where it was, with its new day.
    func take(_ judged: JudgedOffer, _ scene: OfferScene, in db: Session, at now: Instant) throws
        -> [String: JSONField]
    {
        guard let day = judged.offer.day else { throw DecidedMeanwhile() }
        let last = try db.progress(of: scene.request.id).last?.stage
        let stage = last.flatMap { $0.requestState == .inReview ? $0 : nil } ?? .inReview
        return [
            "state": .text(ServiceRequest.State.inReview.rawValue), "stage": .text(stage.rawValue),
            "begins_on": .text(day),
        ]
    }

    private func planned(_ scene: OfferScene, _ db: Session) throws -> Day? {
        try db.progress(of: scene.request.id).last { $0.beginsOn != nil }?.beginsOn ?? Day(iso: beginsOn)
    }

    private func range(_ scene: OfferScene) -> ClosedRange<Day> {
        let first = NewContractRule(scene.house, today: scene.today).earliest(kind, occasion, .there)
        return first...max(first, scene.today.adding(days: MoveRule.mostDaysAhead))
    }
}

enum NewContractOfferTexts {
    static let day = Text("Vorgeschlagener Beginn der Belieferung", en: "Proposed beginning of supply")
    static let now = Text("Beginn bisher", en: "Beginning so far")
    static let new = Text("Neuer Beginn der Belieferung", en: "New beginning of supply")
    static let open = Text("steht noch nicht fest", en: "not fixed yet")
    static func words(_ day: Day) -> Text {
        Text(
            "Unser Vorschlag: Wir beliefern Sie ab dem \(day.german).",
            en: "Our proposal: we supply you from \(day.english).")
    }
    static func beyond(_ range: ClosedRange<Day>) -> Text {
        Text(
            "Möglich sind Tage vom \(range.lowerBound.german) bis zum \(range.upperBound.german).",
            en: "Days from \(range.lowerBound.english) to \(range.upperBound.english) are possible.")
    }
    static func hint(_ planned: Day?, _ range: ClosedRange<Day>) -> Text {
        let possible = beyond(range)
        guard let planned else { return possible }
        return Text(
            "Bestellt ist der \(planned.german). \(possible.german)",
            en: "Ordered is \(planned.english). \(possible.english)")
    }
}
