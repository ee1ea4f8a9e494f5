import Vocabulary

/// Numbers of locations and meters that have the right form and belong to nobody.
enum DemoLocations {
    /// Eleven digits with the right check digit, from a contract number.
    static func malo(_ contract: String) -> String? {
        let body = "5\(contract.suffix(9))"
        return (0...9).lazy.map { "\(body)\($0)" }.first { (try? MarktlokationID($0)) != nil }
    }

    /// DE, an operator number nobody has, the postal code, twenty digits.
    static func melo(_ contract: String, _ place: DemoPlace) -> String {
        "DE000000\(place.postalCode)\(String(repeating: "0", count: 11))\(contract)"
    }

    /// Form of DIN 43849; EMH and ELS are makers of meters.
    static func meter(_ commodity: Commodity, _ contract: String) -> String {
        commodity == .gas ? "7ELS00\(contract.suffix(8))" : "1EMH00\(contract.suffix(8))"
    }
}
