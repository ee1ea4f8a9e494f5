import Foundation
import HTML
import Store
import Vocabulary

/// A move of one contract as a service request. Each contract has its own, because others may see one contract of a
/// household and not the next; `move` is what the requests of one move have in common.
struct MoveRequest: DecidedByRows {
    static let name = "move"
    static let title = Text("Umzug", en: "Move")
    static var isReceiptForActors: Bool { true }

    /// What a counter shows, in thousandths of its unit.
    struct Reading: Codable, Sendable, Equatable {
        let meter: String?
        let register: String?
        let unit: String
        let value: Int64
        /// Why it is right although it is unusual, as a reason of readings; nil when nothing was asked.
        var confirmedFor: String?
    }

    let move: String
    let commodity: String
    let choice: MoveChoice
    let movesOutOn: String
    let movesInOn: String?
    /// The day it was told; nil in moves of before it was kept.
    var toldOn: String?
    /// The last day of supply at the old place.
    let endsOn: String
    /// By what right the contract ends; nil when it is taken along.
    let ground: MoveEnding.Ground?
    /// The first day of supply at the new place.
    let beginsOn: String?
    let address: CorrespondenceAddress
    let marktlokation: String?
    let meter: String?
    let readOn: String?
    let lastReadings: [Reading]
    let firstReading: Reading?
    let lettersTo: CorrespondenceAddress
    let landlord: String?
    let bonus: MoveBonus?
    /// Where money goes; nil in requests from before it was asked. No number stands here: it lies sealed beside the request.
    var payout: Payout?
    /// Of Internet at the new address, as it was known when the move was told.
    var line: MoveLine?

    enum Payout: String, Codable, Sendable {
        /// The account of the contract's mandate.
        case mandate
        /// One that was named; it lies beside the request.
        case other
        /// Nobody knows one.
        case ask
    }

    var headline: Text {
        guard let commodity = Commodity(rawValue: commodity), let day = Day(iso: endsOn) else { return Self.title }
        return MoveRequestTexts.headline(commodity, choice, day)
    }

    func facts() -> [Fact] { facts(of: nil) }

    /// What becomes of the contract. Where somebody will live, and who writes or pays whom, is not for who only looks.
    func shared() -> [Fact] {
        var facts = [Fact(MoveRequestTexts.what, wish)]
        add(endsOn, MoveRequestTexts.ends, to: &facts)
        if let ground { facts.append(Fact(MoveRequestTexts.ground, MoveRuleTexts.ground(ground))) }
        return facts + lastReadingFacts
    }

    /// - Parameter contract: which one, where a page shows several.
    func facts(of contract: MovingContract?) -> [Fact] {
        var facts = [Fact(MoveRequestTexts.number, Text(same: move)), Fact(MoveRequestTexts.what, wish)]
        add(movesOutOn, MoveRequestTexts.movesOut, to: &facts)
        add(movesInOn, MoveRequestTexts.movesIn, to: &facts)
        add(endsOn, MoveRequestTexts.ends, to: &facts, why: endWhy(contract))
        if let ground { facts.append(Fact(MoveRequestTexts.ground, MoveRuleTexts.ground(ground))) }
        add(beginsOn, MoveRequestTexts.begins, to: &facts, why: beginWhy(contract))
        facts.append(Fact(MoveRequestTexts.address, Text(same: address.line)))
        if choice == .takeAlong, commodity != Commodity.internet.rawValue {
            facts.append(Fact(MoveRequestTexts.malo, known(marktlokation)))
            facts.append(Fact(MoveRequestTexts.meter, known(meter)))
        }
        if let line { facts.append(Fact(MoveLineTexts.label, MoveLineTexts.words(line))) }
        facts += readingFacts
        facts.append(Fact(MoveRequestTexts.letters, Text(same: lettersTo.line)))
        if let landlord { facts.append(Fact(MoveRequestTexts.landlord, Text(same: landlord))) }
        if let bonus { facts += bonus.facts(bonusWhy(contract)) }
        if let payout {
            facts.append(Fact(MoveRequestTexts.payout(hasBonus: bonus != nil), MovePayoutTexts.words(payout)))
        }
        return facts
    }

    private var wish: Text { MoveRequestTexts.wish(choice) }
    private var kind: Commodity? { Commodity(rawValue: commodity) }

    private func known(_ value: String?) -> Text { value.map { Text(same: $0) } ?? MoveRequestTexts.unknown }

    private func add(_ day: String?, _ label: Text, to facts: inout [Fact], why: Why? = nil) {
        if let day = day.flatMap({ Day(iso: $0) }) { facts.append(Fact(label, day.text, why: why)) }
    }

    private var readingFacts: [Fact] {
        guard commodity != Commodity.internet.rawValue, choice == .takeAlong else { return lastReadingFacts }
        return lastReadingFacts + [Fact(MoveRequestTexts.firstReading, firstReading?.words ?? MoveRequestTexts.later)]
    }

