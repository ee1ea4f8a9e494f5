/// Countries whose accounts are reached through SEPA (European Payments Council, EPC409-09): the European Union,
/// the EEA, and those that joined the schemes.
enum SEPACountries {
    static func contains(_ country: String) -> Bool { codes.contains(country) }

    private static let codes: Set<String> = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
        "IS", "LI", "NO",
        "AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "RS", "SM", "VA",
    ]
}
