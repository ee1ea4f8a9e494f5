import Store
import Testing

@testable import Portal

/// Who adds a table must say what becomes of it.
@Suite struct PersonalTablesTests {
    private static func tables(with column: String, on engine: Engine, _ house: TestPortal) async throws -> Set<String>
    {
        let names = try await house.store.read { db -> [String] in
            if engine == .postgres {
                return try db.all(
                    """
                    SELECT CAST(table_name AS TEXT) FROM information_schema.columns
                    WHERE table_schema = 'public' AND column_name = \(column)
                    """
                ) { (name: String) in name }
            }
            return try db.all(
                """
                SELECT tables.name FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns
                WHERE tables.type = 'table' AND columns.name = \(column)
                """
            ) { (name: String) in name }
        }
        return Set(names)
    }

    @Test(arguments: Engine.all)
    func `every table with an account or an address is exported and forgotten, or says why not`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let listed = Set(PersonalTables.all.map(\.name))
            let forgotten = PersonalTables.all.filter { if case .forget = $0.farewell { true } else { false } }.map(
                \.name)
            for column in ["account_id", "email_key", "accepted_by", "recipient", "device"] {
                let found = try await Self.tables(with: column, on: engine, house)
                #expect(!found.isEmpty, "\(column)")
                #expect(found.subtracting(forgotten) == [], "add a line to PersonalTables for each")
            }
            for column in ["contract_id", "customer_id", "meter_id", "register_id", "request_id"] {
                let found = try await Self.tables(with: column, on: engine, house)
                #expect(found.subtracting(listed) == [], "add a line to PersonalTables for each")
            }
            #expect(listed.count == PersonalTables.all.count, "a table is listed twice")
        }
    }

    @Test(arguments: Engine.all)
    func `every table gives as many values as it names, and nothing to a stranger`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (anna, nobody) = try await house.store.read { db in
                (try db.dataSubject(Cast.anna.account), DataSubject(account: ID(), addresses: []))
            }
            let subject = try #require(anna)
            for table in PersonalTables.exports {
                let rows = try await house.store.read { try table.page($0, subject, "", 500) }
                #expect(rows.allSatisfy { $0.count == table.columns.count + 1 }, "\(table.file)")
                let none = try await house.store.read { try table.page($0, nobody, "", 500) }
                #expect(none.isEmpty, "\(table.file)")
                // One row a page gives the same rows.
                var (single, after) = ([[Value]](), "")
                while true {
                    let from = after
                    let page = try await house.store.read { try table.page($0, subject, from, 1) }
                    guard let row = page.first, case .text(let key)? = row.first else { break }
                    single.append(row)
                    after = key
                }
                #expect(single == rows, "\(table.file)")
            }
            let files = PersonalTables.exports.map(\.file)
            #expect(Set(files).count == files.count)
        }
    }

    @Test(arguments: Engine.all)
    func `an address two people share is neither's alone`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") {
                try $0.run("UPDATE customer SET email = 'Wir@kunden.example'")
            }
            let subject = try await house.store.read { try $0.dataSubject(Cast.anna.account) }
            #expect(subject?.addresses == [Cast.anna.email])
            try await house.store.write(about: "test") {
                try $0.run("UPDATE customer SET email = 'Ahrens@kunden.example' WHERE number = '100001'")
            }
            let own = try await house.store.read { try $0.dataSubject(Cast.anna.account) }
            #expect(own?.addresses == ["ahrens@kunden.example", Cast.anna.email])
        }
    }
}
