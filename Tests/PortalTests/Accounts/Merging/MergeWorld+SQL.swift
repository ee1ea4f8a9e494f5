import Store
import Testing
import Vocabulary

@testable import Portal

/// Accounts with whatever can go over, made up by dice.
extension Session {
    func clearMergeWorld() throws {
        try run("UPDATE account SET merged_into = NULL, closes_at = NULL")
        try run("DELETE FROM account_merge_access")
        try run("DELETE FROM account_merge_row")
        try run("DELETE FROM account_merge")
        try run("DELETE FROM document_opened")
        try run("DELETE FROM history_share")
        try run("DELETE FROM invitation")
        try run("DELETE FROM payment_details")
        try run("DELETE FROM conversation")
        try run("DELETE FROM request_event")
        try run("DELETE FROM service_request")
        try run("DELETE FROM contract_access")
    }

    func inventMergeWorld(_ dice: inout BillDice, _ people: [Cast], _ contracts: [String], at now: Instant) throws {
        let roles = ["owner", "reader", "actor"]
        for (index, number) in contracts.enumerated() {
            let contract = Cast.contract(number)
            for person in people where Int.random(in: 0...2, using: &dice) > 0 {
                let since = now.adding(days: -Int.random(in: 1...900, using: &dice))
                try run(
                    """
                    INSERT INTO contract_access (account_id, contract_id, role, granted_at)
                    VALUES (\(person.account), \(contract), \(roles.randomElement(using: &dice) ?? "owner"), \(since))
                    """)
                if Bool.random(using: &dice) { try invent("with \(number)", person, contract, &dice, at: now) }
                if index < 3, Bool.random(using: &dice) {
                    try run(
                        """
                        INSERT INTO document_opened (document_id, account_id, opened_at)
                        VALUES (\(Cast.document(number)), \(person.account), \(since))
                        """)
                }
            }
        }
        for person in people { try invent("own", person, nil, &dice, at: now) }
    }

    /// A request, and with a contract a link, an invitation and a signature, some of them.
    private func invent(
        _ name: String, _ person: Cast, _ contract: ID<Contract>?, _ dice: inout BillDice, at now: Instant
    ) throws {
        _ = try add(
            PaperCopyRequest(year: 2026, contracts: [], address: nil), contract: contract, account: person.account,
            state: .received, promisedOn: nil, at: now)
        if Bool.random(using: &dice) {
            try run(
                """
                INSERT INTO conversation
                    (id, account_id, contract_id, topic, subject, language, state, began_at, moved_at, last_position)
                VALUES (\(ID<Contract>()), \(person.account), \(contract), 'umzug', 'Umzug', 'de', 'open', \(now), \(now), 1)
                """)
        }
        guard let contract else { return }
        if Bool.random(using: &dice) {
            try run(
                """
                INSERT INTO history_share (id, contract_id, account_id, named, token_hash, made_at, lapses_on, uses)
                VALUES (\(ID<Contract>()), \(contract), \(person.account), 'Berater', \(ID<Contract>()), \(now),
                        '2027-01-01', 0)
                """)
        }
        if Bool.random(using: &dice) {
            let guest = Cast.allCases.filter { $0.hasLogin && $0 != person }.randomElement(using: &dice)
            let email = "\(name)-\(person.rawValue)@kunden.example".replacing(" ", with: "-")
            try run(
                """
                INSERT INTO invitation (id, account_id, contract_id, role, email, email_key, invited_at, lapses_at,
                    accepted_at, accepted_by)
                VALUES (\(ID<Contract>()), \(person.account), \(contract), 'reader', \(email), \(email), \(now), \(now),
                        \(now), \(guest?.account))
                """)
        }
        if Bool.random(using: &dice) {
            let next = try value(
                "SELECT COUNT(*) FROM payment_details WHERE contract_id = \(contract)", as: Int.self)
            try run(
                """
                INSERT INTO payment_details (id, contract_id, position, way, signed_on, account_id)
                VALUES (\(ID<Contract>()), \(contract), \((next ?? 0) + 1), 'transfer', '2026-11-20', \(person.account))
                """)
        }
    }

    /// A merge that is proved and proposed.
    func inventMerge(
        _ going: ID<Account>, into staying: ID<Account>, _ dice: inout BillDice, by staff: ID<Staff>, at now: Instant,
        proof named: AccountMerge.Proof? = nil
    ) throws -> AccountMerge {
        let id = ID<AccountMerge>()
        let proofs: [AccountMerge.Proof] = [.bothAccounts, .sameCustomer, .signedForm]
        let proof = named ?? proofs.randomElement(using: &dice) ?? .bothAccounts
        try ask(id, staying: staying, going: going, at: now)
        let request = try add(
            MergeRequest(other: "a•••@kunden.example", isByPhone: true), contract: nil, account: staying,
            state: .received,
            promisedOn: nil, at: now)
        try #require(
            try prove(id, by: proof, signedOn: proof == .signedForm ? now.day : nil, request: request.id))
        try #require(try propose(id, by: staff, at: now))
        return try #require(try merge(id))
    }

    /// Every row a merge could touch, but for its own trace.
    func mergeWorld() throws -> [String] {
        var rows: [String] = []
        func note(_ table: String, _ found: [[Value]]) { rows += found.map { "\(table) \($0)" } }
        note("account", try plain("SELECT id, email, password_hash, closes_at, merged_into FROM account ORDER BY id"))
        note(
            "access",
            try plain(
                """
                SELECT account_id, contract_id, role, granted_at FROM contract_access ORDER BY account_id, contract_id
                """))
        note("request", try plain("SELECT id, account_id, contract_id, state FROM service_request ORDER BY id"))
        note("conversation", try plain("SELECT id, account_id, contract_id FROM conversation ORDER BY id"))
        note("share", try plain("SELECT id, account_id, contract_id FROM history_share ORDER BY id"))
        note("invitation", try plain("SELECT id, account_id, accepted_by, email FROM invitation ORDER BY id"))
        note("payment", try plain("SELECT id, account_id, contract_id FROM payment_details ORDER BY id"))
        note(
            "opened",
            try plain(
                """
                SELECT document_id, account_id, opened_at FROM document_opened ORDER BY document_id, account_id
                """))
        note("consent", try plain("SELECT id, account_id, position, what FROM consent_event ORDER BY id"))
        note("device", try plain("SELECT token_hash, account_id FROM known_device ORDER BY token_hash, account_id"))
        return rows
    }
}
