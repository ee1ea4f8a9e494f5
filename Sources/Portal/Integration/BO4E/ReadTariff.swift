import Vocabulary

/// A Tarif with its prices by time, or a Tarifpreisblatt with those of one day.
enum ReadTariff {
    static func row(_ item: BO4EItem, _ books: BO4EBooks) throws -> BO4ERow {
        let object = item.object
        guard let id = try object.text("_id") else {
            throw BO4EProblem(object.path, "nennt keine _id. Verträge nennen ihren Tarif damit.")
        }
        let key = try BO4ERow.key(id)
        var told = ToldFields()
        told.addExtras(of: object, .tariff)
        let commodity = try Sparte.commodity(of: object)
        told.put("commodity", commodity.map { Told($0.value.rawValue, at: $0.path) })
        told.put("name", try object.text("bezeichnung"))
        try addKind(of: object, &told)
        let prices = try TariffPrices.read(object)
        let known = try books.known(TariffRow.self, key)
        guard !prices.rows.isEmpty || known != nil else {
            throw BO4EProblem(object.place("regionspreise"), "nennt keine Preise.")
        }
        if known == nil, told.fields["is_green"] == nil { told.put("is_green", .truth(false), object.path) }
        if !prices.rows.isEmpty {
            try checkGross(object)
            told.put("prices", .rows(prices.laid(over: known)), prices.path)
        }
        return BO4ERow(key: key, told: told, path: object.path)
    }

    private static func addKind(of object: BO4EObject, _ told: inout ToldFields) throws(BO4EProblem) {
        let kind = try object.word("tariftyp")
        switch kind?.value {
        case "GRUNDVERSORGUNG", "GRUND_ERSATZVERSORGUNG", "ERSATZVERSORGUNG":
            told.put("is_default_supply", .truth(true), kind?.path ?? object.path)
        case "SONDERTARIF": told.put("is_default_supply", .truth(false), kind?.path ?? object.path)
        case nil: break
        case .some(let word):
            throw BO4EProblem(object.place("tariftyp"), "\(word) ist kein Tariftyp von BO4E.")
        }
        guard told.fields["is_green"] == nil else { return }
        let labels = try object.objects("energiemix").flatMap { $0.words("oekolabel") }
        if !labels.isEmpty { told.put("is_green", .truth(true), object.place("energiemix")) }
    }

    /// BO4E does not say whether tax is in a price, and customers see what it says.
    private static func checkGross(_ object: BO4EObject) throws(BO4EProblem) {
        guard let told = object.extraText("prices_are") else {
            throw BO4EProblem(
                object.path,
                "sagt nicht, ob die Umsatzsteuer in den Preisen ist (zusatzAttribute, kundenportal.prices_are mit gross)."
            )
        }
        guard told.value == "gross" else {
            throw BO4EProblem(told.path, "\(told.value): Das Portal führt Preise mit Umsatzsteuer (gross).")
        }
    }
}

/// What is supplied. BO4E knows no Internet.
enum Sparte {
    static func commodity(of object: BO4EObject) throws(BO4EProblem) -> Told<Commodity>? {
        guard let told = try object.word("sparte") else { return nil }
        switch told.value {
        case "STROM": return Told(.strom, at: told.path)
        case "GAS": return Told(.gas, at: told.path)
        default: throw BO4EProblem(told.path, "\(told.value) führt das Portal nicht, nur STROM und GAS.")
        }
    }

    static func word(_ commodity: String?) -> String? {
        switch commodity.flatMap(Commodity.init(rawValue:)) {
        case .strom: "STROM"
        case .gas: "GAS"
        case .internet, nil: nil
        }
    }
}
