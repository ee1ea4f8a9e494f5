import Store
import Vocabulary

/// A document for a customer: what stands beside its PDF.
struct DocumentRow: Sendable {
    let key: String
    let contract: ContractNumber
    let category: DocumentCategory
    let title: String
    let issuedOn: Day
    /// The name of the PDF in the folder `documents`; nil for the one beside the row.
    let file: String?
    let sha256: String?

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        contract = try fields.take("contract_number", .known)
        category = try fields.take("category", .choice)
        title = try fields.take("title", .text)
        issuedOn = try fields.take("issued_on", .day)
        file = try fields.takeIfPresent(
            "file",
            .written("is not the name of a PDF without a folder") { name in
                name.hasSuffix(".pdf") && !name.contains("/") && !name.hasPrefix(".") ? name : nil
            })
        sha256 = try fields.takeIfPresent(
            "sha256",
            .written("is not 64 hexadecimal digits") { text in
                text.utf8.count == 64 && Hexadecimal.bytes(text) != nil ? text.lowercased() : nil
            })
    }
}
