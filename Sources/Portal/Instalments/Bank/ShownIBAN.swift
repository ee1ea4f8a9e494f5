import Vocabulary

extension IBAN {
    /// As pages, letters and receipts show it: the country and the last four signs, "DE•• •••• •••• •••• ••30 00".
    var shown: String {
        let signs = Array(value)
        let hidden = signs.indices.map { $0 < 2 || $0 >= signs.count - 4 ? signs[$0] : "•" }
        return stride(from: 0, to: hidden.count, by: 4)
            .map { String(hidden[$0..<min($0 + 4, hidden.count)]) }
            .joined(separator: " ")
    }
}
