import Vocabulary

/// What an order page shows, and its marks: nothing is ordered that was not shown as it is.
struct TariffOrder: Sendable {
    let choice: TariffChoice
    let file: TariffChangeFile
    let start: TariffStart
    /// As it is ordered, to the day.
    let terms: TariffChangeRequest
    let summary: TariffSummary?
    /// Of Internet: the contract summary of one page (TKG § 54 (3)).
    let contractSummary: NewContractSummary?
    /// Bound to the session: a form that was kept over a new sign-in orders nothing.
    let mark: String
    /// Bound to the account: only who the summary was sent to may order by it.
    let summaryMark: String

    /// Nil when no tariff of this contract can be ordered now.
    init?(_ visit: CustomerVisit, _ choice: TariffChoice, of file: TariffChangeFile) {
        self.init(
            choice, of: file, session: visit.person.session, account: visit.person.account, keys: visit.portal.keys,
            visit.portal.operator.orderRules, baseURL: visit.portal.settings.baseURL, at: visit.request.now)
    }

    init?(
        _ choice: TariffChoice, of file: TariffChangeFile, session: String, account: ID<Account>, keys: Keys,
        _ rules: Operator.OrderRules, baseURL: String, at now: Instant
    ) {
        guard let start = file.start else { return nil }
        (self.choice, self.file, self.start) = (choice, file, start)
        terms = TariffChangeRequest(
            choice, of: file, start: start, askedAt: file.isEarly ? now : nil, rules, baseURL: baseURL)
        summary = TariffSummary(choice.offer)
        contractSummary = choice.internet.flatMap { internet in
            let offer = NewContractOffer(choice: choice, internet: internet)
            return NewContractSummary(choice.offer, AgreedPrice(offer, use: nil), internet)
        }
        let contract = file.contract.id.value
        let conditions = "\(file.isEarly ? "early" : "regular") \(Self.conditions(choice, of: file))"
        let days = "\(terms.appliesFrom) \(terms.lastDayToWithdraw)"
        let papers = (terms.papers?.facts ?? []).map(\.written.german).joined(separator: "|")
        mark = keys.counted("tariff \(session) \(contract) \(days) \(conditions) \(papers)")
        summaryMark = keys.counted("tariff summary \(account.value) \(contract) \(conditions)")
    }

    /// Whether a summary has to be with the customer before the order.
    var needsSummary: Bool { choice.offer.needsSummary || choice.offer.commodity == .internet }
    /// Whether it can be made.
    var hasSummary: Bool { summary != nil || contractSummary != nil }

    /// Every number and day that was shown.
    private static func conditions(_ choice: TariffChoice, of file: TariffChangeFile) -> String {
        let (offer, price) = (choice.offer, choice.price)
        let numbers: [Int64?] = [
            price.unitRate?.tenThousandths, price.unitRatePeak?.tenThousandths, price.unitRateOffPeak?.tenThousandths,
            price.standingChargeYear?.cents, choice.year?.cents, file.year?.cents, file.use?.energy.wattHours,
            file.yearLater?.year, choice.yearLater?.year, choice.later?.unitRate?.tenThousandths,
            choice.later?.standingChargeYear?.cents, choice.later?.monthlyCharge?.cents,
            Int64(offer.termMonths), Int64(offer.noticeWeeks), offer.guaranteeMonths.map { Int64($0) },
        ]
        let words: [String?] = [
            offer.id.value, offer.name, offer.guarantee?.rawValue, offer.isDynamic ? "dynamic" : nil, offer.priceParts,
            offer.risks, file.tariff.id.value, file.yearLater?.from, choice.later?.validFrom.iso,
        ]
        let told = numbers.map { number in number.map { "\($0)" } ?? "-" }
        let internet = choice.internet.map { terms in
            AgreedPrice.internetFacts(price.monthlyCharge ?? .zero, terms.setup).map(\.value.german)
                + terms.facts.map(\.value.german) + [offer.german, terms.devices ?? "-", terms.disabilities ?? "-"]
        }
        return (told + words.map { word in word ?? "-" } + (internet ?? [])).joined(separator: "|")
    }
}
