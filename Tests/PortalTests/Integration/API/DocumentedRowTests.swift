import Foundation
import Testing

@testable import Portal

/// Each schema of the document is held against the row that reads it.
@Suite struct DocumentedRowTests {
    private static var schemas: DocumentNode {
        DocumentNode(json: PackageResources.openapi_json)["components"]["schemas"]
    }

    /// The fields of a schema, those of its lists as `prices.valid_from`.
    private static func fields(_ schema: DocumentNode) -> Set<String> {
        let names = schema["properties"].names
        let inside = names.flatMap { name -> [String] in
            guard let part = schema["properties"][name]["items"].reference else { return [] }
            return Self.schemas[part]["properties"].names.map { "\(name).\($0)" }
        }
        return Set(names + inside)
    }

    @Test func `every row that can be sent is documented`() {
        let documented = Set(DocumentedRow.all.map(\.schema))
        #expect(documented.count == APIResource.all.count + 4)
        #expect(documented.isSubset(of: Self.schemas.names))
    }

    @Test(arguments: DocumentedRow.all)
    func `the example stands, and the row asks for the fields of the schema and no others`(row: DocumentedRow) {
        let schema = Self.schemas[row.schema]
        var asked: Set<String> = []
        #expect(row.problem(row.example(schema), asked: { asked.insert($0) }) == nil)
        #expect(asked == Self.fields(schema).union(row.unsent))
    }

    @Test(arguments: DocumentedRow.all)
    func `what the schema requires is missed, and nothing else is`(row: DocumentedRow) {
        let schema = Self.schemas[row.schema]
        let example = row.example(schema)
        let required = Set(schema["required"].list.compactMap(\.text))
        for name in schema["properties"].names where name != "external_id" && !row.sometimes.contains(name) {
            var object = example
            object[name] = nil
            let problem = row.problem(object)
            let isMissed = problem == "\(name) is missing" || problem == "\(name) is not a list of 1 to 100 objects"
            #expect(isMissed == required.contains(name), "\(name): \(problem ?? "nothing")")
        }
    }

    @Test(arguments: DocumentedRow.all)
    func `a field of the wrong form is told by its name, and values to choose from are all there`(row: DocumentedRow) {
        let schema = Self.schemas[row.schema]
        let example = row.example(schema)
        for name in schema["properties"].names {
            let field = schema["properties"][name]
            var object = example
            object[name] = .other
            #expect(row.problem(object)?.hasPrefix("\(name) is n") == true, "\(name)")
            let values = field["enum"].list.compactMap(\.text)
            object[name] = .text("§")
            let told = row.problem(object) ?? ""
            if values.isEmpty {
                #expect(!told.contains(" is none of "), "\(name) has values to choose from")
            } else {
                let start = "\(name) is none of "
                #expect(told.hasPrefix(start), "\(name)")
                #expect(
                    told.dropFirst(start.count).components(separatedBy: ", ").sorted() == values.sorted(), "\(name)")
            }
        }
    }

    @Test func `bodies have the limits the document names`() {
        let text = DocumentNode(json: PackageResources.openapi_json)["components"]["responses"]["TooLarge"]
        let sizes = [BodyLimit.row, BodyLimit.rows, BodyLimit.document, BodyLimit.series].map { $0 / (1024 * 1024) }
        for size in sizes { #expect(text["description"].text?.contains("\(size) MiB") == true) }
        let rows = Self.schemas["BatchResult"]
        #expect(rows.exists && APIResource.most == 1000 && PostCodes.most == 100 && RowPages.most == 500)
    }
}
