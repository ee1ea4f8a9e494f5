import Store
import Testing
import Vocabulary

@testable import Portal

/// Merging and undoing leaves every row as it was, whatever the accounts held, whichever went into which, in whatever order.
@Suite struct MergeUndoPropertyTests {
    private static let people: [Cast] = [.anna, .ben, .clara]
    private static let contracts = [
        Cast.strom, Cast.gas, Cast.internet, Cast.twoRegisters, Cast.letterContract, Cast.letterGas,
    ]

    @Test(arguments: Engine.all)
    func `merge, then undo, is as before`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (ada, bert) = (try await house.hire("Ada", .admin).id, try await house.hire("Bert", .admin).id)
            for seed in 1...40 {
                let now = house.clock.now
                let outcome = try await house.store.write(about: "world") {
                    db -> (before: [String], after: [String], moved: Int) in
                    var dice = BillDice(state: UInt64(seed))
                    try db.clearMergeWorld()
                    try db.inventMergeWorld(&dice, Self.people, Self.contracts, at: now)
                    let staying = Self.people.randomElement(using: &dice) ?? .anna
                    var going = Self.people.filter { $0 != staying }
                    if Bool.random(using: &dice) { going.removeLast() }
                    let merges = try going.map {
                        try db.inventMerge($0.account, into: staying.account, &dice, by: ada, at: now)
                    }
                    let before = try db.mergeWorld()
                    for merge in merges {
                        let proof = try #require(merge.proof)
                        try #require(try db.carryOut(merge, proof, confirmedBy: bert, at: now))
                    }
                    let moved = try db.mergeWorld() == before ? 0 : 1
                    for merge in merges.shuffled(using: &dice) {
                        let later = now.adding(days: Int.random(in: 0...29, using: &dice))
                        #expect(try db.takeBack(merge, by: ada, at: later) == 0, "seed \(seed)")
                        #expect(try db.takeBack(merge, by: ada, at: later) == nil, "seed \(seed), twice")
                    }
                    return (before, try db.mergeWorld(), moved)
                }
                #expect(outcome.before == outcome.after, "seed \(seed)")
                #expect(outcome.moved == 1, "seed \(seed) changes nothing")
            }
        }
    }

    /// Nobody sees through it what none of the two saw, and nobody else sees more or less than before.
    @Test(arguments: Engine.all)
    func `who stays sees what both saw, and others see what they saw`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (ada, bert) = (try await house.hire("Ada", .admin).id, try await house.hire("Bert", .admin).id)
            for seed in 100...112 {
                let now = house.clock.now
                try await house.store.write(about: "world") { db in
                    var dice = BillDice(state: UInt64(seed))
                    try db.clearMergeWorld()
                    try db.inventMergeWorld(&dice, Self.people, Self.contracts, at: now)
                    func seen(_ person: Cast) throws -> [String: ContractRole] {
                        Dictionary(
                            uniqueKeysWithValues: try db.rights(of: person.account).map {
                                ($0.contract.value, $0.right.role)
                            })
                    }
                    let before = try (seen(.anna), seen(.ben), seen(.clara))
                    let merge = try db.inventMerge(Cast.ben.account, into: Cast.anna.account, &dice, by: ada, at: now)
                    let proof = try #require(merge.proof)
                    try #require(try db.carryOut(merge, proof, confirmedBy: bert, at: now))
                    let went = before.1.filter { MergePlan.goesOver($0.value, with: proof) }
                    #expect(try Set(seen(.anna).keys) == Set(before.0.keys).union(went.keys), "seed \(seed)")
                    #expect(try seen(.ben) == before.1.filter { went[$0.key] == nil }, "seed \(seed)")
                    #expect(try seen(.clara) == before.2, "seed \(seed)")
                }
            }
        }
    }

    /// A holder ends what somebody reads while the reader's account is part of another one.
    @Test(arguments: Engine.all)
    func `what its holder ended meanwhile does not come back`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (ada, bert) = (try await house.hire("Ada", .admin).id, try await house.hire("Bert", .admin).id)
            let now = house.clock.now
            try await house.store.write(about: "world") { db in
                var dice = BillDice(state: 1)
                let ben = Cast.ben.account
                let merge = try db.inventMerge(
                    ben, into: Cast.clara.account, &dice, by: ada, at: now, proof: .bothAccounts)
                try #require(try db.carryOut(merge, .bothAccounts, confirmedBy: bert, at: now))
                let strom = Cast.contract(Cast.strom)
                #expect(try db.sees(strom, Cast.clara.account) && !db.sees(strom, ben))
                #expect(try db.endAccess(to: strom, of: Cast.clara.account, givenBy: Cast.anna.account))
                #expect(try db.takeBack(merge, by: ada, at: now) == 1)
                #expect(try !db.sees(strom, ben) && !db.sees(strom, Cast.clara.account))
            }
        }
    }
}
