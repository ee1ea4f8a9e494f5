import Store

/// One column of a row as it is told: under which name, and how its value is written.
struct RowColumn: Sendable {
    private enum Form {
        case plain
        case flag
        case decimal(Int, least: Int)
        case sealed(SealedColumn)
    }

    private let name: String
    private let form: Form

    /// Text and whole numbers.
    static func plain(_ name: String) -> RowColumn { RowColumn(name: name, form: .plain) }
    static func flag(_ name: String) -> RowColumn { RowColumn(name: name, form: .flag) }
    static func euros(_ name: String) -> RowColumn { RowColumn(name: name, form: .decimal(2, least: 2)) }
    /// ct/kWh, from ten-thousandths of a cent.
    static func rate(_ name: String) -> RowColumn { RowColumn(name: name, form: .decimal(4, least: 2)) }
    /// Kilowatt-hours, readings and what else is kept in thousandths.
    static func thousandths(_ name: String) -> RowColumn { RowColumn(name: name, form: .decimal(3, least: 0)) }
    static func decimal(_ name: String, _ decimals: Int) -> RowColumn {
        RowColumn(name: name, form: .decimal(decimals, least: 0))
    }
    static func sealed(_ name: String, _ column: SealedColumn) -> RowColumn {
        RowColumn(name: name, form: .sealed(column))
    }

    /// What is not known is left out, and so is what does not open any more.
    func field(_ value: Value, of row: String, _ keys: Keys) -> HandoverField {
        guard case .sealed(let column) = form, case .bytes(let sealed) = value else { return open(value) }
        return HandoverField(name, keys.text(sealed, in: column, of: row))
    }

    /// What is not sealed.
    fileprivate func open(_ value: Value) -> HandoverField {
        switch (form, value) {
        case (.flag, .integer(let number)): HandoverField(name, json: number == 1 ? "true" : "false")
        case (.decimal(let decimals, let least), .integer(let number)):
            HandoverField(name, DecimalText.plain(number, decimals: decimals, least: least))
        case (_, .integer(let number)): HandoverField(name, json: String(number))
        case (_, .text(let text)): HandoverField(name, text)
        default: HandoverField(name, nil)
        }
    }
}

extension [RowColumn] {
    /// The fields of a part of a row, which has no id of its own and nothing sealed.
    func fields(_ values: [Value]) -> [HandoverField] {
        zip(self, values).map { column, value in column.open(value) }
    }
}

extension DecimalText {
    /// Without the zeros at the end that nobody needs.
    static func plain(_ scaled: Int64, decimals: Int, least: Int) -> String {
        var text = plain(scaled, decimals: decimals)
        var shown = decimals
        while shown > least, text.hasSuffix("0") {
            text.removeLast()
            shown -= 1
        }
        if shown == 0, decimals > 0 { text.removeLast() }
        return text
    }
}
