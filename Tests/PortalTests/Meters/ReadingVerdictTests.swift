import Testing
import Vocabulary

@testable import Portal

@Suite struct ReadingVerdictTests {
    typealias Finding = ReadingVerdict.Finding

    @Test func `what becomes of a reading`() throws {
        let reading = try Sample.reading("2026-01-01", "1")
        let (value, day) = (reading.value, reading.readOn)
        let findings: [ReadingVerdict.Consequence: [Finding]] = [
            .accept: [.fine, .rollover],
            .askBack: [
                .unchanged, .unusual, .farOff, .tenfold(suggestion: value), .swapped, .belowLast(reading),
                .aboveLater(reading), .alreadyReported(reading),
            ],
            .refuse: [
                .unknownRegister, .tooManyDigits(most: 5), .decimalsTyped(suggestion: value), .errorCode, .inFuture,
                .tooOld(earliest: day), .beforeBilled(day), .notYetInstalled(day), .alreadyRemoved(day),
                .impossible(highest: value, suggestion: nil),
            ],
        ]
        for (consequence, findings) in findings {
            for finding in findings {
                let verdict = ReadingVerdict(finding: finding)
                #expect(verdict.consequence == consequence, "\(finding)")
                #expect(verdict.status(confirmedFor: nil) == (consequence == .accept ? .accepted : nil))
                for reason in ConfirmationReason.allCases {
                    let expected: MeterReading.Status? =
                        switch consequence {
                        case .accept: .accepted
                        case .askBack: .inReview
                        case .refuse: nil
                        }
                    #expect(verdict.status(confirmedFor: reason) == expected)
                }
            }
        }
    }
}
