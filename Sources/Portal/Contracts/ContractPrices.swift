import HTML
import Vocabulary

extension Page {
    /// Gross prices of today and announced ones, with the price guarantee and the next payment.
    func prices(_ file: ContractFile, _ house: Operator, today: Day) {
        section {
            h2(ContractFactTexts.prices)
            if let price = file.prices.current {
                table(price, of: file, caption: ContractFactTexts.prices(file, today: today))
                // Internet may be left for three months, also when the new price holds already.
                if let exit = file.exits.first(where: { $0.pricesFrom == price.validFrom }) {
                    specialTermination(file, house, exit.right, of: price)
                }
            }
            var before = file.prices.current
            for price in file.prices.announced {
                table(price, of: file, caption: ContractFactTexts.pricesFrom(price.validFrom))
                let change = file.priceChange.flatMap { $0.new == price ? $0 : nil }
                if let change { priceChange(change) }
                let right: SpecialTermination? =
                    change.map(\.termination)
                    ?? SpecialTermination.right(file.contract.commodity, old: before, new: price)
                if let right, file.mayLeave(by: right) { specialTermination(file, house, right, of: price) }
                before = price
            }
            if file.prices.isEmpty {
                inConfirmation(file, ContractFactTexts.pricesConfirmed, orElse: ContractFactTexts.noPrices(house.phone))
            } else {
                p(ContractFactTexts.pricesNote, .class("hint"))
            }
            payment(file, today: today)
        }
    }

    private func payment(_ file: ContractFile, today: Day) {
        let contract = file.contract
        let guarantee = contract.priceGuarantee.flatMap { kind in
            contract.priceGuaranteeUntil.map { $0 >= today } ?? true ? kind : nil
        }
        dl(.class("facts")) {
            if let guarantee {
                fact(
                    ContractFactTexts.guarantee,
                    ContractFactTexts.guarantee(guarantee, until: contract.priceGuaranteeUntil))
            } else if contract.commodity != .internet, !contract.state.isOver {
                fact(ContractFactTexts.guarantee, ContractFactTexts.noGuarantee)
            }
            if let payment = file.nextPayment {
                fact(
                    contract.commodity == .internet ? ContractFactTexts.monthlyAmount : ContractFactTexts.instalment,
                    payment.amount.words(in: language))
                fact(ContractFactTexts.nextDue, payment.dueOn.words(in: language))
            }
            if let order = file.instalmentOrder { fact(InstalmentRequestTexts.new, order.words) }
        }
    }

    /// Why the price changes, and what that comes to.
    private func priceChange(_ file: PriceChangeFile) {
        let why = PriceChangeWhy.why(file)
        dl(.class("facts")) {
            fact(PriceChangeTexts.reason, file.change.reason)
            fact(PriceChangeTexts.basis, file.change.basis)
            if let year = file.year {
                fact(PriceChangeTexts.year(file.use), PriceChangeTexts.both(year.before.text, year.after.text), why)
            }
        }
        for sentence in file.effect { p(sentence) }
        if let why { self.why(why) }
    }

    /// Said right below the new price, so that nobody has to look for it.
    private func specialTermination(
        _ file: ContractFile, _ house: Operator, _ right: SpecialTermination, of new: TariffPrice
    ) {
        let contract = file.contract
        let law = SpecialTerminationTexts.law(
            contract.commodity, isDefaultSupply: file.tariff?.isDefaultSupply ?? false)
        let until = file.lastDay(of: right, new)
        let why = SpecialTerminationWhy.why(
            right, law: law, pricesFrom: new.validFrom, until: until,
            toldOn: file.priceChange?.new == new ? file.priceChange?.toldAt?.day : nil)
        div(.class("notice")) {
            h3(SpecialTerminationTexts.title)
            for sentence in SpecialTerminationTexts.words(
                right, law: law, email: house.email, mayAct: contract.role.mayAct)
            {
                p(sentence, .figure(why))
            }
            if let until { p(SpecialTerminationTexts.untilThen(until), .figure(why)) }
            self.why(why)
            if contract.role.mayAct {
                let path = DeclareTermination.path(contract.number, because: right)
                p { a(TerminationTexts.terminateForPrice, href: path) }
            }
            if new == file.prices.announced.first, let letter = file.letters.priceChange {
                p { a(SpecialTerminationTexts.letter, href: "/postfach/\(letter.value)") }
            }
        }
    }

    /// Leads to the contract confirmation where there is one, else says where to ask.
    func inConfirmation(_ file: ContractFile, _ words: Text, orElse ask: Text) {
        p {
            guard let letter = file.letters.confirmation else { return text(ask) }
            text(words)
            text(" ")
            a(ContractFactTexts.confirmation, href: "/postfach/\(letter.value)")
        }
    }

    /// A tariff may have prices for one rate and for two; shown are those of the meters in place.
    private func table(_ price: TariffPrice, of file: ContractFile, caption: Text) {
        let isSplit = price.unitRate == nil || (file.hasTwoRates && price.unitRatePeak != nil)
        let why = StandingWhy.why(
            price, file.tariff?.name ?? file.contract.commodity.german, of: price.validFrom.iso,
            named: YearlyWhyTexts.standing(from: price.validFrom))
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
                    row(ContractFactTexts.standingMonth, price.standingChargeMonth, why)
                    row(ContractFactTexts.standingYear, price.standingChargeYear)
                    row(ContractFactTexts.monthly, price.monthlyCharge)
                }
            }
        }
        if let why { self.why(why) }
    }

    private func row(_ label: Text, _ value: (some Speakable)?, _ why: Why? = nil) {
        guard let value else { return }
        tr {
            th(label, scope: .row)
            td(value.words(in: language), .class("num"), .figure(why))
        }
    }
}

extension ContractFile {
    /// Whether there is something to leave: the contract does not end by then anyway.
    fileprivate func mayLeave(by right: SpecialTermination) -> Bool { lastDay.map { right.day < $0 } ?? true }

    /// The last of the three months in which Internet may be left, where the letter about the new price counts them.
    fileprivate func lastDay(of right: SpecialTermination, _ new: TariffPrice) -> Day? {
        guard case .notBefore = right, priceChange != nil || new == prices.current else { return nil }
        return exits.first { $0.pricesFrom == new.validFrom }?.until
    }
}
