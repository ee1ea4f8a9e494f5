import Vocabulary

/// The name a document is saved under: sorts by date, says what it is, and works on every system.
/// `2026-11-05_Jahresabrechnung_Strom_300001234.pdf`.
enum DocumentFileName {
    static func name(
        issuedOn: Day, category: DocumentCategory, commodity: Commodity, contract: ContractNumber
    ) -> String {
        let (what, of) = (FileNames.plain(category.name.german), FileNames.plain(commodity.german))
        return "\([issuedOn.iso, what, of, contract.value].joined(separator: "_")).pdf"
    }
}

extension PostboxDocument {
    var fileName: String {
        DocumentFileName.name(issuedOn: issuedOn, category: category, commodity: commodity, contract: contract)
    }
}
