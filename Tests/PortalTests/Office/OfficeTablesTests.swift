import HTML
import Testing
import Vocabulary

@testable import Portal

/// The office on a phone: every table can become a list, and the menu is folded up.
@Suite struct OfficeTablesTests {
    @Test(arguments: Engine.all)
    func `each cell but the one that names the row says what it is`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await Visitor.guest(house).terminate(Cast.strom, name: "Fritz Fremd")
            let otto = try await Visitor.office(try await house.hire("Otto", .admin), house)
            for path in ["/service/vorgaenge", "/service/personen", "/service/zahlen"] {
                let page = try await otto.open(path)
                let tables = page.main?.all("table") ?? []
                #expect(!tables.isEmpty, "\(path)")
                for table in tables {
                    #expect(table["class"] == "stack", "\(path)")
                    #expect(!table.all("tbody").flatMap { $0.all("td") }.isEmpty, "\(path)")
                    #expect(table.all("td").allSatisfy { $0["data-label"]?.isEmpty == false }, "\(path)")
                    #expect(table.all("tbody").flatMap { $0.all("th") }.allSatisfy { $0["scope"] == "row" }, "\(path)")
                }
            }
        }
    }

    @Test func `one list of columns makes head, labels and cells`() {
        let page = Page(fragmentIn: .german)
        page.table(
            Text("Zähler", en: "Meters"), of: [(1, "a"), (2, "b")],
            [
                .name(Text("Name", en: "Name")) { page, row in page.text(row.1) },
                .number(Text("Zahl", en: "Number")) { Text(same: String($0.0)) },
                .words(Text("Wort", en: "Word")) { Text(same: $0.1) },
            ])
        let source = page.string
        #expect(
            source.ranges(of: #"scope="row""#).count == 2 && source.ranges(of: #"scope="col""#).count == 3, "\(source)")
        #expect(source.ranges(of: #"data-label="Zahl""#).count == 2)
        #expect(source.ranges(of: #"data-label="Wort""#).count == 2)
    }

    @Test func `the menu says where one is, and is folded up once`() async throws {
        try await TestPortal.run { house in
            let otto = try await Visitor.office(try await house.hire("Otto", .admin), house)
            let page = try await otto.open("/service/personen")
            let menu = try #require(page.root?.all("nav").first { $0["class"] == "menu" })
            #expect(menu.all("details").count == 1 && menu.first("summary")?.text == "Menü: Personen")
            #expect(menu.all("ul").count == 2)
            let lists = menu.all("ul").map { $0.all("a").map(\.text) }
            #expect(lists.first == lists.last && (lists.first?.count ?? 0) > 8)
        }
    }
}
