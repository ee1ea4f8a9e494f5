import Vocabulary

/// What BO4E has no word for. It stands in `zusatzAttribute` under `kundenportal.` and the name of the row's field
/// (docs/integration.md), so that an export can be read again without loss.
enum BO4EExtras {
    static let mark = "kundenportal."

    /// The fields of a kind that may come this way.
    static func fields(of kind: BO4EKind) -> [String] {
        switch kind {
        case .partner: []
        case .tariff: ["is_green", "download_mbit", "upload_mbit", "product_sheet"]
        case .contract:
            [
                "state", "grid_operator", "metering_operator", "price_guarantee", "price_guarantee_until",
                "annual_consumption_kwh", "last_billed_on", "next_reading_due_on", "instalment_lowest_eur",
                "instalment_highest_eur", "instalment_change_from",
            ]
        case .marketLocation: []
        case .meter: ["installed_on", "removed_on", "calorific_value_kwh_m3", "state_factor"]
        case .reading: ["source", "status"]
        case .bill: ["lines_are", "former_consumption_kwh", "former_days", "document", "replaces"]
        }
    }

    /// As a list of objects.
    static func written(_ fields: [String: JSONField], of kind: BO4EKind, _ more: [(String, JSONField?)] = [])
        -> HandoverField
    {
        let all = self.fields(of: kind).map { ($0, fields[$0]) } + more
        return written(all)
    }

    static func written(_ all: [(String, JSONField?)]) -> HandoverField {
        let objects = all.compactMap { name, value -> [HandoverField]? in
            guard let json = value.flatMap(json) else { return nil }
            return [HandoverField("name", "\(mark)\(name)"), HandoverField("wert", json: json)]
        }
        return objects.isEmpty
            ? HandoverField("zusatzAttribute", nil) : HandoverField("zusatzAttribute", objects: objects)
    }

    private static func json(_ value: JSONField) -> String? {
        switch value {
        case .text(let text): ExportRows.quoted(text)
        case .number(let number): String(number)
        case .truth(let truth): truth ? "true" : "false"
        default: nil
        }
    }
}

extension BO4EObject {
    /// A value of `zusatzAttribute`, or of `externeReferenzen` as they were called before.
    func extra(_ name: String) -> Told<JSONField>? {
        for (list, key, value) in [
            ("zusatzAttribute", "name", "wert"), ("externeReferenzen", "exRefName", "exRefWert"),
        ] {
            for object in (try? objects(list)) ?? [] {
                guard let told = try? object.text(key), told.value.lowercased() == name.lowercased() else { continue }
                guard let field = object.field(value) else { continue }
                return Told(field, at: object.place(value))
            }
        }
        return nil
    }

    /// A text among them, under our own mark or without.
    func extraText(_ names: String...) -> Told<String>? {
        for name in names.flatMap({ ["\(BO4EExtras.mark)\($0)", $0] }) {
            guard let told = extra(name) else { continue }
            switch told.value {
            case .text(let text): return Told(text, at: told.path)
            case .number(let number): return Told(String(number), at: told.path)
            default: continue
            }
        }
        return nil
    }
}
