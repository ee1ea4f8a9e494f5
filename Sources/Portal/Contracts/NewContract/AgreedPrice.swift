import Vocabulary

/// What an order was made at, as it was shown: in ten-thousandths of a cent, cents and watt-hours.
struct AgreedPrice: Codable, Sendable, Equatable {
    let unitRate: Int64?
    let standingChargeYear: Int64?
    /// Internet: for a month, and once.
    let monthlyCharge, setupCharge: Int64?
    let energy, year: Int64?
    /// The first day of this price; nil in orders of before it was kept.
    let validFrom: String?

    init(_ offer: NewContractOffer, use: Energy?) {
        let price = offer.choice.price
        unitRate = price.unitRate?.tenThousandths
        standingChargeYear = price.standingChargeYear?.cents
        monthlyCharge = price.monthlyCharge?.cents
        setupCharge = offer.internet?.setupCents
        energy = use?.wattHours
        year = offer.choice.year?.cents
        validFrom = price.validFrom.iso
    }

    /// The total with taxes stands among them, or how it is reckoned (EGBGB Art. 246a § 1 (1) no. 5 and 7).
    /// `whys` explain what was worked out.
    func facts(_ whys: PriceWhys? = nil) -> [Fact] {
        monthlyCharge == nil ? energyFacts(whys) : internetFacts(whys?.year)
    }

    private func energyFacts(_ whys: PriceWhys?) -> [Fact] {
        var facts: [Fact] = []
        if let unitRate {
            facts.append(
                Fact(
                    ContractFactTexts.unitRate,
                    TariffOrderTexts.rate(UnitRate(tenThousandths: unitRate), isDynamic: false)))
        }
        if let standingChargeYear {
            let charge = Money(cents: standingChargeYear)
            facts.append(Fact(ContractFactTexts.standingMonth, charge.share(1, of: 12).text, why: whys?.month))
            facts.append(Fact(ContractFactTexts.standingYear, charge.text))
        }
        if let year, let energy {
            let (year, use) = (Money(cents: year), Energy(wattHours: energy))
            facts.append(Fact(TariffOrderTexts.year(use), TariffOrderTexts.gross(year), why: whys?.year))
            let month = TariffOrderTexts.gross(year.share(1, of: 12))
            facts.append(Fact(TariffOrderTexts.month, month, why: whys?.year))
        } else {
            facts.append(Fact(TariffOrderTexts.yearUnknown, NewContractRequestTexts.yearFormula))
        }
        facts.append(Fact(TariffOrderTexts.extra, TariffOrderTexts.noExtra))
        return facts
    }

    private func internetFacts(_ why: Why?) -> [Fact] {
        monthlyCharge.map { Self.internetFacts(Money(cents: $0), Money(cents: setupCharge ?? 0), why) } ?? []
    }

    static func internetFacts(_ month: Money, _ once: Money, _ why: Why? = nil) -> [Fact] {
        [
            Fact(ContractFactTexts.monthly, TariffOrderTexts.gross(month)),
            Fact(
                NewContractRequestTexts.once, once.cents == 0 ? TariffOrderTexts.noExtra : TariffOrderTexts.gross(once)),
            Fact(NewContractRequestTexts.firstYear, TariffOrderTexts.gross(month * 12 + once), why: why),
        ]
    }
}

extension AgreedPrice {
    /// Of a tariff with this name; nil where no year was worked out.
    func why(of tariff: String, _ part: String? = nil) -> Why? {
        let source =
            validFrom.flatMap { Day(iso: $0) }.map { YearlyWhyTexts.price(tariff, since: $0) }
            ?? YearlyWhyTexts.price(tariff)
        if let monthlyCharge {
            return InternetYearWhy(
                tariff: tariff, month: Money(cents: monthlyCharge), once: Money(cents: setupCharge ?? 0),
                pricesFrom: source
            ).why(of: part)
        }
        guard year != nil else { return nil }
        let use = energy.map { YearlyCosts.Use(energy: Energy(wattHours: $0), offPeak: nil) }
        return YearlyWhy(
            tariff, price, use, hasTwoRates: false, useFrom: YearlyWhyTexts.ordered, pricesFrom: source
        )?.why(of: part)
    }

    /// What explains it on the page of its order.
    func whys(of tariff: String) -> PriceWhys {
        PriceWhys(why(of: tariff), validFrom == nil ? nil : price, tariff)
    }

    private var price: TariffPrice {
        TariffPrice(
            validFrom: validFrom.flatMap { Day(iso: $0) } ?? .earliest,
            unitRate: unitRate.map { UnitRate(tenThousandths: $0) }, unitRatePeak: nil, unitRateOffPeak: nil,
            standingChargeYear: standingChargeYear.map { Money(cents: $0) },
            monthlyCharge: monthlyCharge.map { Money(cents: $0) })
    }
}

/// For how long, and what is promised. In months from the beginning of supply, which may not be known yet.
struct AgreedTerms: Codable, Sendable, Equatable {
    let guarantee: String?
    let guaranteeMonths: Int?
    let termMonths: Int
    let noticeWeeks: Int
    let isInternet: Bool

    init(_ offer: TariffOffer) {
        guarantee = offer.guarantee?.rawValue
        guaranteeMonths = offer.guaranteeMonths
        termMonths = offer.termMonths
        noticeWeeks = offer.noticeWeeks
        isInternet = offer.commodity == .internet
    }

    var facts: [Fact] {
        let kind = guarantee.flatMap(PriceGuarantee.init(rawValue:))
        return [
            Fact(
                ContractFactTexts.guarantee,
                kind.map { PublicTariffTexts.guarantee($0, months: guaranteeMonths ?? 0) }
                    ?? ContractFactTexts.noGuarantee),
            Fact(
                ContractFactTexts.minimumTermLabel,
                termMonths > 0 ? NewContractRequestTexts.term(termMonths) : ContractFactTexts.noMinimumTerm),
            Fact(ContractFactTexts.notice, notice),
        ]
    }

    private var notice: Text {
        isInternet ? NewContractRequestTexts.internetNotice(termMonths) : TariffOrderTexts.notice(weeks: noticeWeeks)
    }
}
