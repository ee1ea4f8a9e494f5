import Vocabulary

/// What is known of a place, said honestly: not knowing is neither yes nor no.
enum AvailabilityTexts {
    static func title(_ commodity: Commodity) -> Text {
        Text("\(commodity.german) an dieser Anschrift", en: "\(commodity.english) at this address")
    }

    static func words(_ commodity: Commodity, _ line: Availability?, _ phone: String) -> Text {
        commodity == .internet ? internet(line, phone) : energy(commodity, line, phone)
    }

    private static func energy(_ commodity: Commodity, _ line: Availability?, _ phone: String) -> Text {
        let kind = commodity == .strom ? Text("Strom", en: "electricity") : Text("Gas", en: "gas")
        switch line?.state {
        case .unavailable:
            return Text(
                "Hier können wir kein\(commodity == .strom ? "en" : "") \(kind.german) liefern. Fragen beantworten wir am Telefon: \(phone).",
                en: "We cannot supply \(kind.english) here. We answer questions on the phone: \(phone).")
        case .available, .connectable, .planned:
            return Text("Hier können wir \(kind.german) liefern.", en: "We can supply \(kind.english) here.")
        case nil:
            return Text(
                "Zu dieser Anschrift liegt uns keine Auskunft vor. Bestellen können Sie trotzdem: Ob es dort einen Anschluss gibt, klären wir mit dem Netzbetreiber, bevor der Vertrag zustande kommt.",
                en: """
                    We have no information about this address. You can order all the same: whether there is a connection we \
                    clarify with the grid operator before the contract comes about.
                    """)
        }
    }

    private static func internet(_ line: Availability?, _ phone: String) -> Text {
        switch line?.state {
        case .available:
            Text(
                "Glasfaser liegt im Haus. Internet können Sie hier sofort bestellen.",
                en: "Fibre ends in the house. You can order Internet here at once.")
        case .connectable:
            Text(
                "Glasfaser liegt in der Straße. Für Internet bauen wir noch den Hausanschluss.",
                en: "Fibre lies in the street. For Internet we still build the house connection.")
        case .planned:
            line?.from.map { day in
                Text(
                    "Glasfaser ist hier geplant, voraussichtlich ab dem \(day.german). Sie können schon bestellen; verschiebt sich etwas, schreiben wir Ihnen mit Grund.",
                    en: """
                        Fibre is planned here, probably from \(day.english). You can order already; if anything moves, we write \
                        to you with the reason.
                        """)
            }
                ?? Text(
                    "Glasfaser ist hier geplant; ein Tag steht noch nicht fest. Sie können schon bestellen.",
                    en: "Fibre is planned here; there is no day yet. You can order already.")
        case .unavailable:
            Text(
                "Glasfaser gibt es hier noch nicht, und ein Ausbau ist nicht geplant. Darum bieten wir hier kein Internet an.",
                en: "There is no fibre here yet, and none is planned. That is why we offer no Internet here.")
        case nil:
            Text(
                "Zu dieser Anschrift liegt uns keine Auskunft vor. Prüfen Sie die Schreibweise, oder rufen Sie uns an: \(phone). Wir sehen dann nach.",
                en: """
                    We have no information about this address. Check how it is written, or call us: \(phone). We then look it up.
                    """)
        }
    }

    static func noOffers(_ phone: String) -> Text {
        Text(
            "Für diese Anschrift bieten wir zurzeit keinen Tarif im Portal an. Wir beraten Sie am Telefon: \(phone).",
            en: "At present we offer no tariff for this address in the portal. We advise you on the phone: \(phone).")
    }
}
