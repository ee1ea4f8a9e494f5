import Foundation
import Store
import Vocabulary

/// Everything a customer needs to choose another tariff for a contract.
struct TariffChangeFile: Sendable {
    let contract: Contract
    let tariff: Tariff
    /// What the present tariff costs on the day a new one would begin, as `choices` do.
    let price: TariffPrice?
    /// What it costs from a later day on, by an announcement that its guarantee does not keep off.
    let later: TariffPrice?
    let yearLater: LaterYear?
    let hasTwoRates: Bool
    let use: YearlyCosts.Use?
    /// The day it is looked at.
    let today: Day
    let answer: TariffChangeRule.Answer
    /// A termination that arrived, which the contract does not show yet.
    let termination: TerminationUnderWay?
    /// When a new tariff would begin, whoever orders it.
    let beginning: TariffStart?
    /// What decides about its earliest day.
    let ground: OrderDays.Ground
    /// Whether it is asked to begin before the end of the time to withdraw, and can.
    let isEarly: Bool
    /// Cheapest first, without the present tariff.
    let choices: [TariffChoice]
    let underWay: TariffChangeUnderWay?

    /// Nil when there is no such contract, or it is not this account's.
    ///
    /// - Parameter asksForEarly: prices are those of the first possible day then.
    static func load(
        _ number: ContractNumber, for account: ID<Account>, asksForEarly: Bool = false, today: Day,
        _ rules: Operator.Rules, _ db: Session
    ) throws -> TariffChangeFile? {
        guard let contract = try db.contract(number, for: account), let tariff = try db.tariff(contract.tariff) else {
            return nil
        }
        let termination = try db.terminationUnderWay(of: contract.id, for: account, today: today)
        let rule = TariffChangeRule(
            state: contract.state, isDefaultSupply: tariff.isDefaultSupply,
            startsOn: contract.startsOn, minimumTermUntil: contract.minimumTermUntil,
            monthsBefore: rules.tariffChangeMonths, weeksBefore: rules.tariffChangeWeeks,
            workingDays: rules.tariffChangeDays, isEnergy: contract.commodity != .internet,
            termination: termination)
        let beginning = rule.start(orderedOn: today)
        let isEarly = asksForEarly && beginning?.canBeEarlier == true
        let day = beginning?.day(early: isEarly) ?? today
        let meters = try db.meterNumbers(of: contract.id)
        let hasTwoRates = meters.contains { $0.peakRegisters > 0 }
        let use = try contract.annualConsumption.map { energy in
            YearlyCosts.Use(
                energy: energy, offPeak: hasTwoRates ? try db.offPeakPart(of: energy, contract.id) : nil)
        }
        let place = CountedPlace(
            hasTwoRates: hasTwoRates, isRemotelyRead: !meters.isEmpty && meters.allSatisfy(\.isRemotelyRead), use: use)
        let line =
            try contract.commodity == .internet
            ? db.availability(
                of: .internet, in: contract.postalCode, street: PlaceKey.street(contract.street),
                house: PlaceKey.house(contract.houseNumber)) : nil
        let offers = try db.offers(on: today).filter {
            $0.commodity == contract.commodity && $0.isOffered(in: contract.postalCode) && $0.tariff != tariff.id
        }
        let choices = try offers.compactMap { offer -> TariffChoice? in
            guard let price = try db.price(of: offer.tariff, on: day) else { return nil }
            let internet = try offer.commodity == .internet ? db.internetTerms(of: offer.id) : nil
            if offer.commodity == .internet {
                guard let internet, internet.mostDownload <= line?.mostDownload ?? .max else { return nil }
            }
            return place.choice(
                offer, price, internet, later: try db.laterPrice(of: offer, after: price, from: day, today: today))
        }
        let paid = try db.pricesPaid(by: contract, for: account, from: day, today: today).prices
        let later = paid.first { $0.validFrom > day }
        return TariffChangeFile(
            contract: contract, tariff: tariff, price: paid.last { $0.validFrom <= day }, later: later,
            yearLater: place.yearLater(later), hasTwoRates: hasTwoRates, use: use, today: today,
            answer: rule.answer(on: today), termination: termination, beginning: beginning,
            ground: rule.ground(beginning?.earliest ?? today, on: today), isEarly: isEarly,
            choices: choices.sorted(by: TariffChoice.isCheaper(_:than:)),
            underWay: try db.tariffChangeUnderWay(of: contract.id, for: account, today: today))
    }

    /// What a year costs when nothing is changed.
    var year: Money? { price.flatMap { YearlyCosts.of($0, use, hasTwoRates: hasTwoRates) } }

    /// What the customer pays in the end if nothing is changed.
    var lasting: Money? { yearLater?.money ?? year }

    func comparison(with choice: TariffChoice) -> TariffComparison? {
        TariffComparison(before: year, later: yearLater, after: choice.year, later: choice.yearLater)
    }

    /// When a new tariff can begin; nil when none can be ordered now.
    var start: TariffStart? {
        contract.role.mayAct && underWay == nil ? beginning : nil
    }

    /// The offer with this identity, if it can be ordered now.
    func orderable(_ id: ID<TariffOffer>?) -> TariffChoice? {
        guard start != nil, let id else { return nil }
        return choices.first { $0.offer.id == id && $0.fit == .fits }
    }
}

/// A change of the tariff that was ordered and does not hold yet.
struct TariffChangeUnderWay: Sendable {
    let request: RequestNumber
    let payload: String
    let appliesFrom: Day
}

extension TariffChangeUnderWay {
    /// The name of the tariff that was ordered; nil when the payload is damaged.
    static func tariff(_ payload: String) -> String? {
        (try? JSONDecoder().decode(TariffChangeRequest.self, from: Data(payload.utf8)))?.tariff
    }
}
