/// A customer as a Geschaeftspartner.
enum WritePartner {
    static func object(_ row: ExportedRow) -> [HandoverField] {
        let salutation = row.text("salutation")
        let listed = Salutation.words.first { $0.value == salutation }?.key
        return BO4EHead.of("GESCHAEFTSPARTNER", row.key) + [
            HandoverField("anrede", listed),
            HandoverField("individuelleAnrede", listed == nil ? salutation : nil),
            HandoverField("vorname", row.text("first_name")), HandoverField("nachname", row.text("last_name")),
            HandoverField("organisationstyp", "PRIVATPERSON"),
            HandoverField("geschaeftspartnerrollen", json: #"["KUNDE"]"#),
            address("adresse", row), contacts(row), person(row),
            BO4EExtras.written([("number", row.fields["number"])]),
        ]
    }

    /// As a contract names its customer.
    static func reference(_ key: String) -> String {
        HandoverField.object(BO4EHead.of("GESCHAEFTSPARTNER", key))
    }

    static func address(_ name: String, _ row: ExportedRow) -> HandoverField {
        HandoverField(
            name,
            json: HandoverField.object(
                BO4EHead.of("ADRESSE") + [
                    HandoverField("strasse", row.text("street")), HandoverField("hausnummer", row.text("house_number")),
                    HandoverField("postleitzahl", row.text("postal_code")), HandoverField("ort", row.text("city")),
                    HandoverField("landescode", "DE"),
                ]))
    }

    private static func contacts(_ row: ExportedRow) -> HandoverField {
        let ways = [("E_MAIL", row.text("email")), ("TELEFON", row.text("phone"))].compactMap { kind, value in
            value.map {
                BO4EHead.of("KONTAKTWEG") + [HandoverField("kontaktart", kind), HandoverField("kontaktwert", $0)]
            }
        }
        return ways.isEmpty ? HandoverField("kontaktwege", nil) : HandoverField("kontaktwege", objects: ways)
    }

    private static func person(_ row: ExportedRow) -> HandoverField {
        guard let born = row.text("born_on") else { return HandoverField("ansprechpartner", nil) }
        let fields = [
            HandoverField("vorname", row.text("first_name")), HandoverField("nachname", row.text("last_name")),
            HandoverField("geburtsdatum", born),
        ]
        return HandoverField("ansprechpartner", objects: [BO4EHead.of("PERSON") + fields])
    }
}
