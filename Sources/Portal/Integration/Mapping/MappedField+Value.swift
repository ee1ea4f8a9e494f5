import Vocabulary

extension MappedField {
    /// What a cell says, in the portal's form; nil for one that is empty or means that nothing is known. What cannot be brought
    /// to that form stays as it is, so that the row is refused with the name of its field.
    func value(_ cell: String, _ table: MappedTable) -> JSONField? {
        if let known = values[cell] { return known.isEmpty ? nil : canonical(known) }
        guard !cell.isEmpty else { return nil }
        switch form {
        case .text: return .text(cell)
        case .decimal: return .text(table.decimal.plain(cell) ?? cell)
        case .whole: return Int64(cell).map { .number($0) } ?? .text(cell)
        case .flag: return Self.flags[cell.lowercased()].map { .truth($0) } ?? .text(cell)
        case .day: return .text(table.days.day(cell)?.iso ?? cell)
        }
    }

    /// What stands in a table of values is written as the portal writes it.
    private func canonical(_ text: String) -> JSONField {
        switch form {
        case .text, .decimal, .day: .text(text)
        case .whole: Int64(text).map { .number($0) } ?? .text(text)
        case .flag: Self.flags[text].map { .truth($0) } ?? .text(text)
        }
    }

    private static let flags = [
        "true": true, "false": false, "ja": true, "nein": false, "j": true, "n": false, "1": true, "0": false,
    ]
}
