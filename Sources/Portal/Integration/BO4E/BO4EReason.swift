/// The reasons of rows, which are English and begin with the field's name, in German and at their place in the document.
enum BO4EReason {
    static func problem(_ reason: String, at path: String, _ places: [String: String]) -> BO4EProblem {
        let field = String(reason.prefix { $0 != " " })
        let rest = reason.dropFirst(field.count).drop { $0 == " " }
        let place = places[field] ?? names[field].map { "\(path).\($0)" } ?? lists[field].flatMap { places[$0] } ?? path
        if let known = forms[String(rest)] {
            let isNamed = places[field] != nil || names[field] != nil
            return BO4EProblem(place, isNamed ? known : "\(field) \(known)")
        }
        for (english, german) in sentences where reason.contains(english) { return BO4EProblem(place, german) }
        return BO4EProblem(place, "Das kann so nicht übernommen werden: \(reason)")
    }

    /// What a field is called where it is missing.
    private static let names: [String: String] = [
        "number": "zusatzAttribute", "first_name": "vorname", "last_name": "nachname", "street": "adresse",
        "name": "bezeichnung", "commodity": "sparte", "is_default_supply": "tariftyp", "state": "vertragsstatus",
        "starts_on": "vertragsbeginn", "customer": "vertragspartner2", "due_on": "faelligkeitsdatum",
        "registers": "zaehlwerke",
    ]

    /// The list of the row a field stands in.
    private static let lists: [String: String] = [
        "valid_from": "prices", "unit_rate_ct_kwh": "prices", "unit_rate_peak_ct_kwh": "prices",
        "unit_rate_off_peak_ct_kwh": "prices", "standing_charge_eur_year": "prices", "monthly_charge_eur": "prices",
        "obis": "registers", "unit": "registers", "integer_digits": "registers", "decimal_digits": "registers",
        "title": "lines", "line": "lines", "quantity": "lines", "price_ct": "lines", "vat_percent": "lines",
        "amount_eur": "lines",
    ]

    /// What a field may be told to be.
    private static let forms: [String: String] = [
        "is missing": "fehlt.",
        "is not a text of 1 to 200 signs on one line": "ist kein Text von 1 bis 200 Zeichen in einer Zeile.",
        "is not a text of 1 to 100 visible ASCII signs": "ist keine Kennung aus 1 bis 100 sichtbaren ASCII-Zeichen.",
        "is not a CustomerNumber": "ist keine Kundennummer mit 4 bis 12 Ziffern.",
        "is not a reading as \"12345.6\"": "ist kein Zählerstand mit höchstens drei Nachkommastellen.",
        "is not a list of 1 to 100 objects": "ist keine Liste mit 1 bis 100 Einträgen.",
        "is not a day as 2026-01-31": "ist kein Tag wie 2026-01-31.",
        "is not an amount in euro as \"85.00\"": "ist kein Betrag in Euro mit höchstens zwei Nachkommastellen.",
        "is not a price in ct/kWh as \"30.90\"": "ist kein Preis in ct/kWh mit höchstens vier Nachkommastellen.",
        "is not an energy in kWh as \"3500\"": "ist keine Energiemenge in kWh mit höchstens drei Nachkommastellen.",
        "is neither true nor false": "ist weder true noch false.",
    ]

    /// Why a row does not stand beside what is known.
    private static let sentences: [(String, String)] = [
        ("belongs to contract", "Die Vertragsnummer gehört einem anderen Vertrag."),
        (
            "customer of a contract never changes",
            "Ein Vertrag wechselt seinen Kunden nicht. Liefern Sie einen neuen Vertrag."
        ),
        (
            "commodity of a contract never changes",
            "Ein Vertrag wechselt seine Sparte nicht. Liefern Sie einen neuen Vertrag."
        ),
        (
            "commodity of a tariff never changes",
            "Ein Tarif wechselt seine Sparte nicht. Liefern Sie einen neuen Tarif."
        ),
        ("were announced to customers", "Diese Preise wurden Kunden angekündigt und ändern sich nicht mehr."),
        (
            "a meter keeps its contract",
            "Ein Zähler bleibt bei seinem Vertrag. Für einen anderen braucht er eine eigene _id."
        ),
        ("more digits than the register", "Der Stand hat mehr Stellen als das Zählwerk."),
        ("is known for this register", "Für diesen Tag ist ein anderer Zählerstand bekannt."),
        ("customer took this reading back", "Der Kunde hat diesen Zählerstand zurückgenommen."),
        ("a reading never changes its register", "Ein Zählerstand wechselt sein Zählwerk nicht."),
        (
            "does not change; deliver the corrected",
            "Eine Rechnung ändert sich nicht. Liefern Sie die berichtigte mit kundenportal.replaces."
        ),
        ("the contract of", "Eine Rechnung wechselt ihren Vertrag nicht."),
        ("billed_on lies ahead", "Das Rechnungsdatum liegt in der Zukunft."),
        ("when the contract was concluded", "Die Mindestlaufzeit endet später, als ein Vertrag binden darf."),
        ("something is to be paid", "Es ist etwas zu zahlen, aber faelligkeitsdatum fehlt."),
        ("quantity × price is", "Menge mal Preis einer Position ist ein anderer Betrag."),
        ("by the rates of the lines the tax is", "Aus den Sätzen der Positionen folgt eine andere Steuer."),
        ("payments add up to", "Die Vorauszahlungen ergeben nicht, was bezahlt ist."),
        ("ends_on lies before", "Das Ende liegt vor dem Beginn."),
        ("due_on lies before billed_on", "Die Fälligkeit liegt vor dem Rechnungsdatum."),
        ("names an account", "Ein Positionstext nennt eine Kontonummer."),
        (
            "the database refuses the row",
            "Die Datenbank nimmt den Satz nicht an: Etwas darin gehört schon zu einem anderen."
        ),
    ]
}
