import Store
import Testing
import Vocabulary

@testable import Portal

/// What goes over beside the contracts.
@Suite struct MergedRowsTests {
    /// One customer may be two people, each with an account: neither reads what the other wrote about no contract.
    @Test(
        arguments: Engine.all,
        [AccountMerge.Proof.bothAccounts, .sameCustomer, .signedForm])
    func `what is about no contract goes over only with both accounts proved`(
        engine: Engine, proof: AccountMerge.Proof
    ) async throws {
        try await TestPortal.run(on: engine) { house in
            let (ada, bert) = (try await house.hire("Ada", .admin).id, try await house.hire("Bert", .admin).id)
            let now = house.clock.now
            try await house.store.write(about: "world") { db in
                var dice = BillDice(state: 1)
                let (anna, clara) = (Cast.anna.account, Cast.clara.account)
                let request = try db.add(
                    PaperCopyRequest(year: 2026, contracts: [], address: nil), contract: nil, account: clara,
                    state: .received, promisedOn: nil, at: now)
                let written = ID<Contract>()
                try db.run(
                    """
                    INSERT INTO conversation
                        (id, account_id, contract_id, topic, subject, language, state, began_at, moved_at, last_position)
                    VALUES (\(written), \(clara), NULL, 'umzug', 'Umzug', 'de', 'open', \(now), \(now), 1)
                    """)
                let merge = try db.inventMerge(clara, into: anna, &dice, by: ada, at: now, proof: proof)
                try #require(try db.carryOut(merge, proof, confirmedBy: bert, at: now))
                let owner = proof == .bothAccounts ? anna : clara
                #expect(
                    try db.value("SELECT account_id FROM service_request WHERE id = \(request.id)", as: String.self)
                        == owner.value)
                #expect(
                    try db.value("SELECT account_id FROM conversation WHERE id = \(written)", as: String.self)
                        == owner.value)
            }
        }
    }

    /// Whoever undoes a merge may never have wanted it: what the other one gave away meanwhile ends.
    @Test(arguments: Engine.all)
    func `undoing ends access and invitations given since`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (ada, bert) = (try await house.hire("Ada", .admin).id, try await house.hire("Bert", .admin).id)
            let now = house.clock.now
            try await house.store.write(about: "world") { db in
                var dice = BillDice(state: 1)
                let (anna, ben, clara) = (Cast.anna.account, Cast.ben.account, Cast.clara.account)
                let contract = Cast.contract(Cast.twoRegisters)
                let merge = try db.inventMerge(clara, into: anna, &dice, by: ada, at: now, proof: .bothAccounts)
                try #require(try db.carryOut(merge, .bothAccounts, confirmedBy: bert, at: now))
                let later = now.adding(days: 1)
                try db.run(
                    """
                    INSERT INTO contract_access (account_id, contract_id, role, granted_at)
                    VALUES (\(ben), \(contract), 'actor', \(later))
                    """)
                let guests: [(String, ID<Account>?)] = [("ben@kunden.example", ben), ("offen@kunden.example", nil)]
                for (email, guest) in guests {
                    try db.run(
                        """
                        INSERT INTO invitation (id, account_id, contract_id, role, email, email_key, invited_at,
                            lapses_at, accepted_at, accepted_by)
                        VALUES (\(ID<Contract>()), \(anna), \(contract), 'actor', \(email), \(email), \(later),
                                \(later), \(guest.map { _ in later }), \(guest))
                        """)
                }
                #expect(try db.takeBack(merge, by: ada, at: later) == 0)
                #expect(try db.rights(of: ben).allSatisfy { $0.contract != contract })
                #expect(try db.rights(of: clara).contains { $0.contract == contract })
                let open = "SELECT COUNT(*) FROM invitation WHERE account_id = \(anna) AND accepted_at IS NULL" as SQL
                #expect(try db.value(open, as: Int.self) == 0)
            }
        }
    }
}
