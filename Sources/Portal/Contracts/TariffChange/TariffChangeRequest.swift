import Vocabulary

/// The order of another tariff, as a service request. It holds what was shown and agreed, in cents, ten-thousandths of a cent
/// and days, so that page, letter and receipt say the same later.
struct TariffChangeRequest: RequestKind, Equatable {
    static let name = "tariff-change"
    static let title = Text("Tarifwechsel", en: "Change of tariff")

    let tariff: String
    let before: String
    let place: String
    /// What is supplied; nil in orders of before it was kept.
    let commodity: String?
    let malo: String?
    let unitRate, unitRatePeak, unitRateOffPeak: Int64?
    let standingChargeYear: Int64?
    let energy: Int64?
    /// Of it at off-peak rates; and the first day of the price. Nil in orders of before they were kept.
    let energyOffPeak: Int64?
    let priceSince: String?
    let yearBefore, yearAfter: Int64?
    let isDynamic: Bool
    let guarantee: String?
    let guaranteeUntil: String?
    let minimumTermUntil: String?
    let noticeWeeks: Int
    /// The first day of the new tariff.
    let appliesFrom: String
    let lastDayToWithdraw: String
    /// When the customer expressly asked for supply before the end of the time to withdraw (BGB § 357a (2)), since 1970.
    let askedForEarlyAt: Int64?
    /// Where it can be withdrawn on-line.
    let withdrawalAddress: String
    /// Internet: for a month, once, and what is promised.
    let monthlyCharge, setupCharge: Int64?
    let internet: InternetTerms?
    /// Nil in orders of before they were kept.
    let papers: OrderPapers?

    init(
        _ choice: TariffChoice, of file: TariffChangeFile, start: TariffStart, askedAt: Instant?,
        _ rules: Operator.OrderRules, baseURL: String
    ) {
        let from = start.day(early: askedAt != nil)
        let (offer, price) = (choice.offer, choice.price)
        tariff = offer.name
        before = file.tariff.name
        place = file.contract.place
        commodity = file.contract.commodity.rawValue
        malo = file.contract.marktlokation?.value
        let countsTwice = file.hasTwoRates && price.unitRatePeak != nil && price.unitRateOffPeak != nil
        unitRate = countsTwice ? nil : price.unitRate?.tenThousandths
        unitRatePeak = countsTwice ? price.unitRatePeak?.tenThousandths : nil
        unitRateOffPeak = countsTwice ? price.unitRateOffPeak?.tenThousandths : nil
        standingChargeYear = price.standingChargeYear?.cents
        energy = file.use?.energy.wattHours
        energyOffPeak = countsTwice ? file.use?.offPeak?.wattHours : nil
        priceSince = price.validFrom.iso
        (yearBefore, yearAfter) = (file.year?.cents, choice.year?.cents)
        isDynamic = offer.isDynamic
        guarantee = offer.guarantee?.rawValue
        guaranteeUntil = offer.guarantee == nil ? nil : Self.last(offer.guaranteeMonths ?? 0, from: from)?.iso
        minimumTermUntil = Self.last(offer.termMonths, from: from)?.iso
        noticeWeeks = offer.noticeWeeks
        appliesFrom = from.iso
        lastDayToWithdraw = start.lastDayToWithdraw.iso
        askedForEarlyAt = start.canBeEarlier ? askedAt?.millisecondsSince1970 : nil
        withdrawalAddress = "\(baseURL)\(WithdrawalRequest.path)?vertrag=\(file.contract.number.value)"
        monthlyCharge = price.monthlyCharge?.cents
        setupCharge = choice.internet?.setupCents
        internet = choice.internet
        papers = OrderPapers(offer, rules, baseURL: baseURL)
    }

    /// The last day of some months that begin on a day; nil for none.
    static func last(_ months: Int, from day: Day) -> Day? {
        months > 0 ? day.adding(months: months).adding(days: -1) : nil
    }

    var headline: Text { Text("Tarifwechsel zu \(tariff)", en: "Change to the tariff \(tariff)") }

    func facts() -> [Fact] {
        [Fact(TariffOrderTexts.newTariff, Text(same: tariff)), Fact(TariffOrderTexts.oldTariff, Text(same: before))]
            + supply + prices + terms + withdrawal + (papers?.facts ?? [])
    }

    private var supply: [Fact] {
        var facts = [Fact(ContractFactTexts.place, Text(same: place))]
        if let malo { facts.append(Fact(ContractFactTexts.malo, Text(same: malo))) }
        return facts
    }

