import Foundation
import HTTPTypes
import Store
import Vocabulary

/// A program reports a reading: judged and kept by the same rule as the form. What looks unusual is asked back, and taken when it
/// comes again with a reason; then somebody looks at it.
enum PostReading {
    static func post(_ visit: ProgramVisit) async throws -> Answer {
        let once = try OnceByKey(visit.portal, visit.request, visit.bytes, token: visit.token.id, .customers)
        let sent = try SentReading(try visit.object(), today: visit.request.today)
        return try await once.run {
            for _ in 0..<5 {
                do {
                    return try await attempt(visit, sent, once)
                } catch is ReadingsHaveChanged {
                    // Somebody else reported in the same moment: look again at what is known now.
                }
            }
            throw Refusal.busy
        }
    }

    private static func attempt(_ visit: ProgramVisit, _ sent: SentReading, _ once: OnceByKey) async throws -> Answer {
        let (account, now, token) = (visit.account, visit.request.now, visit.token.id)
        let known = try await visit.portal.store.read { db in
            try once.check(db)
            return try db.readingSheet(try visit.contract(db).number, for: account)
        }
        guard let sheet = known, sheet.contract.commodity != .internet else { throw Refusal.notFound }
        let (rules, today) = (PlausibilityRules(visit.portal.operator), visit.request.today)
        if let obstacle = sheet.obstacle(since: today.adding(days: -rules.daysBack)) { throw problem(obstacle) }
        let reading = try ProgramReading(sent, on: sheet, rules: rules, today: today)
        let verdicts = sheet.judge(reading.report, rules: rules, today: today)
        let reason = reading.confirmation(sent, verdicts)
        guard isTaken(verdicts, reason) else {
            let bytes = Array(try JSONEncoder.api.encode(ReportAnswers.notTaken(reading, verdicts)))
            return .bytes(bytes, type: APIProblem.mediaType, status: .unprocessableContent)
        }
        let submission = try ReadingSubmission(
            reading.report, by: account, on: sheet, verdicts: verdicts, reason: reason, photo: nil, rules: rules,
            reviewWorkingDays: visit.portal.operator.rules.readingReviewWorkingDays, now: now)
        let (contract, day) = (sheet.contract.id, reading.report.day)
        let answer = try await visit.portal.store.write(about: contract.value) { db in
            try once.check(db)
            // Ended while it was on its way, it reports nothing any more.
            guard try db.contracts(ofLivingToken: token).contains(where: { $0.id == contract }) else {
                throw Refusal.notFound
            }
            let (number, outcome) = try submission.take(in: db)
            return try once.keep(.created, ReportAnswers.Taken(number, outcome, on: day), db)
        }
        visit.portal.bell.ring()
        visit.portal.filingBell.ring()
        return answer
    }

    /// Nothing is refused, what is asked about has its reason, and something is new.
    private static func isTaken(_ verdicts: [ID<MeterRegister>: ReadingVerdict], _ reason: ConfirmationReason?) -> Bool
    {
        let open = verdicts.values.filter { !$0.isAlreadyReported }
        return !open.isEmpty
            && open.allSatisfy { $0.consequence == .accept || ($0.consequence == .askBack && reason != nil) }
    }

    private static func problem(_ obstacle: ReadingSheet.Obstacle) -> APIProblem {
        switch obstacle {
        case .noMeter:
            APIProblem("no-meter", .conflict, "There is no meter to read")
        case .remotelyRead:
            APIProblem("remotely-read", .conflict, "The meter sends its values itself")
        case .readOnly:
            APIProblem("read-only", .forbidden, "The account may only look at this contract")
        }
    }
}
