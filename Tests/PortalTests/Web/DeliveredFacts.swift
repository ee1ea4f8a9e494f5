/// How the labels of facts begin that show a day or an amount nobody works out: billing delivered it, somebody typed or chose
/// it, an operator set it, or it is the moment something happened.
enum DeliveredFacts {
    static func isOne(_ label: String) -> Bool {
        beginnings.contains { label == $0 || label.hasPrefix("\($0) ") }
    }

    private static let beginnings = [
        // Of a contract and its tariff.
        "Beginn", "Preisgarantie", "Mindestlaufzeit", "Monatlicher Abschlag", "Monatlicher Betrag",
        "Nächste Zahlung am",
        "Grundpreis im Jahr",
        "Preis", "Einmalig für den Anschluss", "Allgemeine Geschäftsbedingungen",
        // Of what somebody told, and when it came.
        "Eingegangen am", "Stand der Daten", "Bestellt am", "Auszug am", "Einzug am", "Gestört seit", "Angemeldet am",
    ]
}
