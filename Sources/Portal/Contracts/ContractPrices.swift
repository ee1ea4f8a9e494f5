import HTML
import Vocabulary

extension Page {
    /// Gross prices of today and announced ones, with the price guarantee and the next payment.
    func prices(_ file: ContractFile, today: Day) {
        let contract = file.contract
        section {
            h2(ContractFactTexts.prices)
            if let price = file.currentPrice(today: today) {
                table(price, hasTwoRates: file.hasTwoRates, caption: ContractFactTexts.pricesSince(price.validFrom))
            }
            for price in file.announcedPrices(today: today) {
                table(price, hasTwoRates: file.hasTwoRates, caption: ContractFactTexts.pricesFrom(price.validFrom))
            }
            p(file.prices.isEmpty ? ContractFactTexts.noPrices : ContractFactTexts.pricesNote, .class("hint"))
            dl(.class("facts")) {
                if let kind = contract.priceGuarantee {
                    fact(
                        ContractFactTexts.guarantee,
                        ContractFactTexts.guarantee(kind, until: contract.priceGuaranteeUntil))
                } else if contract.commodity != .internet {
                    fact(ContractFactTexts.guarantee, ContractFactTexts.noGuarantee)
                }
                if let payment = file.nextPayment {
                    fact(ContractFactTexts.instalment, payment.amount.words(in: language))
                    fact(ContractFactTexts.nextDue, payment.dueOn.words(in: language))
                }
            }
        }
    }

    /// A tariff may have prices for one rate and for two; shown are those of the meters in place.
    private func table(_ price: TariffPrice, hasTwoRates: Bool, caption: Text) {
        let isSplit = price.unitRate == nil || (hasTwoRates && price.unitRatePeak != nil)
        tableFrame(caption) {
            table(caption: caption) {
                thead {
                    tr {
                        th(ContractFactTexts.price, scope: .column)
                        th(ContractFactTexts.amount, scope: .column, .class("num"))
                    }
                }
                tbody {
                    if isSplit {
                        row(ContractFactTexts.peak, price.unitRatePeak)
                        row(ContractFactTexts.offPeak, price.unitRateOffPeak)
                    } else {
                        row(ContractFactTexts.unitRate, price.unitRate)
                    }
                    row(ContractFactTexts.standingMonth, price.standingChargeMonth)
                    row(ContractFactTexts.standingYear, price.standingChargeYear)
                    row(ContractFactTexts.monthly, price.monthlyCharge)
                }
            }
        }
    }

    private func row(_ label: Text, _ value: (some Speakable)?) {
        guard let value else { return }
        tr {
            th(label, scope: .row)
            td(value.words(in: language), .class("num"))
        }
    }
}
