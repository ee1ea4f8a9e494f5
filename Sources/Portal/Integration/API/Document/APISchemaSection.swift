import HTML
import Vocabulary

/// One schema of the document: its fields, and an example to copy.
enum APISchemaSection {
    static func write(_ page: Page, _ name: String, _ schema: DocumentNode) {
        page.section {
            page.h3(name)
            page.prose(schema["description"].text)
            if schema["pattern"].exists { page.p { page.code(schema["pattern"].text ?? "") } }
            if schema["properties"].exists { table(page, name, schema) }
            for example in schema["examples"].list { page.p { page.code(example.json) } }
        }
    }

    private static func table(_ page: Page, _ name: String, _ schema: DocumentNode) {
        let (fields, caption) = (schema["properties"], APITexts.table(name))
        let needed = schema["required"].list.compactMap(\.text)
        page.tableFrame(caption) {
            page.table(caption: caption) {
                page.thead {
                    page.tr {
                        page.th(APITexts.field, scope: .column)
                        page.th(APITexts.form, scope: .column)
                        page.th(APITexts.words, scope: .column)
                    }
                }
                page.tbody {
                    for field in needed + fields.names.filter({ !needed.contains($0) }) {
                        page.tr { row(page, field, fields[field], isNeeded: needed.contains(field)) }
                    }
                }
            }
        }
    }

    private static func row(_ page: Page, _ name: String, _ field: DocumentNode, isNeeded: Bool) {
        page.th(scope: .row) { page.code(name) }
        page.td(isNeeded ? "\(form(field)), needed" : form(field))
        page.td(field["description"].text ?? "–")
    }

    private static func form(_ field: DocumentNode) -> String {
        if let name = field.reference { return name }
        let values = field["enum"].list.compactMap(\.text)
        if !values.isEmpty { return values.joined(separator: ", ") }
        if field.kind == "array" {
            return "list of \(field["items"].reference ?? field["items"].kind ?? "values")"
        }
        guard let least = field["minimum"].number, let most = field["maximum"].number else {
            return field.kind ?? "value"
        }
        return "\(least) to \(most)"
    }
}
