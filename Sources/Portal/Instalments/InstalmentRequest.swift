import Store
import Vocabulary

/// A changed instalment as a service request: what was wished for, and what was known and expected then.
struct InstalmentRequest: DecidedByRows {
    static let name = "instalment"
    static let title = InstalmentTexts.title
    static let isReceiptForActors = true

    /// Cents.
    let before: Int64
    let amount: Int64
    /// The first due day it holds for, or would.
    let from: String
    /// The day of the month, where another one was chosen.
    let dueDay: Int?
    /// Why somebody looks at it; empty where the rule decided.
    let obstacles: [InstalmentLimits.Obstacle]
    let reason: String?
    let words: String?
    /// What was expected at the new amount: the last day of the bill, its cost, and what is left over, in cents.
    let billedUntil: String?
    let cost: Int64?
    let balance: Int64?
    /// How it is debited; nil where the customer transfers, and in wishes of before it was kept.
    let debit: InstalmentDebit?
    /// What was ordered and did not hold yet; nil where nothing was, and in wishes of before it was kept.
    let pending: PendingInstalment?
    /// What was agreed on instead of the wish.
    var agreed: Agreed?

    /// An offer of the house that the customer took.
    struct Agreed: Codable, Sendable, Equatable {
        /// Cents.
        let amount: Int64
        let from: String
        let dueDay: Int?
    }

    init(
        _ wish: InstalmentLimits.Wish, from day: Day, obstacles: [InstalmentLimits.Obstacle], reason: InstalmentReason?,
        words: String?, view: InstalmentView, debit: InstalmentDebit? = nil,
        pending: PendingInstalment? = nil
    ) {
        before = view.current.cents
        amount = wish.amount.cents
        from = day.iso
        dueDay = wish.dueDay
        self.obstacles = obstacles
        self.reason = obstacles.isEmpty ? nil : reason?.rawValue
        self.words = obstacles.isEmpty ? nil : words
        billedUntil = view.forecast?.period.last.iso
        cost = view.forecast?.cost.cents
        balance = view.forecast?.balance(at: wish, from: day).cents
        self.debit = debit
        self.pending = pending
    }

    private var day: Day? { Day(iso: from) }
    private var isReviewed: Bool { !obstacles.isEmpty }

    var headline: Text { InstalmentRequestTexts.headline(Money(cents: agreed?.amount ?? amount)) }

    func facts() -> [Fact] { told(isWhole: true) }

    /// Why somebody pays less is nobody's business who may only look: not the reason, and not a word of theirs. Nor is from
    /// whose account it is debited.
    func shared() -> [Fact] { told(isWhole: false) }

    private func told(isWhole: Bool) -> [Fact] {
        var facts = [
            Fact(InstalmentRequestTexts.before, pendingBefore ?? Money(cents: before).text),
            Fact(isReviewed ? InstalmentRequestTexts.wish : InstalmentRequestTexts.new, Money(cents: amount).text),
        ]
        if let day, !isReviewed { facts.append(Fact(InstalmentRequestTexts.from, day.text)) }
        if let dueDay { facts.append(Fact(InstalmentTexts.dueDay, dueDayWords(dueDay))) }
        if let pending {
            let label = isReviewed ? PendingInstalmentTexts.ordered : PendingInstalmentTexts.replaces
            facts.append(Fact(label, PendingInstalmentTexts.request(pending.request)))
        }
        if isReviewed {
            for obstacle in obstacles {
                facts.append(Fact(InstalmentRequestTexts.whyReview, InstalmentTexts.why(obstacle)))
            }
        }
        if isWhole, let reason = reason.flatMap(InstalmentReason.init(rawValue:)) {
            facts.append(Fact(InstalmentRequestTexts.reason, reason.words))
        }
        if isWhole, let words { facts.append(Fact(InstalmentRequestTexts.inWords, Text(same: words))) }
        if let agreed { facts += self.facts(agreed) }
        if isWhole, let debit { facts += debit.facts(Money(cents: agreed?.amount ?? amount)) }
        if agreed == nil, let until = billedUntil.flatMap({ Day(iso: $0) }), let cost, let balance {
            facts.append(Fact(InstalmentRequestTexts.cost(until: until), Money(cents: cost).roughText))
            facts.append(Fact(InstalmentRequestTexts.expected, InstalmentTexts.balance(Money(cents: balance))))
        }
        return facts
    }

    private var pendingBefore: Text? {
        pending.map { PendingInstalmentTexts.before($0.words, Money(cents: before)) }
    }

    private func dueDayWords(_ day: Int) -> Text {
        guard let pending, pending.dueDay == day else { return InstalmentTexts.dueDay(day) }
        return PendingInstalmentTexts.keptDay(day, pending.request)
    }

