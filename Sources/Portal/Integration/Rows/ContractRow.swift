import Store
import Vocabulary

/// A contract of supply: who is supplied with what, where, and on which terms.
struct ContractRow: ImportRow {
    static let file = ImportFile.contracts
    let key: String
    let number: ContractNumber
    let customer, tariff: String
    /// The first day of the tariff, where the contract had another one before.
    let tariffSince: Day?
    let state: ContractState
    let address: PostalAddress
    let malo: MarktlokationID?
    let melo: MesslokationID?
    let gridOperator, meteringOperator: String?
    let startsOn: Day
    let minimumTermUntil: Day?
    let noticeWeeks: Int?
    let endsOn: Day?
    let guarantee: PriceGuarantee?
    let guaranteeUntil: Day?
    let annualConsumption: Energy?
    let lastBilledOn, nextReadingDueOn: Day?
    /// What the billing system allows of instalments; the operator's rule holds where it says nothing.
    let instalments: InstalmentBounds
    /// The order in the portal it comes from.
    let order: RequestNumber?
    /// Words for who ordered it, in German, about its state or its day.
    let remark: String?

    /// Which parts of the price are guaranteed.
    enum PriceGuarantee: String, Sendable, CaseIterable, Storable, Column {
        case full, limited, energy
    }

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        number = try fields.take("number", .known)
        customer = try fields.take("customer", .key)
        tariff = try fields.take("tariff", .key)
        tariffSince = try fields.takeIfPresent("tariff_since", .day)
        state = try fields.take("state", .choice)
        address = try PostalAddress(&fields)
        malo = try fields.takeIfPresent("malo_id", .known)
        melo = try fields.takeIfPresent("melo_id", .known)
        gridOperator = try fields.takeIfPresent("grid_operator", .text)
        meteringOperator = try fields.takeIfPresent("metering_operator", .text)
        startsOn = try fields.take("starts_on", .day)
        minimumTermUntil = try fields.takeIfPresent("minimum_term_until", .day)
        noticeWeeks = try fields.takeIfPresent("notice_weeks", .number(0...520))
        endsOn = try fields.takeIfPresent("ends_on", .day)
        guarantee = try fields.takeIfPresent("price_guarantee", .choice)
        guaranteeUntil = try fields.takeIfPresent("price_guarantee_until", .day)
        annualConsumption = try fields.takeIfPresent("annual_consumption_kwh", .kilowattHours)
        lastBilledOn = try fields.takeIfPresent("last_billed_on", .day)
        nextReadingDueOn = try fields.takeIfPresent("next_reading_due_on", .day)
        instalments = try InstalmentBounds(&fields)
        order = try fields.takeIfPresent(
            "order", .written("is not a number as V-2026-000123") { RequestNumber(typed: $0) })
        remark = try fields.takeIfPresent("remark", .text)
        if let endsOn, endsOn < startsOn { throw RowProblem("ends_on lies before starts_on") }
    }

    var needs: [RowReference] {
        [RowReference(file: .customers, key: customer), RowReference(file: .tariffs, key: tariff)]
    }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let customer = try db.knownID(ofCustomer: customer) else {
            return .refused("customer \(customer) is not known")
        }
        guard let tariff = try db.knownID(ofTariff: tariff), let commodity = try db.commodity(ofTariff: self.tariff)
        else {
            return .refused("tariff \(tariff) is not known")
        }
        if let holder = try db.knownContract(number: number), holder.key != key {
            return .refused("number \(number.value) belongs to contract \(holder.key)")
        }
        if let known = try db.knownContract(key: key) {
            // Whoever may see a contract may see its past: a new customer is a new contract.
            guard known.customer == customer else {
                return .refused("customer of a contract never changes; deliver a new contract")
            }
            guard known.commodity == commodity else {
                return .refused("commodity of a contract never changes; deliver a new contract")
            }
        }
        let ordered = try OrderedContract.find(self, customer: customer, commodity, db)
        if case .wrong(let reason) = ordered { return .refused(reason) }
        if let reason = try tooLong(ordered, db, at: now) { return .refused(reason) }
        try db.keepFormerTariff(self, new: tariff, at: now)
        let outcome = try db.put(self, customer: customer, tariff: tariff, commodity: commodity, at: now)
        return outcome.joined(try ordered.note(self, db, at: now))
    }
}

extension ContractRow {
    /// No contract binds beyond two years of its conclusion (`FirstTerm`), and none is concluded after today. One from an order
    /// of the portal is held to the day that was confirmed, until its supply begins: after that the term may have been agreed
    /// anew.
    private func tooLong(_ ordered: OrderedContract, _ db: Session, at now: Instant) throws -> String? {
        guard let minimumTermUntil else { return nil }
        var concluded = now.day
        if startsOn > concluded, let order = ordered.order, let day = try db.conclusionDay(of: order.id) {
            concluded = day
        }
        guard minimumTermUntil > FirstTerm.limit(concludedOn: concluded) else { return nil }
        let months = FirstTerm.mostMonths
        return
            "minimum_term_until lies more than \(months) months after \(concluded.iso), when the contract was concluded at the latest"
    }
}

extension InstalmentBounds {
    fileprivate init(_ fields: inout Fields) throws(RowProblem) {
        lowest = try fields.takeIfPresent("instalment_lowest_eur", .euros)
        highest = try fields.takeIfPresent("instalment_highest_eur", .euros)
        changeFrom = try fields.takeIfPresent("instalment_change_from", .day)
        if let lowest, let highest, lowest > highest {
            throw RowProblem("instalment_lowest_eur lies above instalment_highest_eur")
        }
    }
}
