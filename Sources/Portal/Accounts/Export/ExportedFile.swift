import Store
import Vocabulary

/// A document on its way into an export.
struct ExportedDocument: Sendable {
    let key: String
    let contract: ContractNumber
    let commodity: Commodity
    let category: DocumentCategory
    let title: String
    let issuedOn: Day
    let arrivedAt: Instant
    let openedAt: Instant?
    let sha256: String
    /// In bytes.
    let size: Int
    /// How many of the same name stand before it.
    let twins: Int

    /// As it is saved from the mailbox, with a number where two would have the same name.
    var path: String {
        let name = DocumentFileName.name(
            issuedOn: issuedOn, category: category, commodity: commodity, contract: contract)
        return twins == 0 ? "dokumente/\(name)" : "dokumente/\(name.dropLast(4))_\(twins + 1).pdf"
    }

    var row: [Value] {
        [
            key.stored, contract.stored, category.rawValue.stored, title.stored, issuedOn.stored, arrivedAt.stored,
            openedAt?.stored ?? .null, size.stored, sha256.stored, path.stored,
        ]
    }
}

/// A photo on its way into an export.
struct ExportedPhoto: Sendable {
    let request: ID<ServiceRequest>
    let number: RequestNumber
    let contract: ContractNumber?
    let receivedAt: Instant
    let mediaType: String
    let sha256: String
    /// In bytes.
    let size: Int

    /// As it is saved from the page of its request.
    var path: String {
        let ending = Picture.Kind(mediaType: mediaType)?.fileEnding ?? "bin"
        let parts = [receivedAt.day.iso, "Foto", contract?.value, number.value]
        return "fotos/\(parts.compactMap { $0 }.joined(separator: "_")).\(ending)"
    }

    var row: [Value] {
        [
            request.stored, number.stored, contract?.stored ?? .null, receivedAt.stored, mediaType.stored, size.stored,
            sha256.stored, path.stored,
        ]
    }
}
