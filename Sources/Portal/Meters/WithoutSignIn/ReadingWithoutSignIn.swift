import Vocabulary

/// A reading somebody told without signing in: what was typed, and nothing of what is known.
struct ReadingWithoutSignIn: AskedOnce {
    static let name = "reading-without-sign-in"
    static let title = Text("Zählerstand ohne Anmeldung", en: "Meter reading without signing in")

    static let isWithoutSignIn = true

    let contract: String
    let meter: String
    let day: String
    /// As typed: of the only register, or of the peak register (HT).
    let value: String
    /// Of the off-peak register (NT).
    let offPeak: String?

    var headline: Text { Day(iso: day).map(TellReadingTexts.headline) ?? Self.title }

    var asked: [String?] { [contract, meter, day, value, offPeak] }

    func facts() -> [Fact] { typed + [Fact(TellReadingTexts.reported, RequestTexts.reporter(.unknown))] }

    /// What its sender typed themselves, and nothing of what is known.
    func sent(at moment: Instant) -> SentByGuest { SentByGuest(facts: [Fact(RequestTexts.what, Self.title)] + typed) }

    var typed: [Fact] {
        var facts = [
            Fact(RegistrationTexts.contractNumber, Text(same: contract)),
            Fact(TellReadingTexts.meter, Text(same: meter)),
        ]
        if let day = Day(iso: day) { facts.append(Fact(ReadingTexts.day, day.text)) }
        facts.append(Fact(offPeak == nil ? TellReadingTexts.value : TellReadingTexts.peak, Text(same: value)))
        if let offPeak { facts.append(Fact(TellReadingTexts.offPeak, Text(same: offPeak))) }
        return facts
    }

    /// Once it was found whose it is: nobody hears of it before.
    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival {
        RequestArrival(subject: TellReadingTexts.foundSubject, opening: ReadingLetterTexts.opening(.unknown))
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .done: ReadingRequestTexts.done
        case .refused: mayAct ? ReadingRequestTexts.refused : ReadingRequestTexts.refusedToReader
        case .withdrawn: ReadingRequestTexts.withdrawnToReader
        case .received: TellReadingTexts.next(until: promisedOn)
        case .inReview, .waitingForCustomer, .sentToGridOperator: ReadingRequestTexts.reviewToReader(until: promisedOn)
        }
    }
}
