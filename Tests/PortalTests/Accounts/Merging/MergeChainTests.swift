import Store
import Testing
import Vocabulary

@testable import Portal

/// A into B and B into C. No chain comes about while A can come back; one from before is undone from its end.
@Suite struct MergeChainTests {
    /// What is done one after the other, and whether it is.
    private enum Step: Sendable, CustomTestStringConvertible {
        case merge(Cast, Cast, Bool)
        case undo(Cast, Bool)
        /// So many days pass, and the house tidies up.
        case days(Int)

        var testDescription: String {
            switch self {
            case .merge(let going, let staying, let works): "\(going)>\(staying)\(works ? "" : " refused")"
            case .undo(let going, let works): "undo \(going)\(works ? "" : " refused")"
            case .days(let count): "\(count) days"
            }
        }
    }

    /// The steps, and who may see Clara's contract and Ben's at the end.
    private static let chains: [(steps: [Step], clara: Cast?, ben: Cast?)] = [
        // A chain is refused from both ends.
        ([.merge(.clara, .ben, true), .merge(.ben, .anna, false), .undo(.clara, true)], .clara, .ben),
        ([.merge(.ben, .anna, true), .merge(.clara, .ben, false), .undo(.ben, true)], .clara, .ben),
        // Several into one are undone in any order.
        (
            [.merge(.clara, .anna, true), .merge(.ben, .anna, true), .undo(.clara, true), .undo(.ben, true)],
            .clara, .ben
        ),
        ([.merge(.clara, .anna, true), .merge(.ben, .anna, true), .undo(.ben, true)], .anna, .ben),
        // Undone, an account is free for another.
        (
            [.merge(.clara, .ben, true), .undo(.clara, true), .merge(.ben, .anna, true), .undo(.ben, true)],
            .clara, .ben
        ),
        ([.merge(.clara, .ben, true), .undo(.clara, true), .merge(.clara, .anna, true)], .anna, .ben),
        // Until the last day a chain is refused; afterwards what came is the account's own and goes and comes with it.
        ([.merge(.clara, .ben, true), .days(30), .merge(.ben, .anna, false), .undo(.clara, true)], .clara, .ben),
        ([.merge(.clara, .ben, true), .days(31), .merge(.ben, .anna, true), .undo(.clara, false)], .anna, .anna),
        ([.merge(.clara, .ben, true), .days(31), .merge(.ben, .anna, true), .days(30), .undo(.ben, true)], .ben, .ben),
        (
            [.merge(.clara, .ben, true), .days(31), .merge(.ben, .anna, true), .days(31), .undo(.ben, false)],
            .anna, .anna
        ),
    ]

    @Test(arguments: Engine.all, chains.indices)
    func `whatever follows whatever, contracts are where they belong`(engine: Engine, index: Int) async throws {
        let chain = Self.chains[index]
        try await TestPortal.run(on: engine) { house in
            let (ada, bert) = (try await house.hire("Ada", .admin).id, try await house.hire("Bert", .admin).id)
            try await Self.furnish(house)
            let before = try await house.store.read { try $0.mergeWorld() }
            var merges: [Cast: AccountMerge] = [:]
            for step in chain.steps {
                let now = house.clock.now
                switch step {
                case .days(let count):
                    house.clock.advance(days: count)
                    try await Housekeeping(portal: house.portal).tidyUp()
                case .merge(let going, let staying, let works):
                    let merge = try await house.store.write(about: "test") { db -> AccountMerge? in
                        var dice = BillDice(state: 1)
                        let merge = try db.inventMerge(
                            going.account, into: staying.account, &dice, by: ada, at: now, proof: .bothAccounts)
                        let isRefused = try db.mergeTrouble(merge, at: now) != nil
                        #expect(isRefused == !works, "\(step)")
                        return isRefused ? nil : merge
                    }
                    guard let merge else { continue }
                    merges[going] = merge
                    try await house.store.write(about: "test") { db in
                        try #require(try db.carryOut(merge, .bothAccounts, confirmedBy: bert, at: now))
                    }
                case .undo(let going, let works):
                    let merge = try #require(merges[going])
                    let kept = try await house.store.write(about: "test") { try $0.takeBack(merge, by: ada, at: now) }
                    #expect((kept == 0) == works, "\(step)")
                }
            }
            let seers = try await house.store.read { db in
                (try Self.owner(of: Cast.twoRegisters, db), try Self.owner(of: Cast.letterGas, db))
            }
            #expect(seers.0 == chain.clara?.account && seers.1 == chain.ben?.account)
            let isAsBefore = chain.clara == .clara && chain.ben == .ben
            guard isAsBefore else { return }
            let access = try await house.store.read { try $0.mergeWorld() }.filter { $0.hasPrefix("access") }
            #expect(access == before.filter { $0.hasPrefix("access") })
        }
    }

