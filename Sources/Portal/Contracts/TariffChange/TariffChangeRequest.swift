import HTML
import Vocabulary

/// The order of another tariff, as a service request. It holds what was shown and agreed, in cents, ten-thousandths of a cent
/// and days, so that page, letter and receipt say the same later.
struct TariffChangeRequest: DecidedByRows, Equatable {
    static let name = "tariff-change"
    static let title = Text("Tarifwechsel", en: "Change of tariff")
    static let promisesItsClock = true

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
    /// By prices announced for a day after the beginning; nil where there is none, and in orders of before they were kept.
    let laterBefore, laterAfter: LaterYear?
    let announced: AnnouncedPrice?
    let isDynamic: Bool
    let guarantee: String?
    let guaranteeUntil: String?
    let minimumTermUntil: String?
    let noticeWeeks: Int
    /// The first day of the new tariff.
    let appliesFrom: String
    let lastDayToWithdraw: String
    /// Nil in orders of before they were kept.
    let days: OrderDays?
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
        (laterBefore, laterAfter) = (file.yearLater, choice.yearLater)
        let place = CountedPlace(hasTwoRates: file.hasTwoRates)
        announced = choice.later.map { AnnouncedPrice($0, countsTwice: place.countsTwice($0)) }
        isDynamic = offer.isDynamic
        guarantee = offer.guarantee?.rawValue
        guaranteeUntil = offer.guarantee == nil ? nil : Self.last(offer.guaranteeMonths ?? 0, from: from)?.iso
        // The contract is concluded after the order: counted from it, the term is never too long.
        minimumTermUntil =
            FirstTerm(months: offer.termMonths, isInternet: offer.commodity == .internet)
            .last(concludedOn: file.today, beginsOn: from)?.iso
        noticeWeeks = offer.noticeWeeks
        appliesFrom = from.iso
        lastDayToWithdraw = start.lastDayToWithdraw.iso
        days = OrderDays(orderedOn: file.today, start, file.ground)
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
        var prices = energyPrices
        prices.whys = whys
        return prices.all + announcedFacts
    }

    private func internetPrices(_ month: Money, _ once: Money) -> [Fact] {
        let why = whys.year
        var facts = (internet?.facts ?? []) + AgreedPrice.internetFacts(month, once, why)
        if let yearBefore {
            let before = TariffComparisonTexts.before(Money(cents: yearBefore), laterBefore)
            facts.append(Fact(NewContractRequestTexts.yearBefore, before, why: why))
        }
        return facts + announcedFacts
    }

    /// What the new tariff costs later, where that is announced.
    private var announcedFacts: [Fact] {
        let year = laterAfter.flatMap { later in
            later.day.map {
                Fact(TariffComparisonTexts.year(from: $0), TariffOrderTexts.gross(later.money), why: whys.year)
            }
        }
        return [announced?.fact, year].compactMap { $0 }
    }

    /// From when on, how long, and what stays as it is.
    var terms: [Fact] {
        var facts: [Fact] = []
        if let day = Day(iso: appliesFrom) {
            facts.append(Fact(TariffOrderTexts.from, day.text, why: beginningWhy(day)))
        }
        let kind = guarantee.flatMap(PriceGuarantee.init(rawValue:))
        let guaranteed = guaranteeUntil.flatMap { Day(iso: $0) }
        facts.append(
            Fact(
                ContractFactTexts.guarantee,
                kind.map { ContractFactTexts.guarantee($0, until: guaranteed) } ?? ContractFactTexts.noGuarantee,
                why: endWhy(ContractFactTexts.guarantee, kind == nil ? nil : guaranteed)))
        let minimum = lastDayOfTerm
        facts.append(
            Fact(
                ContractFactTexts.minimumTermLabel,
                minimum.map(TariffOrderTexts.until) ?? ContractFactTexts.noMinimumTerm,
                why: termWhy(minimum)))
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
        RightToWithdraw.facts(until: lastDayToWithdraw, earlyAt: askedForEarlyAt, days)
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
                duty: TariffOrderTexts.confirmation, norm: "§\u{A0}312f Abs.\u{A0}2 BGB", -1, after: .beginning(from))
        ]
    }

    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { state == .received || state == .inReview }

    func appendix(from house: Operator) -> [RequestAppendix] {
        let law = WithdrawalInstruction(
            house: house, address: withdrawalAddress, commodity: commodity.flatMap { Commodity(rawValue: $0) })
        return [law.instruction, law.consequences, law.form]
    }

    func write(_ page: Page, _ file: RequestFile, today: Day) { page.withdrawal(from: file, today: today) }
}
