import Vocabulary

/// The name a document is saved under: sorts by date, says what it is, and works on every system.
/// `2026-11-05_Jahresabrechnung_Strom_300001234.pdf`.
enum DocumentFileName {
    static func name(
        issuedOn: Day, category: DocumentCategory, commodity: Commodity, contract: ContractNumber
    ) -> String {
        let parts = [issuedOn.iso, plain(category.name.german), plain(commodity.german), contract.value]
        return "\(parts.joined(separator: "_")).pdf"
    }

    /// ASCII letters, digits and hyphens; umlauts are written out.
    private static func plain(_ words: String) -> String {
        var result = ""
        for character in words {
            switch character {
            case "ä": result += "ae"
            case "ö": result += "oe"
            case "ü": result += "ue"
            case "Ä": result += "Ae"
            case "Ö": result += "Oe"
            case "Ü": result += "Ue"
            case "ß": result += "ss"
            case _ where character.isASCII && (character.isLetter || character.isNumber): result.append(character)
            default: result += "-"
            }
        }
        return result
    }
}

extension PostboxDocument {
    var fileName: String {
        DocumentFileName.name(issuedOn: issuedOn, category: category, commodity: commodity, contract: contract)
    }
}
