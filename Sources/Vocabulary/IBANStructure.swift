/// What a country's IBANs look like behind country and check digits (BBAN), after the SWIFT IBAN registry.
struct IBANStructure {
    private let runs: [(count: Int, kind: UInt8)]

    /// Nil for countries without IBANs.
    init?(country: String) {
        guard let pattern = Self.patterns[country] else { return nil }
        var count = 0
        var runs: [(count: Int, kind: UInt8)] = []
        for byte in pattern.utf8 {
            if ASCII.isDigit(byte) {
                count = count * 10 + Int(byte - 0x30)
            } else {
                runs.append((count, byte))
                count = 0
            }
        }
        self.runs = runs
    }

    /// Length of the whole IBAN.
    var length: Int { runs.reduce(4) { $0 + $1.count } }

    func fits(_ bban: ArraySlice<UInt8>) -> Bool {
        guard bban.count == length - 4 else { return false }
        var rest = bban
        for run in runs {
            guard rest.prefix(run.count).allSatisfy({ Self.isSign($0, of: run.kind) }) else { return false }
            rest = rest.dropFirst(run.count)
        }
        return true
    }

    /// n digits, a capitals, c both.
    private static func isSign(_ byte: UInt8, of kind: UInt8) -> Bool {
        switch kind {
        case 0x6E: ASCII.isDigit(byte)
        case 0x61: ASCII.isCapital(byte)
        default: ASCII.isDigit(byte) || ASCII.isCapital(byte)
        }
    }

    /// Runs of equal kind are joined: Germany's 8!n10!n is 18n.
    static let patterns: [String: String] = [
        "AD": "8n12c", "AE": "19n", "AL": "8n16c", "AT": "16n", "AZ": "4a20c",
        "BA": "16n", "BE": "12n", "BG": "4a6n8c", "BH": "4a14c", "BI": "23n", "BR": "23n1a1c", "BY": "4c4n16c",
        "CH": "5n12c", "CR": "18n", "CY": "8n16c", "CZ": "20n",
        "DE": "18n", "DJ": "23n", "DK": "14n", "DO": "4c20n",
        "EE": "16n", "EG": "25n", "ES": "20n",
        "FI": "14n", "FK": "2a12n", "FO": "14n", "FR": "10n11c2n",
        "GB": "4a14n", "GE": "2a16n", "GI": "4a15c", "GL": "14n", "GR": "7n16c", "GT": "24c",
        "HN": "4a20n", "HR": "17n", "HU": "24n",
        "IE": "4a14n", "IL": "19n", "IQ": "4a15n", "IS": "22n", "IT": "1a10n12c",
        "JO": "4a4n18c",
        "KW": "4a22c", "KZ": "3n13c",
        "LB": "4n20c", "LC": "4a24c", "LI": "5n12c", "LT": "16n", "LU": "3n13c", "LV": "4a13c", "LY": "21n",
        "MC": "10n11c2n", "MD": "20c", "ME": "18n", "MK": "3n10c2n", "MN": "16n", "MR": "23n", "MT": "4a5n18c",
        "MU": "4a19n3a",
        "NI": "4a20n", "NL": "4a10n", "NO": "11n",
        "OM": "3n16c",
        "PK": "4a16c", "PL": "24n", "PS": "4a21c", "PT": "21n",
        "QA": "4a21c",
        "RO": "4a16c", "RS": "18n", "RU": "14n15c",
        "SA": "2n18c", "SC": "4a20n3a", "SD": "14n", "SE": "20n", "SI": "15n", "SK": "20n", "SM": "1a10n12c",
        "SO": "19n", "ST": "21n", "SV": "4a20n",
        "TL": "19n", "TN": "20n", "TR": "6n16c",
        "UA": "6n19c",
        "VA": "18n", "VG": "4a16n",
        "XK": "16n",
        "YE": "4a4n18c",
    ]
}
