import Foundation
import HTTPTypes
import Testing

@testable import Portal

/// The document says what the program does: every route and no other, and of every row each field, what must be there and
/// which values it may have.
@Suite struct APIDocumentTests {
    private static var document: DocumentNode { DocumentNode(json: PackageResources.openapi_json) }

    @Test func `every route is in the document, and nothing else is`() throws {
        let document = Self.document
        let parts = try Regex(#"\{[a-z_]+\}"#)
        let told = document["paths"].names.flatMap { path in
            document["paths"][path].names.map { "\($0.uppercased()) /api/v1\(path.replacing(parts, with: "{}"))" }
        }
        let routes = API.routes.map { "\($0.method.rawValue) \($0.path.replacing(parts, with: "{}"))" }
        #expect(Set(told) == Set(routes))
        #expect(told.count == routes.count && routes.count >= 60)
    }

    @Test func `every operation names its scope, its answers and the headers it needs`() async throws {
        let document = Self.document
        let scopes = Set(APIScope.allCases.map(\.rawValue))
        for path in document["paths"].names {
            for method in document["paths"][path].names {
                let operation = document["paths"][path][method]
                let name = "\(method) \(path)"
                let named = operation["security"].list.flatMap { $0["token"].list.compactMap(\.text) }
                #expect(named.count == 1 && scopes.isSuperset(of: named), "\(name)")
                #expect(operation["description"].text?.contains("`\(named.first ?? "")`") == true, "\(name)")
                let statuses = operation["responses"].names
                for status in ["401", "403", "429", "503"] { #expect(statuses.contains(status), "\(name) \(status)") }
                let headers = operation["parameters"].list.map { $0.resolved(in: document)["name"].text }
                #expect(headers.contains("Idempotency-Key") == (method != "get"), "\(name)")
                for response in operation["responses"].names.map({ operation["responses"][$0] }) {
                    #expect(response.resolved(in: document)["description"].exists, "\(name)")
                }
            }
        }
    }

    /// What the document says of scopes is what the gate asks for.
    @Test func `a token with the scope of the document may, one without may not`() async throws {
        try await TestPortal.run { (house) async throws in
            let document = Self.document
            var programs: [String: Program] = [:]
            for scope in APIScope.allCases {
                programs[scope.rawValue] = try await Program(house, scopes: scope.rawValue)
            }
            for path in document["paths"].names {
                for method in document["paths"][path].names {
                    let operation = document["paths"][path][method]
                    let scope = operation["security"].list.first?["token"].list.first?.text ?? ""
                    let address = "/api/v1\(path)".replacing("{external_id}", with: "X-1")
                        .replacing("{number}", with: "V-2026-999999")
                    let program = try #require(programs[scope])
                    let reply = try await program.ask(method.uppercased(), address, method == "get" ? nil : "{}")
                    #expect(reply.status != 403 && reply.status != 404 || reply.status == 404 && path.contains("{"))
                    #expect(operation["responses"][String(reply.status)].exists, "\(method) \(path): \(reply.status)")
                }
            }
        }
    }

    @Test func `every reference leads somewhere`() {
        let document = Self.document
        var unknown: [String] = []
        func look(_ node: DocumentNode) {
            if node["$ref"].exists, !node.resolved(in: document).exists { unknown.append(node.json) }
            for name in node.names { look(node[name]) }
            for one in node.list { look(one) }
        }
        look(document)
        #expect(unknown == [])
    }

    @Test func `it is served as it is kept, and as a page`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let guest = Visitor.guest(house)
            let yaml = try await guest.request("GET", "/api/v1/openapi.yaml")
            #expect(yaml.status == 200 && yaml.header("Content-Type") == "application/yaml")
            #expect(yaml.source.contains("openapi: 3.1.0"))
            let file = SourceFile.project.appending(path: "docs/openapi.yaml")
            #expect(yaml.bytes == Array(try Data(contentsOf: file)))
            let json = try await guest.request("GET", "/api/v1/openapi.json")
            #expect(json.status == 200 && DocumentNode(json: json.bytes)["openapi"].text == "3.1.0")
            for language in ["de", "en"] {
                guest.setCookie("sprache", language)
                let page = try await guest.open("/api/v1/docs")
                #expect(page.status == 200 && page.text.contains("PUT /api/v1/customers/{external_id}"))
                for name in Self.document["components"]["schemas"].names {
                    #expect(page.text.contains(name), "\(name)")
                }
            }
        }
    }
}
