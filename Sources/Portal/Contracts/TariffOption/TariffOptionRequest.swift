import Vocabulary

/// The order of an option, as a service request: what was shown and agreed, so that page, letter and receipt say the same
/// later.
struct TariffOptionRequest: DecidedByRows, Equatable {
    static let name = "tariff-option"
    static let title = TariffOptionTexts.option

    /// The operator's name for it.
    let option: String
    let german, english: String
    let words, wordsEnglish: String
    /// Gross.
    let cents: Int64
    let period: OptionPeriod
    /// Nil in orders of before it was kept.
    let orderedOn: String?
    let appliesFrom: String
    let minimumUntil: String?
    let noticeDays: Int
    /// Nil where it costs nothing.
    let lastDayToWithdraw: String?
    /// Where it can be withdrawn on-line.
    let withdrawalAddress: String

    init(_ option: Operator.TariffOption, orderedOn today: Day, baseURL: String) {
        let from = Operator.start(afterWorkingDays: option.startWorkingDays, from: today)
        self.option = option.id
        (german, english) = (option.title.german, option.title.english)
        (words, wordsEnglish) = (option.words.german, option.words.english)
        (cents, period, noticeDays) = (Int64(option.cents), option.period, option.notice)
        (orderedOn, appliesFrom) = (today.iso, from.iso)
        // An option is concluded by its order, without a confirmation.
        let last = from.adding(months: option.months).adding(days: -1)
        minimumUntil = option.months > 0 ? min(last, FirstTerm.limit(concludedOn: today)).iso : nil
        lastDayToWithdraw = option.cents > 0 ? WithdrawalPeriod.lastDay(concludedOn: today).iso : nil
        withdrawalAddress = baseURL + "/widerrufen"
    }

    var called: Text { Text(german, en: english) }
    var headline: Text { TariffOptionTexts.booked(called) }
    var price: Money { Money(cents: cents) }

    func facts() -> [Fact] {
        [Fact(TariffOptionTexts.option, called), Fact(TariffChangeTexts.what, Text(words, en: wordsEnglish))] + terms
    }

    /// Price, beginning, term and end: what stands right above the button.
    var terms: [Fact] {
        let why = self.why
        var facts = TariffOptionTexts.prices(price, period, why)
        if let day = Day(iso: appliesFrom) { facts.append(Fact(DeliveryTexts.from, day.text, why: why)) }
        let minimum = minimumUntil.flatMap { Day(iso: $0) }
        facts.append(
            Fact(
                ContractFactTexts.minimumTermLabel,
                minimum.map(TariffOrderTexts.until) ?? ContractFactTexts.noMinimumTerm, why: why))
        let notice = TariffOptionTexts.notice(days: noticeDays, minimum: minimum)
        facts.append(Fact(TariffOptionTexts.cancelling, notice, why: why))
        if cents > 0 { facts.append(Fact(ContractFactTexts.payment, TariffOptionTexts.withBill)) }
        if let day = lastDayToWithdraw.flatMap({ Day(iso: $0) }) {
            facts.append(Fact(TariffOptionTexts.withdrawUntil, day.text, why: why))
        }
        return facts
    }

    private var why: Why? {
        guard let from = Day(iso: appliesFrom) else { return nil }
        return OptionWhy(
            name: called, price: price, period: period, orderedOn: orderedOn.flatMap { Day(iso: $0) }, from: from,
            minimumUntil: minimumUntil.flatMap { Day(iso: $0) },
            lastDayToWithdraw: lastDayToWithdraw.flatMap { Day(iso: $0) }
        ).why(of: option)
    }

    /// Confirms what was agreed (BGB § 312f (2)).
    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival {
        RequestArrival(subject: headline, opening: TariffOptionTexts.opening(false, reporter))
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        state == .withdrawn
            ? TariffOptionTexts.nextWithdrawn : TariffOptionTexts.next(from: Day(iso: appliesFrom), mayAct: mayAct)
    }

    /// What was cancelled or withdrawn from is not told to hold.
    func next(_ file: RequestFile) -> Text {
        if file.option?.isWithdrawn == true { return TariffOptionTexts.nextWithdrawn }
        if let day = file.option?.endsOn { return TariffOptionTexts.nextEnd(on: day) }
        return next(file.request.state, promisedOn: file.request.promisedOn, mayAct: file.standing.mayAct)
    }

    func confirmed(_ end: Day) -> [Fact] { [Fact(TariffOptionTexts.lastDay, end.text)] }

    func appendix(from house: Operator) -> [RequestAppendix] {
        guard cents > 0 else { return [] }
        // What is ordered is a service, as the Internet is, and no supply of energy.
        let law = WithdrawalInstruction(house: house, address: withdrawalAddress, commodity: .internet)
        return [law.instruction, law.consequences, law.form]
    }
}

/// The end of an option: cancelled for a day, or withdrawn from.
struct TariffOptionEndRequest: DecidedByRows {
    static let name = "tariff-option-end"
    static let title = TariffOptionTexts.end

    let option: String
    let german, english: String
    /// The request it was ordered with.
    let order: String
    /// The last day; nil for a withdrawal.
    let endsOn: String?
    /// When a withdrawal arrived, since 1970 (BGB § 356a).
    let withdrawnAt: Int64?

    var called: Text { Text(german, en: english) }
    var isWithdrawal: Bool { withdrawnAt != nil }
    var headline: Text {
        isWithdrawal ? TariffOptionTexts.withdrawn(called) : TariffOptionTexts.cancelled(called)
    }

    func facts() -> [Fact] {
        var facts = [Fact(TariffOptionTexts.option, called), Fact(TariffOptionTexts.order, Text(same: order))]
        if let day = endsOn.flatMap({ Day(iso: $0) }) { facts.append(Fact(TariffOptionTexts.lastDay, day.text)) }
        if let withdrawnAt {
            facts.append(Fact(DeliveryTexts.declaration, TariffOptionTexts.declared(called, order)))
            facts.append(Fact(DeliveryTexts.declaredAt, Instant(millisecondsSince1970: withdrawnAt).text))
            facts.append(Fact(DeliveryTexts.withdrawn, DeliveryTexts.nothingToPay))
        }
        return facts
    }

    /// Acknowledges a withdrawal with date and time (BGB § 356a (4)).
    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival {
        RequestArrival(subject: headline, opening: TariffOptionTexts.opening(true, reporter))
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        TariffOptionTexts.nextEnd(on: endsOn.flatMap { Day(iso: $0) })
    }
}
