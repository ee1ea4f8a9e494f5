import Foundation
import HTTPTypes
import Testing

@testable import Portal

/// The document of customers' programs says what the portal does: every route and no other, its scope, and of every answer
/// the fields.
@Suite struct CustomerAPIDocumentTests {
    private static var document: DocumentNode { DocumentNode(json: PackageResources.customer_api_json) }

    @Test func `every route is in the document, and nothing else is`() throws {
        let document = Self.document
        let parts = try Regex(#"\{[a-z_]+\}"#)
        let told = document["paths"].names.flatMap { path in
            document["paths"][path].names.map { "\($0.uppercased()) /api/v1\(path.replacing(parts, with: "{}"))" }
        }
        let routes = ProgramAPI.routes.map { "\($0.method.rawValue) \($0.path.replacing(parts, with: "{}"))" }
        #expect(Set(told) == Set(routes) && told.count == routes.count)
    }

    @Test func `what the document says of scopes is what the gate asks for`() async throws {
        try await TestPortal.run { (house) async throws in
            let document = Self.document
            var programs: [String: Program] = ["": try await OwnProgram.make(house, .anna, [.readings])]
            for scope in ProgramScope.allCases {
                programs[scope.rawValue] = try await OwnProgram.make(house, .anna, [scope])
            }
            for path in document["paths"].names {
                for method in document["paths"][path].names {
                    let operation = document["paths"][path][method]
                    let scope = operation["security"].list.first?["key"].list.first?.text ?? ""
                    #expect(scope.isEmpty || operation["description"].text?.contains("`\(scope)`") == true, "\(path)")
                    for status in ["401", "429", "503"] { #expect(operation["responses"].names.contains(status)) }
                    let headers = operation["parameters"].list.map { $0.resolved(in: document)["name"].text }
                    #expect(headers.contains("Idempotency-Key") == (method != "get"), "\(path)")
                    let address = "/api/v1\(path)".replacing("{number}", with: Cast.strom)
                        .replacing("{id}", with: Cast.document(Cast.strom))
                    let program = try #require(programs[scope])
                    let reply = try await program.ask(method.uppercased(), address, method == "get" ? nil : "{}")
                    #expect(reply.status != 403 && reply.status != 401, "\(method) \(path): \(reply.status)")
                    #expect(operation["responses"][String(reply.status)].exists, "\(method) \(path): \(reply.status)")
                }
            }
        }
    }

    /// Each answer is held against its schema: what must be there is, and nothing is there that nobody told of.
    @Test func `answers have the fields of their schemas`() async throws {
        try await TestPortal.run { (house) async throws in
            let (document, program) = (Self.document, try await OwnProgram.make(house))
            let report = try await program.ask(
                "POST", OwnProgram.contract(Cast.strom, "/readings"), #"{"value":25000}"#)
            Self.hold(report, "NotTaken", document)
            for (path, schema) in [
                ("/api/v1/me", "Key"), (OwnProgram.contract(Cast.strom), "Contract"),
                (OwnProgram.contract(Cast.gas, "/instalments"), "Instalments"),
                (OwnProgram.contract(Cast.strom, "/meters"), "Meters"),
                (OwnProgram.contract(Cast.gas, "/consumption"), "Consumption"),
            ] {
                let reply = try await program.ask("GET", path)
                #expect(reply.status == 200, "\(path)")
                Self.hold(reply, schema, document)
                let tag = try #require(reply.header("ETag"))
                #expect(try await program.ask("GET", path, headers: ["If-None-Match": tag]).status == 304)
            }
            for (path, list, schema) in [
                ("/api/v1/me/dates", "dates", "Date"), ("/api/v1/me/documents", "documents", "Document"),
            ] {
                let rows = try await program.ask("GET", path).json[list] as? [[String: Any]] ?? []
                #expect(!rows.isEmpty, "\(path)")
                for row in rows { Self.hold(row, schema, document) }
            }
        }
    }

    private static func hold(_ reply: Program.Reply, _ schema: String, _ document: DocumentNode) {
        hold(reply.json, schema, document)
    }

    private static func hold(_ json: [String: Any], _ name: String, _ document: DocumentNode) {
        let schema = document["components"]["schemas"][name]
        #expect(Set(json.keys).isSubset(of: schema["properties"].names), "\(name): \(json.keys.sorted())")
        #expect(Set(schema["required"].list.compactMap(\.text)).isSubset(of: json.keys), "\(name)")
        for field in schema["properties"].names {
            let part = schema["properties"][field]
            if let inside = json[field] as? [String: Any], let reference = part.reference {
                hold(inside, reference, document)
            }
            if let rows = json[field] as? [[String: Any]], let reference = part["items"].reference {
                for row in rows { hold(row, reference, document) }
            }
        }
    }

    @Test func `it is served as it is kept, and as a page`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let guest = Visitor.guest(house)
            let yaml = try await guest.request("GET", "/api/v1/me/openapi.yaml")
            let file = SourceFile.project.appending(path: "docs/customer-api.yaml")
            let committed = try Data(contentsOf: file)
            #expect(yaml.status == 200 && yaml.bytes == Array(committed))
            let json = try await guest.request("GET", "/api/v1/me/openapi.json")
            #expect(DocumentNode(json: json.bytes)["openapi"].text == "3.1.0")
            for language in ["de", "en"] {
                guest.setCookie("sprache", language)
                let page = try await guest.open("/api/v1/me/docs")
                #expect(page.status == 200 && page.text.contains("POST /api/v1/me/contracts/{number}/readings"))
                for name in Self.document["components"]["schemas"].names {
                    #expect(page.text.contains(name), "\(name)")
                }
            }
        }
    }
}
