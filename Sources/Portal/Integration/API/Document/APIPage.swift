import HTML
import Vocabulary

/// `/api/v1/docs`: the document of the API as a page, for whoever connects a billing system.
enum APIPage {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        page(
            visit, DocumentNode(json: PackageResources.openapi_json), title: APITexts.title, lead: APITexts.lead,
            yaml: "/api/v1/openapi.yaml", json: "/api/v1/openapi.json")
    }

    /// A document as a page; `yaml` and `json` are where it is served as it is.
    static func page(
        _ visit: GuestVisit, _ whole: DocumentNode, title: Text, lead: Text, yaml: Path, json: Path
    ) -> Answer {
        visit.page(title, lead: lead, wide: true) { page in
            page.ul(.class("links")) {
                page.li { page.a(APITexts.yaml, href: yaml) }
                page.li { page.a(APITexts.json, href: json) }
            }
            page.div(.lang(.english)) {
                page.prose(whole["info"]["description"].text)
                for tag in whole["tags"].list { room(page, tag, whole) }
                page.h2(APITexts.rows)
                let schemas = whole["components"]["schemas"]
                for name in schemas.names { APISchemaSection.write(page, name, schemas[name]) }
            }
        }
    }

    private static func room(_ page: Page, _ tag: DocumentNode, _ whole: DocumentNode) {
        guard let name = tag["name"].text else { return }
        page.h2(name)
        page.prose(tag["description"].text)
        let paths = whole["paths"]
        for path in paths.names {
            for method in paths[path].names {
                let operation = paths[path][method]
                guard operation["tags"].list.contains(where: { $0.text == name }) else { continue }
                page.section { write(page, "\(method.uppercased()) /api/v1\(path)", operation, whole) }
            }
        }
    }

    private static func write(_ page: Page, _ address: String, _ operation: DocumentNode, _ whole: DocumentNode) {
        page.h3 { page.code(address) }
        page.prose(operation["summary"].text)
        page.prose(operation["description"].text)
        page.ul {
            for one in operation["parameters"].list.map({ $0.resolved(in: whole) }) {
                page.li {
                    page.code(one["name"].text ?? "")
                    page.words(": \(one["description"].text ?? "")")
                }
            }
            let body = operation["requestBody"]["content"]
            for type in body.names { page.li { send(page, type, body[type]["schema"]) } }
            for status in operation["responses"].names {
                page.li { answer(page, status, operation["responses"][status].resolved(in: whole)) }
            }
        }
    }

    private static func send(_ page: Page, _ type: String, _ schema: DocumentNode) {
        page.code(type)
        let rows = schema["properties"]["rows"]["items"].reference
        let parts = schema["properties"].names.map { "\($0): \(schema["properties"][$0].reference ?? "file")" }
        let words = schema.reference ?? rows.map { "rows: \($0)" } ?? parts.joined(separator: ", ")
        page.words(" – \(words)")
    }

    private static func answer(_ page: Page, _ status: String, _ response: DocumentNode) {
        page.code(status)
        page.words(" \(response["description"].text ?? "")")
    }
}

extension Page {
    /// Paragraphs of the document. What stands between backticks is code.
    func prose(_ text: String?) {
        for paragraph in (text ?? "").split(separator: "\n") { p { words(String(paragraph)) } }
    }

    func words(_ text: String) {
        for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            index % 2 == 1 ? code(String(part)) : span(String(part))
        }
    }
}
