import HTTPTypes
import Vocabulary

/// What a program is told about its report, in the words of the page beside names to branch by.
enum ReportAnswers {
    /// It was taken.
    struct Taken: Encodable {
        let request, state, day: String
        let promisedOn: String?
        let readings: [Value]

        enum CodingKeys: String, CodingKey {
            case request, state, day, readings
            case promisedOn = "promised_on"
        }

        struct Value: Encodable {
            let meter, obis, status: String
            let thousandths: Int64
        }

        init(_ number: RequestNumber, _ outcome: ReadingOutcome, on day: Day) {
            (request, state, self.day) = (number.value, outcome.state.rawValue, day.iso)
            promisedOn = outcome.promisedOn?.iso
            readings = outcome.taken.map { one in
                Value(
                    meter: one.entry.meter.number.value, obis: one.entry.register.obis, status: one.status.rawValue,
                    thousandths: one.entry.value.thousandths)
            }
        }
    }

    /// It was not: something cannot be, is there already, or is asked about.
    struct NotTaken: Encodable {
        let type, title: String
        let status = HTTPResponse.Status.unprocessableContent.code
        let detail: String
        let findings: [Finding]
        /// Sent again with this and one of the reasons it is taken, and somebody looks at it.
        let confirm: String?
        let reasons: [String]?
    }

    struct Finding: Encodable {
        let meter, obis, finding: String
        /// `ask-back`, `refuse` or `accept`.
        let consequence: String
        let german, english: String?
        /// What was probably meant, in thousandths of the counter's unit.
        let suggestion: Int64?
    }

    static func notTaken(_ reading: ProgramReading, _ verdicts: [ID<MeterRegister>: ReadingVerdict]) -> NotTaken {
        let isRefused = verdicts.values.contains { $0.consequence == .refuse }
        let isKnown = verdicts.values.allSatisfy(\.isAlreadyReported)
        let asks = !isRefused && !isKnown
        let name = isRefused ? "reading-refused" : isKnown ? "reading-known" : "reading-asked-back"
        return NotTaken(
            type: "urn:kundenportal:\(name)", title: "The report was not taken",
            detail: isRefused
                ? "Look at the counter again; nothing was stored."
                : isKnown
                    ? "For this day there is a reading already; nothing was stored."
                    : "Send it again with confirm and one of the reasons, under a new Idempotency-Key; nothing was stored.",
            findings: reading.report.entries.compactMap { entry in
                verdicts[entry.register.id].map { finding($0, entry, on: reading.report.day) }
            }, confirm: asks ? reading.mark : nil,
            reasons: asks ? reading.reasons(verdicts).map(\.rawValue) : nil)
    }

    private static func finding(_ verdict: ReadingVerdict, _ entry: ReadingEntry, on day: Day) -> Finding {
        let words =
            FindingTexts.day(verdict.finding) ?? FindingTexts.value(verdict, entry: entry, on: day)
            ?? (verdict.isAlreadyReported ? ReportAnswerTexts.known(day) : nil)
        return Finding(
            meter: entry.meter.number.value, obis: entry.register.obis, finding: verdict.finding.name,
            consequence: verdict.consequence.name, german: words?.german, english: words?.english,
            suggestion: verdict.finding.suggestion?.thousandths)
    }
}

enum ReportAnswerTexts {
    static func known(_ day: Day) -> Text {
        Text(
            "Für den \(day.german) gibt es schon einen Zählerstand.",
            en: "There is a reading for \(day.english) already.")
    }
}

extension ReadingVerdict.Consequence {
    fileprivate var name: String {
        switch self {
        case .accept: "accept"
        case .askBack: "ask-back"
        case .refuse: "refuse"
        }
    }
}

extension ReadingVerdict.Finding {
    /// As a program branches by it.
    fileprivate var name: String {
        switch self {
        case .fine: "fine"
        case .rollover: "rollover"
        case .unchanged: "unchanged"
        case .unusual: "unusual"
        case .farOff: "far-off"
        case .tenfold: "tenfold"
        case .swapped: "swapped"
        case .belowLast: "below-last"
        case .aboveLater: "above-later"
        case .alreadyReported: "already-reported"
        case .unknownRegister: "unknown-register"
        case .tooManyDigits: "too-many-digits"
        case .decimalsTyped: "decimals-typed"
        case .errorCode: "error-code"
        case .inFuture: "in-future"
        case .tooOld: "too-old"
        case .beforeBilled: "before-billed"
        case .notYetInstalled: "not-yet-installed"
        case .alreadyRemoved: "already-removed"
        case .impossible: "impossible"
        }
    }
}
