import Vocabulary

/// Another tariff that was ordered for a contract and that the billing system has not carried out yet, as it was agreed.
struct OrderedTariff: Sendable, Equatable {
    let request: RequestNumber
    let name: String
    /// Holds from its first day on.
    let price: TariffPrice
    /// Until then nobody knows whether it comes to it.
    let isConfirmed: Bool
    /// The price of a kilowatt-hour follows the exchange: what was agreed is what it was at the order.
    let isDynamic: Bool

    /// Whether it changes the bill of a period.
    func counts(in period: BillingPeriod) -> Bool { isConfirmed && price.validFrom <= period.last }
}

extension OrderedTariff {
    /// Nil when the contract has this tariff already, and for what is no order of a tariff that can be read.
    init?(_ request: ServiceRequest, present: Tariff?) {
        guard let order = RequestKinds.payload(of: request) as? TariffChangeRequest,
            let from = Day(iso: order.appliesFrom),
            order.tariff != present?.name
        else { return nil }
        func rate(_ tenThousandths: Int64?) -> UnitRate? { tenThousandths.map { UnitRate(tenThousandths: $0) } }
        let price = TariffPrice(
            validFrom: from, unitRate: rate(order.unitRate), unitRatePeak: rate(order.unitRatePeak),
            unitRateOffPeak: rate(order.unitRateOffPeak),
            standingChargeYear: order.standingChargeYear.map { Money(cents: $0) },
            monthlyCharge: order.monthlyCharge.map { Money(cents: $0) })
        self.init(
            request: request.number, name: order.tariff, price: price, isConfirmed: request.state == .done,
            isDynamic: order.isDynamic)
    }
}

extension PaidPrices {
    /// With a tariff that was ordered and confirmed: from its first day on its prices hold, and none of the old ones.
    func followed(by ordered: OrderedTariff?, in period: BillingPeriod) -> PaidPrices {
        guard let ordered, ordered.counts(in: period) else { return self }
        let first = ordered.price.validFrom
        return PaidPrices(
            prices: prices.filter { $0.validFrom < first } + [ordered.price], keptOff: keptOff.filter { $0 < first })
    }
}
