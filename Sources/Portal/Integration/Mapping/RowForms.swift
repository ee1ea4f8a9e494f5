/// The fields of a kind of row and the form of each, as the document of the API tells them; a test holds that document
/// against the rows. Fields of lists are named as `prices.valid_from`.
struct RowForms: Sendable {
    enum Form: Sendable {
        case text
        case decimal
        case whole
        case flag
        case day
    }

    private(set) var fields: [String: Form] = [:]

    var names: [String] { fields.keys.sorted() }

    /// Of each kind that can come as a table.
    static let all: [ImportFile: RowForms] = {
        let schemas = DocumentNode(json: PackageResources.openapi_json)["components"]["schemas"]
        return schemaNames.mapValues { name in
            var forms = RowForms()
            forms.take(schemas[name]["properties"], schemas)
            return forms
        }.merging([.series: ["file"], .answers: ["request"]].mapValues(RowForms.init(more:))) { forms, more in
            RowForms(fields: forms.fields.merging(more.fields) { $1 })
        }
    }()

    private static let schemaNames: [ImportFile: String] = [
        .customers: "Customer", .tariffs: "Tariff", .offers: "Offer", .availability: "Availability",
        .contracts: "Contract", .priceChanges: "PriceChange", .meters: "Meter", .readings: "Reading", .series: "Series",
        .instalments: "Instalment", .bank: "PaymentDetails", .payments: "Payment", .bills: "Bill", .codes: "Code",
        .documents: "Document", .answers: "Answer", .incidents: "Incident",
    ]

    private init(fields: [String: Form] = [:]) {
        self.fields = fields
    }

    /// What stands in folders only.
    private init(more names: [String]) {
        fields = Dictionary(uniqueKeysWithValues: names.map { ($0, Form.text) })
    }

    private mutating func take(_ properties: DocumentNode, _ schemas: DocumentNode, in list: String = "") {
        for name in properties.names {
            let field = properties[name]
            if field.kind == "array" {
                guard list.isEmpty, let part = field["items"].reference else { continue }
                take(schemas[part]["properties"], schemas, in: "\(name).")
            } else {
                fields["\(list)\(name)"] = Self.form(field, schemas)
            }
        }
    }

    private static func form(_ field: DocumentNode, _ schemas: DocumentNode) -> Form {
        if field.reference == "Day" { return .day }
        let known = field.reference.map { schemas[$0] } ?? field
        switch known.kind {
        case "integer": return .whole
        case "boolean": return .flag
        default: return known["pattern"].text?.contains("(\\.[0-9]") == true ? .decimal : .text
        }
    }
}
