/// Reads a mapping and gathers everything that is wrong with it, so that it is mended at once.
struct MappingReader {
    private(set) var problems: [String] = []

    private static let most = 100

    mutating func mapping(_ tree: JSONTree) -> Mapping {
        guard case .object(var whole) = tree else {
            problems.append("is not a JSON object")
            return .none
        }
        let defaults = object(whole.removeValue(forKey: "defaults"), at: "defaults")
        tell(whole, but: ["tables"], at: "")
        guard case .list(let entries)? = whole["tables"], !entries.isEmpty else {
            problems.append("tables is missing: a list with an object for each kind of files")
            return .none
        }
        let style = self.style(defaults, at: "defaults", or: TableStyle())
        tell(defaults, but: TableStyle.names, at: "defaults.")
        let tables = entries.enumerated().compactMap { table($1, style, at: "tables[\($0)]") }
        return Mapping(tables: tables)
    }

    private mutating func table(_ tree: JSONTree, _ defaults: TableStyle, at place: String) -> MappedTable? {
        guard case .object(let entry) = tree else {
            problems.append("\(place) is not an object")
            return nil
        }
        tell(
            entry, but: TableStyle.names + ["kind", "files", "columns", "constants", "templates", "values"],
            at: "\(place).")
        let style = self.style(entry, at: place, or: defaults)
        let pattern = text(entry["files"], at: "\(place).files")
        guard let kind = kind(entry["kind"], at: "\(place).kind"), let forms = RowForms.all[kind] else { return nil }
        var fields = FieldGatherer(kind: kind, forms: forms, place: place)
        fields.take(
            columns: object(entry["columns"], at: "\(place).columns"),
            constants: object(entry["constants"], at: "\(place).constants"),
            templates: object(entry["templates"], at: "\(place).templates"),
            values: object(entry["values"], at: "\(place).values"))
        problems += fields.problems
        guard let pattern else { return nil }
        if pattern.contains("/") || pattern.hasSuffix(".jsonl") || pattern == "*" {
            problems.append("\(place).files is not a pattern for tables of one kind, as \"KUNDEN_*.csv\"")
        }
        return MappedTable(
            kind: kind, pattern: FilePattern(text: pattern), delimiter: style.delimiter, encoding: style.encoding,
            decimal: style.decimal, days: style.days, fields: fields.gathered)
    }

    private mutating func kind(_ tree: JSONTree?, at place: String) -> ImportFile? {
        guard let name = text(tree, at: place) else { return nil }
        if let kind = ImportFile(rawValue: "\(name).jsonl"), RowForms.all[kind] != nil { return kind }
        let known = ImportFile.allCases.filter { RowForms.all[$0] != nil }.map { $0.rawValue.dropLast(6) }
        problems.append("\(place): \(name) is none of \(known.joined(separator: ", "))")
        return nil
    }

    private mutating func style(_ entry: [String: JSONTree], at place: String, or defaults: TableStyle) -> TableStyle {
        var style = defaults
        if let tree = entry["delimiter"] {
            if case .text(let sign) = tree, [";", ",", "\t", "|"].contains(sign), let byte = sign.utf8.first {
                style.delimiter = byte
            } else {
                problems.append("\(place).delimiter is none of \";\", \",\", \"|\" and \"\\t\"")
            }
        }
        choose(entry["encoding"], at: "\(place).encoding", &style.encoding)
        choose(entry["decimal"], at: "\(place).decimal", &style.decimal)
        choose(entry["days"], at: "\(place).days", &style.days)
        return style
    }

    private mutating func choose<Choice: RawRepresentable & CaseIterable>(
        _ tree: JSONTree?, at place: String, _ chosen: inout Choice
    ) where Choice.RawValue == String {
        guard let tree else { return }
        if case .text(let text) = tree, let choice = Choice(rawValue: text.lowercased()) ?? Choice(rawValue: text) {
            chosen = choice
        } else {
            problems.append("\(place) is none of \(Choice.allCases.map(\.rawValue).joined(separator: " or "))")
        }
    }

    private mutating func text(_ tree: JSONTree?, at place: String) -> String? {
        if case .text(let text) = tree, !text.isEmpty { return text }
        problems.append(tree == nil ? "\(place) is missing" : "\(place) is not a text")
        return nil
    }

    private mutating func object(_ tree: JSONTree?, at place: String) -> [String: JSONTree] {
        switch tree {
        case nil: return [:]
        case .object(let object): return object
        default:
            problems.append("\(place) is not an object")
            return [:]
        }
    }

    /// A typing error in the name of a setting must not leave it unset.
    private mutating func tell(_ object: [String: JSONTree], but known: [String], at place: String) {
        for name in object.keys.sorted() where !known.contains(name) {
            problems.append("\(place)\(name) is nothing a mapping knows")
        }
    }
}

/// How tables write, unless one says something else.
struct TableStyle {
    var delimiter = UInt8(ascii: ";")
    var encoding = TextEncoding.utf8
    var decimal = DecimalForm.comma
    var days = DayForm.german

    static let names = ["delimiter", "encoding", "decimal", "days"]
}
