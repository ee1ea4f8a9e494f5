import Vocabulary

/// A letter that waits for its code, with whom it goes to: the address billing knows, and no other.
struct WaitingCodeLetter: Sendable {
    let id: ID<CodeLetter>
    let contractID: String
    let contract: ContractNumber
    let customerNumber: String
    let salutation: String?
    let firstName, lastName, street, houseNumber, postalCode, city: String

    var name: String { "\(firstName) \(lastName)" }

    /// Name first, as it stands in the window of the envelope.
    var recipient: [String] {
        [salutation, name, "\(street) \(houseNumber)", "\(postalCode) \(city)"].compactMap(\.self)
    }
}

/// The same with the code that was drawn for it. Lives only while the PDF is made.
struct DrawnCodeLetter: Sendable {
    let letter: WaitingCodeLetter
    let code: String
    let hash: String

    /// One line of what a print shop gets beside the PDF; never the code.
    func line(file: String, page: Int) -> String {
        let fields = [
            ("file", file), ("page", String(page)), ("contract_number", letter.contract.value),
            ("customer", letter.customerNumber),
        ]
        let written = fields.map { "\(ExportRows.quoted($0)):\(ExportRows.quoted($1))" }
        return "{\(written.joined(separator: ","))}"
    }
}