    /// Rates, standing charges, and what a year comes to.
    var prices: [Fact] {
        if let monthlyCharge { return internetPrices(Money(cents: monthlyCharge), Money(cents: setupCharge ?? 0)) }
        var facts: [Fact] = []
        let whys = self.whys
        for (label, rate) in [
            (ContractFactTexts.unitRate, unitRate), (ContractFactTexts.peak, unitRatePeak),
            (ContractFactTexts.offPeak, unitRateOffPeak),
        ] {
            guard let rate else { continue }
            facts.append(Fact(label, TariffOrderTexts.rate(UnitRate(tenThousandths: rate), isDynamic: isDynamic)))
        }
        if let standingChargeYear {
            let charge = Money(cents: standingChargeYear)
            facts.append(Fact(ContractFactTexts.standingMonth, charge.share(1, of: 12).text, why: whys.month))
            facts.append(Fact(ContractFactTexts.standingYear, charge.text))
        }
        if let yearAfter, let energy {
            let (year, use) = (Money(cents: yearAfter), Energy(wattHours: energy))
            facts.append(Fact(TariffOrderTexts.year(use), TariffOrderTexts.gross(year), why: whys.year))
            let month = TariffOrderTexts.gross(year.share(1, of: 12))
            facts.append(Fact(TariffOrderTexts.month, month, why: whys.year))
            if let yearBefore {
                let before = TariffOrderTexts.gross(Money(cents: yearBefore))
                facts.append(Fact(TariffOrderTexts.yearBefore, before, why: whys.year))
            }
        } else {
            facts.append(Fact(TariffOrderTexts.yearUnknown, TariffOrderTexts.yearFormula))
        }
        facts.append(Fact(TariffOrderTexts.extra, TariffOrderTexts.noExtra))
        return facts
    }

    private func internetPrices(_ month: Money, _ once: Money) -> [Fact] {
        let why = whys.year
        var facts = (internet?.facts ?? []) + AgreedPrice.internetFacts(month, once, why)
        if let yearBefore {
            let before = TariffOrderTexts.gross(Money(cents: yearBefore))
            facts.append(Fact(NewContractRequestTexts.yearBefore, before, why: why))
        }
        return facts
    }

    /// From when on, how long, and what stays as it is.
    var terms: [Fact] {
        var facts: [Fact] = []
        if let day = Day(iso: appliesFrom) { facts.append(Fact(TariffOrderTexts.from, day.text)) }
        let kind = guarantee.flatMap(PriceGuarantee.init(rawValue:))
        facts.append(
            Fact(
                ContractFactTexts.guarantee,
                kind.map { ContractFactTexts.guarantee($0, until: guaranteeUntil.flatMap { Day(iso: $0) }) }
                    ?? ContractFactTexts.noGuarantee))
        facts.append(
            Fact(
                ContractFactTexts.minimumTermLabel,
                minimumTermUntil.flatMap { Day(iso: $0) }.map(TariffOrderTexts.until)
                    ?? ContractFactTexts.noMinimumTerm))
        facts.append(
            Fact(
                ContractFactTexts.notice,
                internet == nil
                    ? TariffOrderTexts.notice(weeks: noticeWeeks)
                    : NewContractRequestTexts.internetNotice(minimumTermUntil == nil ? 0 : 1)))
        facts.append(Fact(ContractFactTexts.payment, TariffOrderTexts.asBefore))
        return facts
    }

    private var withdrawal: [Fact] {
        var facts: [Fact] = []
        if let askedForEarlyAt {
            facts.append(
                Fact(TariffOrderTexts.early, TariffOrderTexts.asked(Instant(millisecondsSince1970: askedForEarlyAt))))
        }
        if let day = Day(iso: lastDayToWithdraw) {
            facts.append(Fact(TariffOrderTexts.withdrawal, TariffOrderTexts.withdrawal(atLeastUntil: day)))
        }
        return facts
    }

    /// The acknowledgement of the order (BGB § 312i (1) no. 3), with everything that was agreed; the instruction on
    /// withdrawal and the model form are its appendix (BGB § 312f (2)).
    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival {
        RequestArrival(
            subject: TariffOrderTexts.subject(tariff, reporter), opening: TariffOrderTexts.opening(reporter))
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        TariffOrderTexts.next(state, from: Day(iso: appliesFrom), promisedOn: promisedOn, mayAct: mayAct)
    }

    /// The confirmation of the contract, at the latest before the supply begins (BGB § 312f (2), EGBGB Art. 246a).
    func deadlines(receivedOn day: Day) -> [StatutoryDeadline] {
        guard let from = Day(iso: appliesFrom) else { return [] }
        return [
            StatutoryDeadline(
                duty: TariffOrderTexts.confirmation, norm: "§\u{A0}312f Abs.\u{A0}2 BGB", until: from.adding(days: -1))
        ]
    }

    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { state == .received || state == .inReview }

    /// Whether a withdrawal that arrives on a day is in time. The fourteen days begin with the confirmation, which may have
    /// come later than promised; before it there is no contract yet.
    func canBeWithdrawn(_ request: ServiceRequest, on day: Day) -> Bool {
        guard let confirmed = request.closedAt else { return true }
        let last = WithdrawalPeriod.lastDay(concludedOn: confirmed.day)
        return day <= max(last, Day(iso: lastDayToWithdraw) ?? last)
    }

    func appendix(from house: Operator) -> [RequestAppendix] {
        let law = WithdrawalInstruction(
            house: house, address: withdrawalAddress, commodity: commodity.flatMap { Commodity(rawValue: $0) })
        return [law.instruction, law.consequences, law.form]
    }
}
