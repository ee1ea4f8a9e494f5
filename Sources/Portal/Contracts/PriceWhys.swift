import HTML
import Vocabulary

/// What explains the figures on the card of a tariff: its year where one is worked out, else its standing charge.
struct PriceWhys: Sendable {
    let year: Why?
    private let standing: Why?

    /// - Parameter part: which of the tariffs on the page.
    init(_ year: Why?, _ price: TariffPrice?, _ tariff: String, of part: String? = nil) {
        self.year = year
        standing = year == nil ? StandingWhy.why(price, tariff, of: part) : nil
    }

    /// The standing charge of a month is one of the numbers of the year.
    var month: Why? { year ?? standing }
}

extension Page {
    func priceWhy(_ whys: PriceWhys) {
        if let why = whys.month { self.why(why) }
    }
}

extension TariffChangeFile {
    var presentWhys: PriceWhys {
        let later = yearLater.flatMap { later in
            later.day.map { day in
                Why.Input(
                    TariffComparisonTexts.year(from: day), later.money.text, from: TariffComparisonTexts.announced)
            }
        }
        return PriceWhys(
            why(tariff.name, price, of: nil, before: nil, later: [later].compactMap { $0 }), price, tariff.name)
    }

    func whys(of choice: TariffChoice) -> PriceWhys {
        let (offer, part) = (choice.offer, choice.offer.id.value)
        let before = year.map { (year: $0, what: YearlyWhyTexts.present) }
        return PriceWhys(
            why(
                offer.name, choice.price, of: part, before: before, later: comparison(with: choice)?.inputs ?? []),
            choice.price, offer.name, of: part)
    }

    private func why(
        _ name: String, _ price: TariffPrice?, of part: String?, before: (year: Money, what: Text)?,
        later: [Why.Input]
    ) -> Why? {
        guard let price else { return nil }
        if let month = price.monthlyCharge {
            return InternetYearWhy(
                tariff: name, month: month, once: nil, pricesFrom: YearlyWhyTexts.price(name, since: price.validFrom),
                before: before, later: later
            ).why(of: part)
        }
        var why = YearlyWhy(name, price, use, hasTwoRates: hasTwoRates, useFrom: TermWhyTexts.contract)
        why?.before = before
        why?.later = later
        return why?.why(of: part)
    }
}