    private func facts(_ agreed: Agreed) -> [Fact] {
        var facts = [Fact(InstalmentRequestTexts.agreed, Money(cents: agreed.amount).text)]
        if let day = Day(iso: agreed.from) { facts.append(Fact(InstalmentRequestTexts.from, day.text)) }
        if let day = agreed.dueDay { facts.append(Fact(InstalmentTexts.dueDay, InstalmentTexts.dueDay(day))) }
        return facts
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        let (old, new) = (pending?.words ?? Money(cents: before).text, Money(cents: amount))
        return switch state {
        case .done:
            agreed.map { InstalmentRequestTexts.done(Money(cents: $0.amount), from: Day(iso: $0.from)) }
                ?? InstalmentRequestTexts.done(new, from: isReviewed ? nil : day)
        case .refused: InstalmentRequestTexts.refused(old)
        case .withdrawn: InstalmentRequestTexts.withdrawn(old)
        case .waitingForCustomer: RequestTexts.waiting(mayAct: mayAct)
        case .received, .inReview, .sentToGridOperator:
            obstacles.contains(.beforeBilling)
                ? InstalmentRequestTexts.reviewBeforeBill(old, until: promisedOn)
                : InstalmentRequestTexts.review(old, until: promisedOn)
        }
    }

    var silence: Silence { .closes }
    func told(by event: RequestEvent) -> [Text] { event.state == .done ? debit?.passedOn ?? [] : [] }

    /// While somebody looks at it. What the rule decided is changed by another change.
    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool {
        state == .inReview || state == .waitingForCustomer
    }
}

enum InstalmentRequestTexts {
    static func headline(_ amount: Money) -> Text {
        let short = amount.shortText
        return Text("Abschlag von \(short.german)", en: "Instalment of \(short.english)")
    }
    static let before = Text("Bisheriger Abschlag", en: "Instalment so far")
    static let new = Text("Neuer Abschlag", en: "New instalment")
    static let wish = Text("Gewünschter Abschlag", en: "Instalment wished for")
    static let agreed = Text("Vereinbarter Abschlag", en: "Agreed instalment")
    static let from = Text("Gilt ab der Zahlung am", en: "Holds from the payment on")
    static let whyReview = Text("Warum wir prüfen", en: "Why we look at it")
    static let reason = Text("Ihr Grund", en: "Your reason")
    static let inWords = Text("In Ihren Worten", en: "In your words")
    static func cost(until day: Day) -> Text {
        Text(
            "Erwartete Kosten der Abrechnung bis \(day.german), etwa",
            en: "Expected cost of the bill until \(day.english), about")
    }
    static let expected = Text("Damit am Ende voraussichtlich", en: "Expected at the end with it")

    /// `from` is nil where somebody decided later than the day was worked out.
    static func done(_ amount: Money, from day: Day?) -> Text {
        guard let day else {
            return Text(
                "Ihr Abschlag ist \(amount.german), sobald es nach der Zahlungsfrist von zwei Wochen möglich ist. Den ersten Tag nennt Ihnen unsere Abrechnung. Überweisen Sie selbst, ändern Sie dann den Betrag.",
                en:
                    "Your instalment is \(amount.english) as soon as the two weeks for payments allow. Our billing tells you the first day. If you transfer the money yourself, change the amount then."
            )
        }
        return Text(
            "Ab der Zahlung am \(day.german) ist Ihr Abschlag \(amount.german). Bis dahin bleibt alles, wie es ist. Mit SEPA-Lastschrift müssen Sie nichts tun; überweisen Sie selbst, ändern Sie den Betrag zu diesem Tag.",
            en:
                "From the payment on \(day.english) your instalment is \(amount.english). Until then all stays as it is. With SEPA direct debit there is nothing to do; if you transfer the money yourself, change the amount for that day."
        )
    }
    static func refused(_ amount: Text) -> Text {
        Text(
            "Es bleibt bei \(amount.german). Den Grund lesen Sie im Verlauf. Sie können jederzeit einen anderen Betrag wünschen; ein neuer Zählerstand hilft dabei.",
            en:
                "It stays at \(amount.english). You find the reason in the timeline. You can wish for another amount at any time; a new meter reading helps."
        )
    }
    static func withdrawn(_ amount: Text) -> Text {
        Text("Es bleibt bei \(amount.german).", en: "It stays at \(amount.english).")
    }
    private static func by(_ day: Day?) -> Text {
        day.map { Text("bis zum \($0.german)", en: "by \($0.english)") }
            ?? Text("so bald wie möglich", en: "as soon as we can")
    }
    /// The answer is promised by a day before the bill; what it is goes into the bill.
    static func reviewBeforeBill(_ amount: Text, until day: Day?) -> Text {
        let by = by(day)
        return Text(
            "Wir prüfen den Wunsch \(by.german) und schreiben Ihnen dann, ob die Rechnung ihn übernimmt. Bis zur Rechnung bleibt es bei \(amount.german).",
            en:
                "We look at the wish \(by.english) and then write to you whether the bill takes it over. Until the bill it stays at \(amount.english)."
        )
    }
    static func review(_ amount: Text, until day: Day?) -> Text {
        let by = by(day)
        return Text(
            "Wir prüfen den Wunsch \(by.german) und schreiben Ihnen dann. Bis dahin bleibt es bei \(amount.german). Ein neuer Zählerstand hilft uns bei der Entscheidung.",
            en:
                "We look at the wish \(by.english) and then write to you. Until then it stays at \(amount.english). A new meter reading helps us to decide."
        )
    }
}
