import Vocabulary

/// What an order was made at, as it was shown: in ten-thousandths of a cent, cents and watt-hours.
struct AgreedPrice: Codable, Sendable, Equatable {
    let unitRate: Int64?
    let standingChargeYear: Int64?
    /// Internet: for a month, and once.
    let monthlyCharge, setupCharge: Int64?
    let energy, year: Int64?

    init(_ offer: NewContractOffer, use: Energy?) {
        let price = offer.choice.price
        unitRate = price.unitRate?.tenThousandths
        standingChargeYear = price.standingChargeYear?.cents
        monthlyCharge = price.monthlyCharge?.cents
        setupCharge = offer.internet?.setupCents
        energy = use?.wattHours
        year = offer.choice.year?.cents
    }

    /// The total with taxes stands among them, or how it is reckoned (EGBGB Art. 246a § 1 (1) no. 5 and 7).
    var facts: [Fact] { monthlyCharge == nil ? energyFacts : internetFacts }

    private var energyFacts: [Fact] {
        var facts: [Fact] = []
        if let unitRate {
            facts.append(
                Fact(
                    ContractFactTexts.unitRate,
                    TariffOrderTexts.rate(UnitRate(tenThousandths: unitRate), isDynamic: false)))
        }
        if let standingChargeYear { facts += Self.standingFacts(Money(cents: standingChargeYear)) }
        if let year, let energy {
            facts += Self.yearFacts(Money(cents: year), at: Energy(wattHours: energy))
        } else {
            facts.append(Fact(TariffOrderTexts.yearUnknown, NewContractRequestTexts.yearFormula))
        }
        facts.append(Fact(TariffOrderTexts.extra, TariffOrderTexts.noExtra))
        return facts
    }

    static func standingFacts(_ year: Money) -> [Fact] {
        [
            Fact(ContractFactTexts.standingMonth, year.share(1, of: 12).text),
            Fact(ContractFactTexts.standingYear, year.text),
        ]
    }

    static func yearFacts(_ year: Money, at use: Energy) -> [Fact] {
        [
            Fact(TariffOrderTexts.year(use), TariffOrderTexts.gross(year)),
            Fact(TariffOrderTexts.month, TariffOrderTexts.gross(year.share(1, of: 12))),
        ]
    }

    private var internetFacts: [Fact] {
        monthlyCharge.map { Self.internetFacts(Money(cents: $0), Money(cents: setupCharge ?? 0)) } ?? []
    }

    static func internetFacts(_ month: Money, _ once: Money) -> [Fact] {
        [
            Fact(ContractFactTexts.monthly, TariffOrderTexts.gross(month)),
            Fact(
                NewContractRequestTexts.once, once.cents == 0 ? TariffOrderTexts.noExtra : TariffOrderTexts.gross(once)),
            Fact(NewContractRequestTexts.firstYear, TariffOrderTexts.gross(month * 12 + once)),
        ]
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
