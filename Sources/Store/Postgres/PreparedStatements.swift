import CPostgres

/// Which statements one connection has prepared, and for which types of values.
struct PreparedStatements {
    private struct Entry {
        let name: String
        let types: [Oid]
    }

    enum Answer {
        case known(String)
        /// Prepare it under this name.
        case new(String)
    }

    private var entries: [String: Entry] = [:]
    private var count = 0

    /// A NULL fits a parameter of any type, but a value only its own.
    func find(_ text: String, for values: [Value]) -> Answer {
        let new = Answer.new("s\(count)")
        guard let entry = entries[text] else { return new }
        let fits = zip(entry.types, values).allSatisfy { $1 == .null || $0 == $1.postgresType }
        return fits ? .known(entry.name) : new
    }

    mutating func keep(_ text: String, as name: String, for values: [Value]) {
        count += 1
        entries[text] = Entry(name: name, types: values.map(\.postgresType))
    }

    /// The server keeps the old ones until the connection ends; that is rare enough.
    mutating func forgetAll() {
        entries = [:]
        count += 1
    }
}
