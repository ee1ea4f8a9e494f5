import Store
import Testing
import Vocabulary

@testable import Portal

/// Finding customers by whatever is at hand, and their file.
@Suite struct CustomerSearchTests {
    /// Delivers customers as billing does.
    private static func deliver(
        _ people: [(key: String, first: String, last: String, street: String)], _ house: TestPortal
    )
        async throws
    {
        let folder = try ImportFolder(in: house.folder)
        let rows = people.map { one in
            """
            {"external_id":"\(one.key)","number":"2000\(one.key)","first_name":"\(one.first)","last_name":"\(one.last)",\
            "street":"\(one.street)","house_number":"12","postal_code":"19055","city":"Schwerin",\
            "email":"Kunde\(one.key)@post.example"}
            """
        }
        try folder.write(rows.joined(separator: "\n") + "\n", to: "customers.jsonl")
        let report = try await FolderImport(house.portal, folder: folder.path).run()
        try #require(report.refused == 0, "\(report.text)")
    }

    private static let people = [
        (key: "11", first: "Jürgen", last: "Müller", street: "Lindenstraße"),
        (key: "12", first: "Eva", last: "Mueller", street: "Große Moorstraße"),
        (key: "13", first: "Karl", last: "Maier", street: "Am Markt"),
        (key: "14", first: "Karla", last: "Meyer", street: "Am Markt"),
        (key: "15", first: "Ute", last: "Schmidt", street: "Ring"),
        (key: "16", first: "Max", last: "100%ig", street: "Ring"),
    ]

    private static func found(_ typed: String, _ house: TestPortal) async throws -> [String] {
        let query = try #require(CustomerQuery(typed), "\(typed)")
        return try await house.store.read { try CustomerSearch.find(query, $0) }.map(\.name)
    }

    @Test(arguments: Engine.all)
    func `names and places, however they are spelled`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.deliver(Self.people, house)
            try await FillCustomerKeys(store: house.store).run()
            let expected: [(String, Set<String>)] = [
                ("müller", ["Jürgen Müller", "Eva Mueller"]), ("MUELLER", ["Jürgen Müller", "Eva Mueller"]),
                ("Müller Jürgen", ["Jürgen Müller"]), ("jürgen müller", ["Jürgen Müller"]),
                ("Maier", ["Karl Maier", "Karla Meyer"]), ("Mayr", ["Karl Maier", "Karla Meyer"]),
                ("Schmitt", ["Ute Schmidt"]), ("Lindenstr. 12", ["Jürgen Müller"]),
                ("lindenstrasse", ["Jürgen Müller"]), ("Am Markt 12 Karla", ["Karla Meyer"]),
                ("100%", ["Max 100%ig"]), ("Ahrens", ["Anna Ahrens"]),
                ("Lindenweg 7a", ["Anna Ahrens", "Clara Conrad", "Emil Ernst"]),
                ("Xylophon", []),
            ]
            for (typed, names) in expected {
                let found = try await Self.found(typed, house)
                #expect(Set(found) == names, "\(typed): \(found)")
                #expect(Set(found).count == found.count, "\(typed): each once")
            }
            // Who is written so comes before who sounds so.
            #expect(try await Self.found("Meyer", house) == ["Karla Meyer", "Karl Maier"])
        }
    }

    @Test(arguments: Engine.all)
    func `numbers and addresses`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.deliver(Self.people, house)
            try await FillCustomerKeys(store: house.store).run()
            let number = try await house.paperCopy()
            for typed in [
                Cast.strom, "300 001 001", "100001", "51238696781", "51 238 696 781", Cast.anna.email,
                "ANNA@kunden.example", number, number.lowercased(), "1EMH00\(Cast.strom.suffix(8))",
            ] {
                #expect(try await Self.found(typed, house) == ["Anna Ahrens"], "\(typed)")
            }
            #expect(try await Self.found("KUNDE11@post.example", house) == ["Jürgen Müller"])
            #expect(try await Self.found("999999999", house).isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `customers that came before there were keys are filled, once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            #expect(try await Self.found("Ahrens", house).isEmpty)
            #expect(try await FillCustomerKeys(store: house.store).run() == 9)
            #expect(try await FillCustomerKeys(store: house.store).run() == 0)
            #expect(try await Self.found("Ahrens", house) == ["Anna Ahrens"])
        }
    }

    @Test(arguments: Engine.all)
    func `from the search to the file, both in the log and nothing typed there`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await house.paperCopy()
            try await FillCustomerKeys(store: house.store).run()
            let petra = try await Visitor.office(try await house.hire("Petra", .reader), house)
            var page = try await petra.open("/service/kunden")
            #expect(try await page.press("Suchen").status == 422)
            try page.fill("Suchen nach", "ahrens")
            let list = try await page.press("Suchen")
            #expect(list.path == "/service/kunden", "no name in an address")
            let file = try await list.follow("Anna Ahrens")
            for words in [
                Cast.strom, Cast.gas, Cast.anna.email, Cast.ben.email, "Inhaber", "Liest mit", "Jahresabrechnung",
            ] {
                #expect(file.text.contains(words), "\(words)")
            }
            #expect(file.links.contains { $0.path == "/service/vorgaenge/\(number)" })
            #expect(try await petra.open("/service/kunden/\(String(repeating: "0", count: 32))").status == 404)
            let rows = try await house.store.read { db in
                try db.all(
                    """
                    SELECT kind, subject, detail FROM audit_event WHERE kind IN ('customers-searched', 'customer-read')
                    ORDER BY position
                    """
                ) { (kind: String, subject: String?, detail: String) in "\(kind) \(subject ?? "-") \(detail)" }
            }
            #expect(rows.count == 2)
            #expect(rows.first?.hasPrefix("customers-searched - count=1") == true)
            #expect(rows.last?.hasPrefix("customer-read \(Cast.anna.account.value)") == true)
        }
    }

    @Test(arguments: [
        ("Wikipedia", "3412"), ("Müller", "657"), ("Lüdenscheidt", "52682"), ("Breschnew", "17863"), ("Meyer", "67"),
        ("Maier", "67"), ("Mayr", "67"), ("Schmidt", "862"), ("Schmitt", "862"), ("Philipp", "351"), ("Xaver", "4837"),
        ("Heinz", "068"), ("Cäsar", "487"), ("Celle", "85"),
    ])
    func `the sound of a name`(name: String, code: String) {
        #expect(SoundKey(SearchKey(name).value)?.value == code)
    }

    @Test(arguments: ["", "a", "ab", "1", "12", "ab cd", "%", "--"])
    func `too little is no question`(typed: String) {
        #expect(CustomerQuery(typed) == nil)
    }
}
