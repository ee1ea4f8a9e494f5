import Vocabulary

/// What is known of a document before it is put somewhere: from what stands beside it, from its name, from the form.
struct UploadFacts: Sendable, Equatable {
    var contract: ContractNumber?
    var category: DocumentCategory?
    var title: String?
    var issuedOn: Day?

    /// What this does not tell, another one may.
    func or(_ other: UploadFacts) -> UploadFacts {
        UploadFacts(
            contract: contract ?? other.contract, category: category ?? other.category, title: title ?? other.title,
            issuedOn: issuedOn ?? other.issuedOn)
    }

    /// All that is known of a file: what stands beside it, then the form, then its name. Where form and name tell two
    /// contracts, the form may be left from before: neither counts, and somebody assigns the document.
    static func all(beside: UploadFacts, form: UploadFacts, fileName: String) -> UploadFacts {
        var (form, name) = (form, UploadFacts(fileName: fileName))
        if let typed = form.contract, let named = name.contract, typed != named {
            (form.contract, name.contract) = (nil, nil)
        }
        return beside.or(form).or(name)
    }
}

/// A field beside a document that cannot be read.
struct UploadFactTrouble: Error, Equatable {
    let field: String
}

extension UploadFacts {
    /// From a row beside the document, under the names of the import or their German ones.
    init(row: [String: String]) throws(UploadFactTrouble) {
        func value(_ names: String...) -> String? {
            names.lazy.compactMap { row[$0]?.trimmed }.first { !$0.isEmpty }
        }
        if let typed = value("contract_number", "vertragsnummer", "vertrag") {
            guard let number = try? ContractNumber(typed) else { throw UploadFactTrouble(field: "vertragsnummer") }
            contract = number
        }
        if let typed = value("category", "art") {
            guard let known = Self.category(typed) else { throw UploadFactTrouble(field: "art") }
            category = known
        }
        if let typed = value("issued_on", "datum") {
            guard let day = Day(typed: typed) else { throw UploadFactTrouble(field: "datum") }
            issuedOn = day
        }
        if let typed = value("title", "titel", "betreff") {
            guard typed.unicodeScalars.count <= 200, !typed.unicodeScalars.contains(where: Field.isForbidden) else {
                throw UploadFactTrouble(field: "titel")
            }
            title = typed
        }
    }

    /// From a name as the mailbox itself gives: `2026-11-05_Jahresabrechnung_Strom_300001234.pdf`. A contract counts only
    /// where one number of nine digits stands there.
    init(fileName: String) {
        let runs = fileName.split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 9 }
        if Set(runs).count == 1, let run = runs.first { contract = try? ContractNumber(String(run)) }
        if let match = fileName.firstMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) {
            issuedOn = Day(iso: String(match.output))
        }
        let words = Set(fileName.split(whereSeparator: { "_. ".contains($0) }).map { $0.lowercased() })
        category = DocumentCategory.allCases.first { words.contains(FileNames.plain($0.name.german).lowercased()) }
    }

    private static func category(_ typed: String) -> DocumentCategory? {
        DocumentCategory(rawValue: typed)
            ?? DocumentCategory.allCases.first { $0.name.german.lowercased() == typed.lowercased() }
    }
}
