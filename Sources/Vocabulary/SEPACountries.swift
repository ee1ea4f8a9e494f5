/// Countries whose accounts are reached through SEPA (European Payments Council, EPC409-09): the European Union,
/// the EEA, and those that joined the schemes.
enum SEPACountries {
    static func contains(_ country: String) -> Bool { codes.contains(country) }

    /// Those within SEPA and outside of the European Economic Area.
    static func areOutsideEEA(_ country: String) -> Bool { others.contains(country) }

    private static let codes: Set<String> = others.union([
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
        "IS", "LI", "NO",
    ])

    private static let others: Set<String> = [
        "AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "RS", "SM", "VA",
    ]
}
