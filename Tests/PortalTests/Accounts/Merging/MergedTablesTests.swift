import Testing

@testable import Portal
@testable import Store

/// Who adds a table with an account in it says what becomes of its rows when two accounts become one.
@Suite struct MergedTablesTests {
    @Test(arguments: Engine.all)
    func `every table with an account goes over, or says why not`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            var found: Set<String> = []
            for column in ["account_id", "accepted_by", "answered_by"] {
                found.formUnion(try await PersonalTablesTests.tables(with: column, on: engine, house))
            }
            try #require(found.count > 20)
            let moved = Set(MergedTables.all.map(\.table.text))
            let known = moved.union(MergedTables.others.keys).union(MergedTables.staying.keys)
            #expect(found.subtracting(known) == [], "add a line to MergedTables for each")
            #expect(moved.union(MergedTables.others.keys).subtracting(found) == [], "there is no such table any more")
            #expect(moved.isDisjoint(with: MergedTables.staying.keys))
            #expect(Set(MergedTables.all.map(\.relation)).count == MergedTables.all.count)
        }
    }

    /// A table two columns of which name an account has a line for each.
    @Test func `every owner of an invitation goes over`() {
        let owners = MergedTables.all.filter { $0.table.text == "invitation" }.map(\.owner.text)
        #expect(Set(owners) == ["account_id", "accepted_by"])
    }
}
