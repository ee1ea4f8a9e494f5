/// The fields of one row, taken out one by one. What is left at the end nobody knows.
struct Fields {
    private var left: [String: JSONField]
    /// Hears every name that is asked for, as `prices.valid_from`: how the document of the API is held against the rows.
    private let asked: ((String) -> Void)?

    init(_ fields: [String: JSONField], asked: ((String) -> Void)? = nil) {
        (left, self.asked) = (fields, asked)
    }

    /// A field that must be there.
    mutating func take<Value>(_ name: String, _ form: FieldForm<Value>) throws(RowProblem) -> Value {
        guard let value = try takeIfPresent(name, form) else { throw RowProblem("\(name) is missing") }
        return value
    }

    /// A field that may be left out or null.
    mutating func takeIfPresent<Value>(_ name: String, _ form: FieldForm<Value>) throws(RowProblem) -> Value? {
        asked?(name)
        guard let field = left.removeValue(forKey: name), field != .nothing else { return nil }
        guard let value = form.read(field) else { throw RowProblem("\(name) \(form.words)") }
        return value
    }

    /// A list of objects, at least one and at most 100.
    mutating func takeRows(_ name: String) throws(RowProblem) -> [Fields] {
        asked?(name)
        guard case .rows(let rows) = left.removeValue(forKey: name), (1...100).contains(rows.count) else {
            throw RowProblem("\(name) is not a list of 1 to 100 objects")
        }
        return rows.map { row in Fields(row, asked: asked.map { tell in { tell("\(name).\($0)") } }) }
    }

    /// A list of objects that may be left out or null: then it is empty.
    mutating func takeRowsIfPresent(_ name: String) throws(RowProblem) -> [Fields] {
        switch left[name] {
        case nil, .nothing, .rows([]):
            asked?(name)
            left[name] = nil
            return []
        default: return try takeRows(name)
        }
    }

    /// The names nobody asked for, in order.
    var unknown: [String] { left.keys.sorted() }
}