    /// Of the meters at the old place.
    private var lastReadingFacts: [Fact] {
        guard commodity != Commodity.internet.rawValue else { return [] }
        var facts = lastReadings.map { Fact(MoveRequestTexts.lastReading($0.meter, $0.name), $0.words) }
        if lastReadings.isEmpty { facts.append(Fact(MoveRequestTexts.lastReading(nil, nil), MoveRequestTexts.later)) }
        add(readOn, MoveStepTexts.readOn, to: &facts)
        return facts
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .received, .inReview, .sentToGridOperator: MoveRequestTexts.next(choice, kind, by: promisedOn)
        case .waitingForCustomer: RequestTexts.waiting(mayAct: mayAct)
        case .done: MoveRequestTexts.done(choice, kind)
        case .refused: MoveRequestTexts.refused
        case .withdrawn: MoveRequestTexts.withdrawn
        }
    }

    /// Also the end by a move is a termination: whatever the right, it is confirmed within a week (EnWG § 41b (1)).
    func deadlines(receivedOn day: Day) -> [StatutoryDeadline] {
        guard let end = Day(iso: endsOn), kind != .internet else { return [] }
        var deadlines: [StatutoryDeadline] = []
        if choice == .end { deadlines.append(EndOfSupply.confirmation(receivedOn: day)) }
        if ground == .special {
            deadlines.append(
                StatutoryDeadline(
                    duty: MoveRequestTexts.continuation, norm: "§ 41b Abs. 5 EnWG", 14, after: .arrival(day),
                    endsOnWorkingDay: true))
        }
        return deadlines + EndOfSupply.settling(after: end)
    }

    /// By when the house answers: never later than the law wants an end of energy confirmed.
    func promisedOn(receivedOn day: Day, days: Int) -> Day {
        let promised = WorkingDays.adding(days, to: day)
        return choice == .end && kind != .internet ? min(promised, DeclarationPromise.day(receivedOn: day)) : promised
    }

    /// The confirmation names the last day (EnWG § 41b (1)): the one billing named, else the one that was told. The old place
    /// is billed also where the contract moves along. Entries about the bonus come later and say nothing of it.
    func confirmed(by event: RequestEvent) -> [Fact] {
        guard event.state == .done, event.bonusNews == nil, let end = event.endsOn ?? Day(iso: endsOn)
        else { return [] }
        let last = choice == .end ? [Fact(TerminationTexts.lastDay, end.text)] : []
        return last + (kind == .internet ? [] : EndOfSupply.confirmed(end))
    }

    func write(_ page: Page, _ file: RequestFile, today: Day) {
        MoveBonusTexts.write(page, file, self)
        NamePayout.write(page, file, self, today: today)
    }

    /// As long as nobody has taken it up.
    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { state == .received }

    func takeBack(_ request: ServiceRequest, in db: Session, at now: Instant) throws {
        try db.forgetPayout(of: request.id, at: now)
    }
}

extension MoveRequest.Reading {
    var words: Text {
        let amount = MeterRegister.Unit(rawValue: unit)?.words(value) ?? Text(same: "–")
        guard let reason = confirmedFor.flatMap(ConfirmationReason.init(rawValue:)) else { return amount }
        return MoveReadingTexts.confirmed(amount, reason)
    }
    var name: Text? { register.flatMap(MeterRegister.Kind.init(rawValue:)).flatMap(ReadingTexts.name) }

    init(_ entry: ReadingEntry, confirmedFor reason: ConfirmationReason?) {
        self.init(
            meter: entry.meter.number.value, register: entry.register.kind.rawValue, unit: entry.register.unit.rawValue,
            value: entry.value.thousandths, confirmedFor: reason?.rawValue)
    }
}

extension MoveRequest {
    init(_ plan: MovePlan, _ entry: MoveChoices.Entry, _ household: MoveHousehold, move: String) {
        let (contract, rule, choice) = (entry.contract, household.rule, entry.choice)
        let line = household.lines[contract.id]
        let ending =
            choice == .end
            ? rule.ending(contract.term, movingOutOn: plan.dates.out, goesOnThere: line?.goesOn ?? false) : nil
        let into = choice == .takeAlong ? plan.dates.into : nil
        // Where it is known not to be there, no first day and no bonus is promised.
        let begins = (line?.state == .unavailable ? nil : into).map {
            max(rule.firstDay(contract.commodity, movingInOn: $0), line?.readyOn ?? $0)
        }
        let spot = plan.place.spots[contract.id]
        let last = (plan.readings.last[contract.id] ?? []).map {
            Reading($0, confirmedFor: plan.readings.confirmed[MoveReadings.lastName($0.register)])
        }
        let unit: MeterRegister.Unit = contract.commodity == .gas ? .cubicMetres : .kilowattHours
        let lastDay = ending?.day ?? rule.lastDay(contract.commodity, movingOutOn: plan.dates.out)
        self.init(
            move: move, commodity: contract.commodity.rawValue, choice: choice, movesOutOn: plan.dates.out.iso,
            movesInOn: into?.iso, toldOn: rule.today.iso, endsOn: lastDay.iso, ground: ending?.ground,
            beginsOn: begins?.iso,
            address: plan.place.address, marktlokation: spot?.marktlokation?.value, meter: spot?.meter?.value,
            readOn: last.isEmpty ? nil : plan.readings.readOn?.iso, lastReadings: last,
            firstReading: plan.readings.first[contract.id].map {
                Reading(
                    meter: spot?.meter?.value, register: nil, unit: unit.rawValue, value: $0.thousandths,
                    confirmedFor: plan.readings.confirmed[MoveReadings.firstName(contract)]?.rawValue)
            },
            lettersTo: plan.post.address ?? plan.place.address, landlord: plan.post.landlord,
            bonus: begins.flatMap { household.bonus?.promise(contract.commodity, from: $0) },
            payout: plan.post.payout.isOther ? .other : household.accounts[contract.id] == nil ? .ask : .mandate,
            line: line)
    }
}
