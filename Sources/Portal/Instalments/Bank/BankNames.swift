import Vocabulary

/// Names of banks in Germany, as the directory of the Deutsche Bundesbank has them. Shown only where the account itself
/// is opened and kept nowhere: beside the last four signs a bank's name would tell too much of a sealed account.
enum BankNames {
    /// Nil for other countries, and where it is not known.
    static func name(of iban: IBAN) -> String? {
        guard iban.country == "DE" else { return nil }
        return byCode[iban.value.dropFirst(4).prefix(8)]
    }

    private static let byCode = read(String(decoding: PackageResources.banks_txt, as: UTF8.self))

    /// Lines of codes with eight digits each, then the name.
    static func read(_ table: String) -> [Substring: String] {
        var names: [Substring: String] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            let codes = words.prefix { word in
                word.utf8.count == 8 && word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
            let name = words.dropFirst(codes.count).joined(separator: " ")
            guard !name.isEmpty else { continue }
            for code in codes { names[code] = name }
        }
        return names
    }
}
