/// One value of a PDF file (ISO 32000-1, 7.3), as far as the rule needs it.
indirect enum PDFValue: Sendable {
    case number(Int)
    case name(String)
    case list([PDFValue])
    case dictionary([String: PDFValue])
    case reference(Int)
    /// A text, a truth value, a number with decimals, null.
    case other

    subscript(key: String) -> PDFValue? {
        if case .dictionary(let entries) = self { entries[key] } else { nil }
    }

    var number: Int? { if case .number(let number) = self { number } else { nil } }

    var name: String? { if case .name(let name) = self { name } else { nil } }

    var reference: Int? { if case .reference(let number) = self { number } else { nil } }

    /// The value as a list; one value alone is a list of one.
    var values: [PDFValue] { if case .list(let values) = self { values } else { [self] } }
}
