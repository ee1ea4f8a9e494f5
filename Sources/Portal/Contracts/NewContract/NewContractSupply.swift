import HTML
import Vocabulary

/// Step 3: from when on, who supplies the place now, and where energy is counted.
struct NewContractSupply: Sendable {
    /// Who supplies the place now. The raw values of `Ending` are those of the form.
    struct Previous: Sendable, Codable, Equatable {
        enum Ending: String, Codable, Sendable, CaseIterable {
            /// The customer empowers the utility to terminate.
            case byUs = "sie"
            case byCustomer = "selbst"
        }

        let supplier: String
        let customerNumber: String?
        /// The last day of that contract, as the customer knows it.
        let endsOn: String?
        let ending: Ending
    }

    let occasion: NewContractRule.Occasion
    let begin: NewContractRule.Begin
    let start: TariffStart
    let previous: Previous?
    let marktlokation: MarktlokationID?
    let meter: MeterNumber?

    /// The first day nobody supplies the place by a contract, where supply begins after the time to withdraw only. Nil where
    /// the present supplier goes on until then.
    var firstUnsupplied: Day? {
        guard case .on(let day) = begin, day < start.regular else { return nil }
        return day
    }

    private static let occasionName = "anlass"
    static let beginName = "beginn"
    private static let supplierName = "anbieter"
    private static let numberName = "kundennummer-dort"
    private static let endName = "vertragsende"
    private static let endingName = "kuendigung"
    private static let maloName = "malo"
    private static let meterName = "zaehler"

    /// Of one place of supply.
    static let ofPlace = [maloName, meterName]

    static func fields(_ desk: NewContractDesk) -> [Field] {
        let commodity = desk.commodity ?? .strom
        var fields = [
            Field(occasionName, NewContractSupplyTexts.occasion),
            Field(
                beginName, NewContractSupplyTexts.begin, hint: NewContractSupplyTexts.beginHint(commodity),
                autocomplete: "off", longest: 40),
            Field(supplierName, NewContractSupplyTexts.supplier, autocomplete: "off", longest: 120),
            Field(
                numberName, NewContractSupplyTexts.supplierNumber, hint: NewContractSupplyTexts.supplierNumberHint,
                autocomplete: "off", longest: 60),
            Field(endingName, NewContractSupplyTexts.ending, hint: NewContractSupplyTexts.power),
            Field(
                endName, NewContractSupplyTexts.end, hint: NewContractSupplyTexts.endHint, autocomplete: "off",
                longest: 40),
        ]
        if commodity != .internet {
            fields += [
                Field(
                    maloName, NewContractSupplyTexts.malo, hint: MoveStepTexts.maloHint, .digits, autocomplete: "off",
                    longest: 40),
                Field(
                    meterName, NewContractSupplyTexts.meter, hint: MoveStepTexts.meterHint, autocomplete: "off",
                    longest: 40),
            ]
        }
        return fields
    }

    static func isOccasion(_ field: Field) -> Bool { field.name == occasionName }
    static func isEnding(_ field: Field) -> Bool { field.name == endingName }
    /// Asked for only where another supplier supplies the place.
    static func isOfChange(_ field: Field) -> Bool {
        [supplierName, numberName, endName, endingName].contains(field.name)
    }

    static func read(_ form: inout NewContractForm, _ desk: NewContractDesk) -> NewContractSupply? {
        guard let place = desk.place else { return nil }
        let typed = form.typed(occasionName, orElse: NewContractSupplyTexts.occasionMissing)
        let occasion = typed.flatMap(NewContractRule.Occasion.init(rawValue:))
        if typed != nil, occasion == nil { form.note(NewContractSupplyTexts.occasionMissing, at: occasionName) }
        let isCounted = place.commodity != .internet
        let malo = isCounted ? readMalo(&form) : nil
        let meter = isCounted ? readMeter(&form) : nil
        guard let occasion else { return nil }
        let wished = occasion == .moveIn ? form.day(beginName) : nil
        let previous = occasion == .change ? readPrevious(&form) : nil
        guard form.problems.isEmpty else { return nil }
        do throws(NewContractRule.Problem) {
            let begin = try desk.rule.begin(
                place.commodity, occasion, NewContractRule.Line(desk.line), wished: wished,
                endsOn: previous?.endsOn.flatMap { Day(iso: $0) }, weTerminate: previous?.ending == .byUs)
            return NewContractSupply(
                occasion: occasion, begin: begin,
                start: TariffStart(earliest: begin.day, concludedOn: desk.confirmedBy), previous: previous,
                marktlokation: malo, meter: meter)
        } catch {
            form.note(NewContractSupplyTexts.wrong(error), at: error.isAboutTheEnd ? endName : beginName)
            return nil
        }
    }

    /// As it stands in a draft; nil while it is not right.
    static func told(_ desk: NewContractDesk, _ draft: NewContractDraft) -> NewContractSupply? {
        var form = NewContractForm(.supply, desk, draft)
        return read(&form, desk)
    }

    private static func readPrevious(_ form: inout NewContractForm) -> Previous? {
        let supplier = form.typed(supplierName, orElse: NewContractSupplyTexts.supplierMissing)
        let typed = form.typed(endingName, orElse: NewContractSupplyTexts.endingMissing)
        let ending = typed.flatMap(Previous.Ending.init(rawValue:))
        if typed != nil, ending == nil { form.note(NewContractSupplyTexts.endingMissing, at: endingName) }
        let end = form.day(endName)
        guard let supplier, let ending, form.problems.isEmpty else { return nil }
        return Previous(
            supplier: supplier, customerNumber: form.typed(numberName), endsOn: end?.iso, ending: ending)
    }

    private static func readMalo(_ form: inout NewContractForm) -> MarktlokationID? {
        guard let typed = form.typed(maloName) else { return nil }
        do throws(MarktlokationID.Problem) {
            return try MarktlokationID(typed)
        } catch {
            form.note(MoveStepTexts.maloWrong(error), at: maloName)
            return nil
        }
    }

    private static func readMeter(_ form: inout NewContractForm) -> MeterNumber? {
        guard let typed = form.typed(meterName) else { return nil }
        do throws(MeterNumber.Problem) {
            return try MeterNumber(typed)
        } catch {
            form.note(MoveStepTexts.meterWrong(error), at: meterName)
            return nil
        }
    }
}

extension NewContractRule.Line {
    init(_ line: Availability?) {
        switch line?.state {
        case .available, .unavailable, nil: self = .there
        case .connectable: self = .inTheStreet
        case .planned: self = .planned(line?.from)
        }
    }
}

extension NewContractRule.Problem {
    var isAboutTheEnd: Bool {
        switch self {
        case .endMissing, .endsTooEarly: true
        case .dayMissing, .tooEarly, .tooFar: false
        }
    }
}

extension NewContractRule {
    init(_ house: Operator, today: Day) {
        self.init(
            moves: MoveRule(house, today: today), internetWorkingDays: house.orderRules.internetDays,
            houseConnectionWeeks: house.orderRules.connectionWeeks)
    }
}
