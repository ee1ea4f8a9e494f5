import Vocabulary

/// The words of the contract summary, with the headings of the annex to Implementing Regulation (EU) 2019/2243.
enum ContractSummaryTexts {
    static let title = Text("Vertragszusammenfassung", en: "Contract summary")
    static let preamble = [
        Text(
            "Diese Vertragszusammenfassung enthält die Hauptbestandteile dieses Dienstangebots, wie es das EU-Recht vorschreibt.",
            en: "This contract summary provides the main elements of this service offer as required by EU law."),
        Text(
            "Sie erleichtert den Vergleich verschiedener Angebote.",
            en: "It helps to make a comparison between service offers."),
        Text(
            "Vollständige Informationen über den Dienst sind in anderen Dokumenten enthalten.",
            en: "Complete information about the service is provided in other documents."),
    ]
    static func provider(_ house: Operator) -> Text {
        Text(
            "\(house.name), \(house.place)\nTelefon \(house.phone), \(house.email)",
            en: "\(house.name), \(house.place)\nTelephone \(house.phone), \(house.email)")
    }

    static let services = Text("Dienste und Geräte", en: "Services and equipment")
    static let speeds = Text(
        "Internetgeschwindigkeiten und Abhilfe bei Problemen", en: "Speeds of the internet service and remedies")
    static let price = Text("Preis", en: "Price")
    static let duration = Text("Laufzeit, Verlängerung und Kündigung", en: "Duration, renewal and termination")
    static let disabilities = Text(
        "Funktionen für Endnutzer mit Behinderungen", en: "Features for end-users with disabilities")
    static let other = Text("Sonstige relevante Informationen", en: "Other relevant information")

    static func service(_ name: String, _ description: Text) -> Text {
        Text(
            "Internetzugang \(name), unbegrenztes Datenvolumen. \(description.german)",
            en: "Internet access \(name), unlimited data. \(description.english)")
    }
    static let noDevices = Text(
        "Ein Gerät ist nicht enthalten. Sie können jeden Router verwenden, der an den Anschluss passt.",
        en: "No device is included. You can use any router that fits the line.")

    static let download = Text("Download", en: "Download")
    static let upload = Text("Upload", en: "Upload")
    static func speed(_ most: Int, _ normal: Int, _ minimum: Int) -> Text {
        let (most, normal) = (DecimalWords(scaled: Int64(most)), DecimalWords(scaled: Int64(normal)))
        let minimum = DecimalWords(scaled: Int64(minimum))
        return Text(
            "maximal (wie beworben) \(most.german) Mbit/s, normalerweise \(normal.german) Mbit/s, mindestens \(minimum.german) Mbit/s",
            en:
                "at most (as advertised) \(most.english) Mbit/s, normally \(normal.english) Mbit/s, at least \(minimum.english) Mbit/s"
        )
    }
    static func line(_ fact: Fact) -> Text {
        Text("\(fact.label.german): \(fact.value.german)", en: "\(fact.label.english): \(fact.value.english)")
    }
    static let remedies = Text(
        "Weicht die Geschwindigkeit erheblich und fortlaufend oder wiederkehrend ab, können Sie weniger zahlen oder fristlos kündigen (§\u{A0}57 Abs.\u{A0}4 TKG). Den Nachweis führt die Messung der Bundesnetzagentur: breitbandmessung.de. Bei einem Ausfall hilft §\u{A0}58 TKG.",
        en: """
            If the speed differs considerably and continuously or repeatedly, you can pay less or terminate without notice \
            (§\u{A0}57 (4) TKG). The proof is the measurement of the Bundesnetzagentur: breitbandmessung.de. When the service \
            fails, §\u{A0}58 TKG helps.
            """)

    static func term(_ months: Int) -> Text {
        guard months > 0 else {
            return Text(
                "Keine Mindestlaufzeit. Sie können jederzeit mit einem Monat Frist kündigen.",
                en: "No minimum term. You can terminate at any time with one month’s notice.")
        }
        let term = FirstTerm(months: months, isInternet: true).words
        return Text(
            "Mindestlaufzeit \(term.german), Kündigung mit einem Monat Frist zu ihrem Ende. Danach läuft der Vertrag auf unbestimmte Zeit weiter; Sie können ihn dann jederzeit mit einem Monat Frist kündigen (§\u{A0}56 TKG).",
            en: """
                Minimum term \(term.english), termination for its end with one month’s notice. After that \
                the contract runs on without a term; you can then terminate it at any time with one month’s notice (§\u{A0}56 TKG).
                """)
    }

    static func noDisabilities(_ house: Operator) -> Text {
        Text(
            "Vertrag, Rechnungen und Störungen regeln Sie im Kundenportal, das mit Screenreadern und Tastatur bedienbar ist, oder am Telefon: \(house.phone).",
            en: """
                Contract, bills and faults are managed in the customer portal, which works with screen readers and keyboard, or on \
                the telephone: \(house.phone).
                """)
    }
    /// Whether the utility takes part is the operator's (VSBG § 36).
    static func otherWords(_ house: Operator) -> Text {
        let body = house.disputeBody(for: .internet)
        let part = DisputeTexts.participation(body.participation)
        return Text(
            "Widerruf 14 Tage lang ohne Angabe von Gründen. Produktinformationsblatt und vollständige Vertragsbedingungen gibt es bei uns: \(house.email). Bei Streit hilft die \(body.name). \(part.german)",
            en: """
                Withdrawal within 14 days without giving a reason. The product information sheet and the complete terms are given by \
                us: \(house.email). In a dispute this body helps: \(body.name). \(part.english)
                """)
    }
    static let savePDF = Text("Zusammenfassung als PDF speichern", en: "Save the summary as PDF")
    static let saveHint = Text(
        "Speichern Sie die Zusammenfassung. Sie wird Teil des Vertrags.",
        en: "Save the summary. It becomes part of the contract.")
}
