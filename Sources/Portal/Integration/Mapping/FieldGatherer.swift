/// Puts together the fields of one kind of files, each from one place only.
struct FieldGatherer {
    let kind: ImportFile
    let forms: RowForms
    let place: String
    private(set) var problems: [String] = []
    private var sources: [String: MappedField.Source] = [:]
    private var values: [String: [String: String]] = [:]

    init(kind: ImportFile, forms: RowForms, place: String) {
        (self.kind, self.forms, self.place) = (kind, forms, place)
    }

    var gathered: [MappedField] {
        sources.keys.sorted().compactMap { name in
            guard let form = forms.fields[name], let source = sources[name] else { return nil }
            return MappedField(name: name, form: form, source: source, values: values[name] ?? [:])
        }
    }

    mutating func take(
        columns: [String: JSONTree], constants: [String: JSONTree], templates: [String: JSONTree],
        values: [String: JSONTree]
    ) {
        for (column, tree) in columns.sorted(by: { $0.key < $1.key }) { take(column: column, tree) }
        for (name, tree) in constants.sorted(by: { $0.key < $1.key }) { take(constant: name, tree) }
        for (name, tree) in templates.sorted(by: { $0.key < $1.key }) { take(template: name, tree) }
        for (name, tree) in values.sorted(by: { $0.key < $1.key }) { take(valuesOf: name, tree) }
        if sources.isEmpty { problems.append("\(place).columns names no field") }
    }

    private mutating func take(column: String, _ tree: JSONTree) {
        let names: [JSONTree] = if case .list(let list) = tree { list } else { [tree] }
        for name in names {
            guard case .text(let field) = name else {
                problems.append("\(place).columns.\(column) is neither the name of a field nor a list of some")
                continue
            }
            put(.column(column), field, at: "\(place).columns.\(column)")
        }
    }

    private mutating func take(constant name: String, _ tree: JSONTree) {
        switch tree {
        case .text(let text): put(.constant(.text(text)), name, at: "\(place).constants.\(name)")
        case .number(let number): put(.constant(.number(number)), name, at: "\(place).constants.\(name)")
        case .truth(let truth): put(.constant(.truth(truth)), name, at: "\(place).constants.\(name)")
        default: problems.append("\(place).constants.\(name) is neither a text, a whole number, true nor false")
        }
    }

    private mutating func take(template name: String, _ tree: JSONTree) {
        guard case .text(let text) = tree, let parts = Self.parts(text) else {
            problems.append("\(place).templates.\(name) is not a text with columns in it, as \"S-{METER}-{DAY}\"")
            return
        }
        put(.template(parts), name, at: "\(place).templates.\(name)")
    }

    private mutating func take(valuesOf name: String, _ tree: JSONTree) {
        let here = "\(place).values.\(name)"
        guard case .object(let table) = tree else {
            problems.append("\(here) is not an object")
            return
        }
        guard sources[name] != nil else {
            problems.append("\(here): no column, constant or template gives this field")
            return
        }
        for (typed, known) in table.sorted(by: { $0.key < $1.key }) {
            guard case .text(let text) = known else {
                problems.append("\(here).\(typed) is not a text")
                continue
            }
            values[name, default: [:]][typed] = text
        }
    }

    private mutating func put(_ source: MappedField.Source, _ name: String, at here: String) {
        guard forms.fields[name] != nil else {
            problems.append(
                "\(here): \(name) is no field of \(kind.rawValue); those are \(forms.names.joined(separator: ", "))")
            return
        }
        guard sources.updateValue(source, forKey: name) == nil else {
            problems.append("\(here): \(name) has two places it comes from")
            return
        }
    }

    /// `S-{METER}` in parts; nil when a brace has no other, or nothing is in them.
    static func parts(_ text: String) -> [MappedField.Part]? {
        var (parts, rest): ([MappedField.Part], Substring) = ([], text[...])
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let (words, name) = (rest[..<open], rest[rest.index(after: open)..<close])
            guard !name.isEmpty, !name.contains("{"), !words.contains("}") else { return nil }
            if !words.isEmpty { parts.append(.words(String(words))) }
            parts.append(.column(String(name)))
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("}") else { return nil }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        return parts.isEmpty ? nil : parts
    }
}
