import Store
import Vocabulary

/// A reported reading as a service request: what was told, beside what was known and expected then.
struct ReadingRequest: DecidedByRows {
    static let name = "meter-reading"
    static let title = Text("Zählerstand", en: "Meter reading")

    /// One register. Values in thousandths of the unit.
    struct Entry: Codable, Sendable, Equatable {
        let meter: String
        let register: String
        let unit: String
        let value: Int64
        let lastValue: Int64?
        let lastDay: String?
        let lowest: Int64?
        let highest: Int64?
        let consumption: Int64?
        let isInReview: Bool
    }

    let commodity: String
    let day: String
    let entries: [Entry]
    let reason: String?
    let hasPhoto: Bool

    init(
        commodity: Commodity, report: ReadingReport, taken: [TakenReading], reason: ConfirmationReason?, hasPhoto: Bool
    ) {
        self.commodity = commodity.rawValue
        day = report.day.iso
        entries = taken.map(Entry.init)
        self.reason = taken.contains { $0.status == .inReview } ? reason?.rawValue : nil
        self.hasPhoto = hasPhoto
    }

    var headline: Text { Day(iso: day).map(ReadingRequestTexts.headline) ?? Self.title }

    func facts() -> [Fact] {
        var facts: [Fact] = []
        if let day = Day(iso: day) { facts.append(Fact(ReadingTexts.day, day.text)) }
        facts += entries.flatMap(\.facts)
        if let reason = reason.flatMap(ConfirmationReason.init(rawValue:)) {
            facts.append(Fact(ReadingRequestTexts.reason, ReportReadingTexts.reason(reason)))
        }
        if hasPhoto { facts.append(Fact(ReadingRequestTexts.photo, ReadingRequestTexts.photoThere)) }
        return facts
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .done: ReadingRequestTexts.done
        case .refused: mayAct ? ReadingRequestTexts.refused : ReadingRequestTexts.refusedToReader
        case .withdrawn: mayAct ? ReadingRequestTexts.withdrawn : ReadingRequestTexts.withdrawnToReader
        case .waitingForCustomer: RequestTexts.waiting(mayAct: mayAct)
        case .received, .inReview, .sentToGridOperator:
            mayAct
                ? ReadingRequestTexts.review(until: promisedOn) : ReadingRequestTexts.reviewToReader(until: promisedOn)
        }
    }

    /// While somebody looks at all of it. What was accepted counts already.
    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool {
        (state == .inReview || state == .waitingForCustomer) && entries.allSatisfy(\.isInReview)
    }

    func takeBack(_ request: ServiceRequest, in db: Session, at now: Instant) throws {
        // The billing system decided on one of them in this moment: all of it stays.
        guard try db.putAside(readingsOf: request.id, at: now) == entries.count else { throw DecidedMeanwhile() }
    }
}

extension ReadingRequest.Entry {
    init(_ taken: TakenReading) {
        let (entry, verdict) = (taken.entry, taken.verdict)
        self.init(
            meter: entry.meter.number.value, register: entry.register.kind.rawValue,
            unit: entry.register.unit.rawValue, value: entry.value.thousandths,
            lastValue: verdict.expected?.last.value.thousandths, lastDay: verdict.expected?.last.readOn.iso,
            lowest: verdict.expected?.lowest.thousandths, highest: verdict.expected?.highest.thousandths,
            consumption: verdict.consumption, isInReview: taken.status == .inReview)
    }

    /// The reading, and what was used since the last one.
    var facts: [Fact] {
        guard let unit = MeterRegister.Unit(rawValue: unit) else { return [] }
        let name = MeterRegister.Kind(rawValue: register).flatMap(ReadingTexts.name)
        var facts = [Fact(ReadingRequestTexts.reading(of: name, meter: meter), unit.words(value))]
        if let consumption, let day = lastDay.flatMap({ Day(iso: $0) }) {
            facts.append(Fact(ReadingRequestTexts.consumption(of: name, since: day), unit.words(consumption)))
        }
        return facts
    }
}
