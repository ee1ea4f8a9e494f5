import Testing
import Vocabulary

@testable import Portal

/// How long the account a move named is kept. Closed and named on 1 December 2026, supply ends on 31 December; where there
/// is a bonus, it can be paid from 1 July 2027 on.
@Suite struct PayoutRuleTests {
    struct Row: Sendable {
        let state: ServiceRequest.State
        var hasBonus = true
        var isDamaged = false
        var told: MoveBonusNews.Standing?
        var toldOn = "2027-07-10"
        var namedOn = "2026-12-01"
        let forgotten: String
    }

    private static func move(hasBonus: Bool) throws -> MoveRequest {
        let bonus = #","bonus":{"cents":5000,"payableFrom":"2027-07-01","conditions":"A.","conditionsEnglish":"B."}"#
        let address = #"{"street":"Weg","houseNumber":"1","postalCode":"19053","city":"Schwerin"}"#
        return try #require(
            MoveRequest(
                stored: """
                    {"move":"U-1","commodity":"strom","choice":"\(MoveChoice.takeAlong.rawValue)","movesOutOn":"2026-12-31",\
                    "endsOn":"2026-12-31","address":\(address),"lettersTo":\(address),"lastReadings":[]\(hasBonus ? bonus : "")}
                    """))
    }

    @Test(arguments: [
        // Final bill and credit by 25 February (EnWG § 40c (2) and (3)), and 90 days.
        Row(state: .done, hasBonus: false, forgotten: "2027-05-26"),
        Row(state: .done, hasBonus: false, namedOn: "2027-03-01", forgotten: "2027-05-30"),
        // Nobody said anything for a year after it could be paid.
        Row(state: .done, forgotten: "2028-09-28"),
        Row(state: .done, told: .earned, forgotten: "2028-10-07"),
        Row(state: .done, told: .paid, forgotten: "2027-10-08"),
        Row(state: .done, told: .notEarned, toldOn: "2027-02-01", forgotten: "2027-05-26"),
        Row(state: .done, told: .paid, toldOn: "2027-09-01", forgotten: "2027-11-30"),
        // Nothing is due of what was refused, and nothing is known of what cannot be read.
        Row(state: .refused, forgotten: "2027-03-01"), Row(state: .withdrawn, forgotten: "2027-03-01"),
        Row(state: .done, isDamaged: true, forgotten: "2027-03-01"),
    ])
    func `it is forgotten when nothing is due and nothing can be undone`(row: Row) throws {
        let day = PayoutRule.forgottenOn(
            row.state, row.isDamaged ? nil : try Self.move(hasBonus: row.hasBonus),
            closedOn: Day(unchecked: "2026-12-01"), namedOn: Day(unchecked: row.namedOn),
            told: row.told.map { (MoveBonusNews($0, on: Day(unchecked: "2027-01-31")), Day(unchecked: row.toldOn)) })
        #expect(day.iso == row.forgotten)
    }

    /// While it can be named it is not forgotten.
    @Test(arguments: [nil, MoveBonusNews.Standing.earned, .notEarned, .paid])
    func `what can still be named is kept`(standing: MoveBonusNews.Standing?) throws {
        let news = standing.map { MoveBonusNews($0, on: Day(unchecked: "2027-07-10")) }
        for hasBonus in [true, false] {
            let move = try Self.move(hasBonus: hasBonus)
            let last = try #require(PayoutRule.lastDay(of: move, news))
            let forgotten = PayoutRule.forgottenOn(
                .done, move, closedOn: Day(unchecked: "2026-12-01"), namedOn: Day(unchecked: "2026-12-01"),
                told: news.map { ($0, $0.day) })
            #expect(forgotten > last)
        }
    }
}
