import Store
import Vocabulary

/// Another amount than the one that was wished for, by the same rule that looks at wishes.
extension InstalmentRequest: Negotiable {
    static let offerParts: [CounterOffer.Part] = [.amount, .dueDay]

    static func offerLabel(_ part: CounterOffer.Part) -> Text {
        switch part {
        case .amount: InstalmentOfferTexts.amount
        case .dueDay: InstalmentOfferTexts.dueDay
        case .day: InstalmentRequestTexts.from
        }
    }

    func judge(_ offer: CounterOffer, _ scene: OfferScene, in db: Session) throws -> OfferVerdict {
        guard let view = try Self.view(scene, db), view.file.obstacle == nil else {
            return .impossible(InstalmentOfferTexts.noInstalment)
        }
        guard let wish = offer.wish?.keeping(view.file.order) else {
            return .impossible(InstalmentTexts.amountMissing)
        }
        if let trouble = trouble(wish, view) { return .impossible(trouble) }
        let from = view.nextPossible(wish.dueDay)
        return .possible(
            JudgedOffer(
                offer: CounterOffer(amount: offer.amount, dueDay: wish.dueDay, day: from.iso),
                words: InstalmentOfferTexts.words(wish, from: from), facts: InstalmentOfferFacts.facts(wish, from, view)
            ))
    }

    func offerHint(_ scene: OfferScene, in db: Session) throws -> Text? {
        guard let view = try Self.view(scene, db) else { return nil }
        return InstalmentOfferTexts.hint(view.limits.range(today: scene.today), view.proposal?.amount)
    }

    func take(_ judged: JudgedOffer, _ scene: OfferScene, in db: Session, at now: Instant) throws
        -> [String: JSONField]
    {
        guard let wish = judged.offer.wish, let from = judged.offer.day.flatMap({ Day(iso: $0) }),
            let view = try Self.view(scene, db)
        else { throw DecidedMeanwhile() }
        var request = self
        request.agreed = Agreed(amount: wish.amount.cents, from: from.iso, dueDay: wish.dueDay)
        try db.keepAgreed(WrittenPayload(request), of: scene.request.id)
        if try !db.changeInstalmentChange(wish, from: from, request: scene.request.id, at: now) {
            let isNew = try db.addInstalmentChange(wish, from: from, of: view.file, request: scene.request.id, at: now)
            guard isNew else { throw DecidedMeanwhile() }
        }
        return [:]
    }

    private func trouble(_ wish: InstalmentLimits.Wish, _ view: InstalmentView) -> Text? {
        if wish.amount.cents % 100 != 0 { return InstalmentTexts.amountWithCents }
        if wish.amount <= .zero || wish.amount > InstalmentForm.most { return InstalmentTexts.amountBeyond }
        if let day = wish.dueDay, !view.rules.dueDays.contains(day) { return InstalmentTexts.dueDayWrong }
        if wish.amount.cents == amount, wish.dueDay == dueDay { return OfferTexts.same }
        return view.limits.judge(wish, today: view.today) == .nothingToDo ? InstalmentTexts.isSoAlready : nil
    }

    private static func view(_ scene: OfferScene, _ db: Session) throws -> InstalmentView? {
        guard let number = scene.request.contract,
            let file = try InstalmentFile.load(number, for: scene.account, today: scene.today, db)
        else { return nil }
        return InstalmentView(file, scene.house, today: scene.today)
    }
}

extension CounterOffer {
    fileprivate var wish: InstalmentLimits.Wish? {
        amount.map { InstalmentLimits.Wish(amount: Money(cents: $0), dueDay: dueDay) }
    }
}

/// What happens when an offered amount is taken.
enum InstalmentOfferFacts {
    static func facts(_ wish: InstalmentLimits.Wish, _ from: Day, _ view: InstalmentView) -> [Fact] {
        var facts = [
            Fact(InstalmentRequestTexts.before, view.current.text),
            Fact(InstalmentRequestTexts.new, wish.amount.text),
            Fact(InstalmentRequestTexts.from, from.text),
        ]
        if let day = wish.dueDay { facts.append(Fact(InstalmentTexts.dueDay, InstalmentTexts.dueDay(day))) }
        if let forecast = view.forecast {
            let result = InstalmentTexts.balance(forecast.balance(at: wish, from: from))
            facts.append(
                Fact(
                    InstalmentOfferTexts.expected(until: forecast.period.last), result,
                    why: BillForecastWhy.why(view, forecast)))
        }
        return facts
    }
}

enum InstalmentOfferTexts {
    static let amount = Text("Vorgeschlagener Abschlag im Monat", en: "Proposed monthly instalment")
    static let dueDay = Text(
        "Tag im Monat, leer: der Tag bleibt", en: "Day of the month, empty: the day stays")
    static let noInstalment = Text(
        "Für diesen Vertrag lässt sich zurzeit kein Abschlag ändern.",
        en: "No instalment can be changed for this contract at present.")
    static func words(_ wish: InstalmentLimits.Wish, from day: Day) -> Text {
        let amount = wish.amount.shortText
        return Text(
            "Unser Vorschlag: \(amount.german) im Monat ab der Zahlung am \(day.german).",
            en: "Our proposal: \(amount.english) a month from the payment on \(day.english).")
    }
    static func hint(_ range: ClosedRange<Money>, _ even: Money?) -> Text {
        let (low, high) = (range.lowerBound.shortText, range.upperBound.shortText)
        let limits = Text(
            "Sofort gehen \(low.german) bis \(high.german).",
            en: "At once \(low.english) to \(high.english) can be had.")
        guard let even = even?.shortText else { return limits }
        return Text(
            "\(limits.german) Ausgeglichen wäre die Abrechnung am ehesten mit \(even.german).",
            en: "\(limits.english) The bill would come out most even with \(even.english).")
    }
    static func expected(until day: Day) -> Text {
        Text("Abrechnung bis \(day.german) voraussichtlich", en: "Bill until \(day.english), expected")
    }
}
