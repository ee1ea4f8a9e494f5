import Testing
import Vocabulary

@testable import Portal

/// What becomes of a promise while the house waits for the customer.
@Suite struct PausedPromiseTests {
    private static func day(_ iso: String?) -> Day? { iso.flatMap { Day(iso: $0) } }

    @Test(
        arguments: [
            // Nothing promised, nothing moved; answered the same day or before a working day has passed.
            (nil, "2026-11-20", "2026-12-01", nil, nil), ("2026-11-27", "2026-11-20", "2026-11-20", nil, nil),
            ("2026-11-27", "2026-11-20", "2026-11-22", nil, nil),
            // Three working days from Friday to Wednesday; a weekend in between is jumped over, a holiday too.
            ("2026-11-27", "2026-11-20", "2026-11-25", nil, "2026-12-02"),
            ("2026-12-23", "2026-12-21", "2026-12-23", nil, "2026-12-28"),
            // Promised for the very day it was asked on.
            ("2026-11-20", "2026-11-20", "2026-11-23", nil, "2026-11-23"),
            // What was broken before stays broken.
            ("2026-11-19", "2026-11-20", "2026-11-25", nil, nil),
            // Never behind the law, unless it was promised for later anyway.
            ("2026-11-27", "2026-11-20", "2026-11-25", "2026-11-30", "2026-11-30"),
            ("2026-11-27", "2026-11-20", "2026-11-25", "2026-11-27", nil),
            ("2026-11-27", "2026-11-20", "2026-11-25", "2026-11-26", "2026-12-02"),
        ] as [(String?, String, String, String?, String?)])
    func `it moves by the working days that were waited`(
        promised: String?, asked: String, answered: String, law: String?, moved: String?
    ) throws {
        let found = PausedPromise.day(
            Self.day(promised), askedOn: Day(unchecked: asked), answeredOn: Day(unchecked: answered),
            law: Self.day(law))
        #expect(found?.iso == moved)
    }

    @Test(
        arguments: [
            // The clock of the report is told as the law's, and never as a promise.
            (.customer, "2026-11-22", false), (.staff, "2026-11-22", true), (.staff, "2026-11-25", true),
            // What was promised and moved with the customer's answer, or went on without.
            (.customer, "2026-11-26", true), (.rule, "2026-11-26", true), (.customer, nil, false),
        ] as [(ServiceRequest.Actor, String?, Bool)])
    func `of a fault a moved promise is told, the clock of the law is not`(
        actor: ServiceRequest.Actor, promised: String?, isTold: Bool
    ) {
        let payload = FaultRequest(
            scope: .total, since: "2026-11-19", tried: [], words: nil, phone: "+49•••550", monthlyFee: 4499,
            informedBy: "2026-11-22")
        let event = RequestEvent(
            state: .inReview, happenedAt: TestClock.start, actor: actor, promisedOn: Self.day(promised), remark: nil)
        #expect((payload.promise(by: event) != nil) == isTold)
    }

    @Test(
        arguments: [
            (nil, nil, true), (1, 7, true), (7, 7, false), (0, 21, false), (60, 63, true), (61, 120, false),
            (7, 121, false),
        ] as [(Int?, Int?, Bool)])
    func `the operator's days leave time to answer`(reminder: Int?, wait: Int?, isFine: Bool) {
        let rules = Operator.QuestionRules(reminderDays: reminder, waitDays: wait)
        #expect((rules.problem == nil) == isFine)
    }

    @Test func `reminder and end are working days`() {
        // 7 days after a Saturday is a Saturday.
        let times = AnswerTimes(askedOn: Day(unchecked: "2026-11-21"), Operator.QuestionRules())
        #expect(times == AnswerTimes(remindOn: Day(unchecked: "2026-11-30"), endsOn: Day(unchecked: "2026-12-14")))
    }
}
