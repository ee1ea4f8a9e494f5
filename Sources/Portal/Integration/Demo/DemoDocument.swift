import Vocabulary

/// A PDF for the postbox of an invented customer.
struct DemoDocument: Sendable {
    let contract: String
    let category: DocumentCategory
    let title: String
    let issuedOn: Day
    let bytes: [UInt8]

    var key: String { Self.key(contract, category, issuedOn) }

    static func key(_ contract: String, _ category: DocumentCategory, _ issuedOn: Day) -> String {
        "D-\(contract)-\(category.rawValue)-\(issuedOn.iso)"
    }

    func line() -> JSONLine {
        var line = JSONLine()
        line.add("external_id", key)
        line.add("contract_number", contract)
        line.add("category", category.rawValue)
        line.add("title", title)
        line.add("issued_on", issuedOn.iso)
        return line
    }
}
