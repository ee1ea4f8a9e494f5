import Testing
import Vocabulary

@testable import Portal

/// What each account may do with a contract when two become one, and when they are two again.
@Suite struct MergePlanTests {
    private static let day = Instant(millisecondsSince1970: 1_790_000_000_000)

    private static func right(_ role: ContractRole, _ days: Int = 0) -> MergeRight {
        MergeRight(role: role, since: day.adding(days: days))
    }

    @Test func `the strongest right counts, of equal ones its own, else the oldest`() {
        #expect(MergePlan.right(own: nil, given: []) == nil)
        #expect(MergePlan.right(own: Self.right(.reader), given: [Self.right(.owner, 1)]) == Self.right(.owner, 1))
        #expect(MergePlan.right(own: Self.right(.owner, 5), given: [Self.right(.owner, 1)]) == Self.right(.owner, 5))
        #expect(
            MergePlan.right(own: nil, given: [Self.right(.actor, 3), Self.right(.actor, 2)]) == Self.right(.actor, 2))
        #expect(MergePlan.right(own: Self.right(.actor), given: [Self.right(.reader, -9)]) == Self.right(.actor))
    }

    @Test func `what others shared goes over only where both accounts were proved`() {
        for proof in [AccountMerge.Proof.sameCustomer, .signedForm] {
            #expect(MergePlan.goesOver(.owner, with: proof))
            #expect(!MergePlan.goesOver(.reader, with: proof))
            #expect(!MergePlan.goesOver(.actor, with: proof))
        }
        for role in [ContractRole.owner, .actor, .reader] { #expect(MergePlan.goesOver(role, with: .bothAccounts)) }
    }

    @Test func `undoing gives back what was given, and leaves what others brought`() {
        let (own, given, other) = (Self.right(.reader), Self.right(.owner, 1), Self.right(.actor, 2))
        let undone = MergePlan.undoing(given, own: own, others: [other], now: given)
        #expect(undone == MergePlan.Undoing(staying: other, going: given))
        #expect(MergePlan.undoing(given, own: nil, others: [], now: given)?.staying == nil)
    }

    @Test func `what changed meanwhile does not come back`() {
        let given = Self.right(.reader, 1)
        // Its holder ended it, or gave it anew.
        #expect(MergePlan.undoing(given, own: nil, others: [], now: nil) == nil)
        #expect(MergePlan.undoing(given, own: nil, others: [], now: Self.right(.reader, 9)) == nil)
    }

    @Test func `which accounts can become one`() {
        typealias Side = MergeRule.Side
        #expect(MergeRule.trouble(staying: Side(), going: Side()) == nil)
        #expect(MergeRule.trouble(staying: Side(partUntil: Self.day), going: Side()) == nil, "several can go into one")
        let until = Self.day.day
        #expect(MergeRule.trouble(staying: Side(), going: Side(partUntil: Self.day)) == .chain(until: until))
        for (side, trouble) in [
            (Side(closesAt: Self.day), MergeRule.Trouble.closing), (Side(isMerged: true), .merged),
            (Side(isChangingEmail: true), .changingEmail), (Side(frozenUntil: Self.day), .frozen),
        ] {
            #expect(MergeRule.trouble(staying: side, going: Side()) == trouble)
            #expect(MergeRule.trouble(staying: Side(), going: side) == trouble)
        }
    }

    @Test func `what counts as a proof by phone`() throws {
        let today = try #require(Day(iso: "2026-11-20"))
        let (one, other) = (MergeRule.Side(customers: ["1", "2"]), MergeRule.Side(customers: ["2"]))
        func proof(_ named: AccountMerge.Proof, _ signed: String? = nil, going: MergeRule.Side) -> AccountMerge.Proof? {
            MergeRule.proof(
                named, signedOn: signed.flatMap { Day(iso: $0) }, today: today, staying: one, going: going)
        }
        #expect(proof(.sameCustomer, going: other) == .sameCustomer)
        #expect(proof(.sameCustomer, going: MergeRule.Side(customers: ["2", "3"])) == nil)
        #expect(proof(.sameCustomer, going: MergeRule.Side()) == nil, "who owns nothing shares no customer")
        #expect(proof(.bothAccounts, going: other) == nil, "nobody says that by phone")
        #expect(proof(.signedForm, going: other) == nil)
        #expect(proof(.signedForm, "2026-11-20", going: MergeRule.Side()) == .signedForm)
        #expect(proof(.signedForm, "2026-11-21", going: other) == nil)
        #expect(proof(.signedForm, "2025-11-19", going: other) == nil)
    }

    @Test func `it is undone until the end of the day that was told`() throws {
        // 10:15 in October, so that a day of 25 hours lies between.
        let merged = Instant(try #require(Day(iso: "2026-10-01")), hour: 10, minute: 15)
        let next = Instant(try #require(Day(iso: "2026-11-01")))
        #expect(AccountMerge.undoEnd(mergedAt: merged).day.german == "31.10.2026")
        #expect(MergeRule.canUndo(mergedAt: merged, undoneAt: nil, at: next.adding(seconds: -1)))
        #expect(!MergeRule.canUndo(mergedAt: merged, undoneAt: nil, at: next))
        #expect(!MergeRule.canUndo(mergedAt: merged, undoneAt: nil, newer: merged, at: merged), "the newer one first")
        #expect(!MergeRule.canUndo(mergedAt: Self.day, undoneAt: Self.day, at: Self.day))
        #expect(!MergeRule.canUndo(mergedAt: nil, undoneAt: nil, at: Self.day))
    }
}