    /// Two presses in the same moment: neither saw the other, and only one counts.
    @Test(arguments: Engine.all)
    func `a chain cannot be made by looking before it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (ada, bert) = (try await house.hire("Ada", .admin).id, try await house.hire("Bert", .admin).id)
            let now = house.clock.now
            let pairs: [(first: [Cast], second: [Cast])] = [
                ([.clara, .ben], [.ben, .anna]), ([.ben, .anna], [.clara, .ben]),
            ]
            for (first, second) in pairs {
                let merges = try await house.store.write(about: "test") { db in
                    var dice = BillDice(state: 1)
                    return try [first, second].map {
                        try db.inventMerge(
                            $0[0].account, into: $0[1].account, &dice, by: ada, at: now, proof: .bothAccounts)
                    }
                }
                try await house.store.write(about: "one") { db in
                    try #require(try db.carryOut(merges[0], .bothAccounts, confirmedBy: bert, at: now))
                }
                await #expect(throws: StoreError.busy) {
                    try await house.store.write(about: "two") { db in
                        _ = try db.carryOut(merges[1], .bothAccounts, confirmedBy: bert, at: now)
                    }
                }
                let parts = "SELECT COUNT(*) FROM account WHERE merged_into IS NOT NULL" as SQL
                #expect(try await house.count(parts) == 1)
                try await house.store.write(about: "test") { (db) throws in
                    #expect(try db.takeBack(merges[0], by: ada, at: now) == 0)
                }
            }
        }
    }

    /// As it may stand in a database from before: the newer one is undone first, and nothing gets lost on the way.
    @Test(arguments: Engine.all)
    func `a chain that stands is undone from its end`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (ada, bert) = (try await house.hire("Ada", .admin).id, try await house.hire("Bert", .admin).id)
            try await Self.furnish(house)
            let now = house.clock.now
            let merges = try await house.store.write(about: "test") { db -> [AccountMerge] in
                var dice = BillDice(state: 1)
                let older = try db.inventMerge(
                    Cast.clara.account, into: Cast.ben.account, &dice, by: ada, at: now, proof: .bothAccounts)
                try #require(try db.carryOut(older, .bothAccounts, confirmedBy: bert, at: now))
                let newer = try db.inventMerge(
                    Cast.ben.account, into: Cast.anna.account, &dice, by: ada, at: now, proof: .bothAccounts)
                try db.run("UPDATE account SET merged_into = NULL WHERE id = \(Cast.clara.account)")
                try db.run("UPDATE account SET closes_at = NULL WHERE id = \(Cast.clara.account)")
                try #require(try db.carryOut(newer, .bothAccounts, confirmedBy: bert, at: now))
                try db.run(
                    """
                    UPDATE account SET merged_into = \(Cast.ben.account), closes_at = \(now.adding(days: 30).endOfDay)
                    WHERE id = \(Cast.clara.account)
                    """)
                return [older, newer]
            }
            let otto = try await Visitor.office(try await house.hire("Otto", .approver), house)
            let page = try await otto.open("/service/zusammenfuehrungen/\(merges[0].id.value)")
            #expect(page.text.contains("beides bis zum 20.12.2026"))
            #expect(!page.buttons.contains("Rückgängig machen"))
            #expect(try await page.follow("Zur neueren Zusammenführung").buttons.contains("Rückgängig machen"))
            try await house.store.write(about: "test") { (db) throws in
                #expect(try db.takeBack(merges[0], by: ada, at: now) == nil)
                #expect(try db.takeBack(merges[1], by: ada, at: now) == 0)
                #expect(try db.takeBack(merges[0], by: ada, at: now) == 0)
                #expect(try Self.owner(of: Cast.twoRegisters, db) == Cast.clara.account)
                #expect(try Self.owner(of: Cast.letterGas, db) == Cast.ben.account)
            }
        }
    }

    /// Ben owns a contract, too.
    private static func furnish(_ house: TestPortal) async throws {
        let now = house.clock.now
        try await house.store.write(about: "test") { try $0.give(Cast.letterGas, to: .ben, as: "owner", at: now) }
    }

    private static func owner(of number: String, _ db: Session) throws -> ID<Account>? {
        try db.value(
            """
            SELECT account_id FROM contract_access WHERE contract_id = \(Cast.contract(number)) AND role = 'owner'
            """)
    }
}
