import Vocabulary

/// One Rechnungsposition as a line.
enum BillPosition {
    /// The line, its amount, and whether it counts for the sum. `rate`: that of the whole bill.
    static func line(_ position: BO4EObject, _ rate: Int?) throws(BO4EProblem)
        -> (line: [String: JSONField], amount: Money, counts: Bool)
    {
        guard let title = try position.text("positionstext") else {
            throw BO4EProblem(position.place("positionstext"), "fehlt.")
        }
        guard let amount = try Betrag.money(position, "gesamtpreis", "teilsummeNetto") else {
            throw BO4EProblem(position.place("gesamtpreis"), "fehlt.")
        }
        var line: [String: JSONField] = ["title": .text(title.value), "amount_eur": Betrag.field(amount.value)]
        line["kind"] = .text(try kind(of: position, title.value))
        let isContained = position.extra("\(BO4EExtras.mark)is_contained")?.value == .truth(true)
        line["is_contained"] = .truth(isContained)
        if !isContained {
            var own = rate
            if let tax = try position.object("steuerbetrag"), let told = try Self.rate(tax) { own = told }
            guard let own else {
                throw BO4EProblem(position.place("steuerbetrag"), "fehlt: Welcher Steuersatz gilt für die Position?")
            }
            line["vat_percent"] = .number(Int64(own))
        }
        for name in ["title_en", "price_per"] {
            if let told = position.extra("\(BO4EExtras.mark)\(name)") { line[name] = told.value }
        }
        try addTime(of: position, &line)
        try addQuantity(of: position, &line)
        return (line, amount.value, !isContained)
    }

    /// Whole percent.
    static func rate(_ tax: BO4EObject) throws(BO4EProblem) -> Int? {
        if let told = try tax.wholeNumber("steuersatz") {
            guard (0...100).contains(told.value) else {
                throw BO4EProblem(told.path, "\(told.value) ist kein Steuersatz.")
            }
            return told.value
        }
        guard let mark = try? tax.word("steuerkennzeichen") else { return nil }
        switch mark.value {
        case "UST_0": return 0
        case "UST_7", "VST_7": return 7
        case "UST_16": return 16
        case "UST_19", "VST_19": return 19
        default: throw BO4EProblem(mark.path, "\(mark.value) ist kein Steuersatz, der hier gilt.")
        }
    }

    private static func addTime(of position: BO4EObject, _ line: inout [String: JSONField]) throws(BO4EProblem) {
        var first = try position.firstDay("lieferungVon")
        var last = try position.lastDay("lieferungBis")
        if let time = try position.object("lieferungszeitraum") {
            first = try time.firstDay("startdatum")
            last = try time.lastDay("enddatum")
        }
        guard let first, let last else { return }
        guard first.value <= last.value else { throw BO4EProblem(last.path, "Das Ende liegt vor dem Beginn.") }
        line["from"] = .text(first.value.iso)
        line["to"] = .text(last.value.iso)
    }

    /// Quantity and price, where they are of the same unit; else the line is a fixed amount.
    private static func addQuantity(of position: BO4EObject, _ line: inout [String: JSONField]) throws(BO4EProblem) {
        guard let quantity = try position.object("positionsMenge"), let price = try position.object("einzelpreis"),
            let amount = try quantity.decimal("wert"), let unit = try quantity.word("einheit"),
            let digits = try price.decimal("wert"), let currency = try price.word("einheit"),
            let billed = MeasuredUnit.billed[unit.value]
        else { return }
        if let per = try price.word("bezugswert"), per.value != unit.value { return }
        line["quantity"] = .text(amount.value)
        line["unit"] = .text(billed.rawValue)
        switch currency.value {
        case "EUR": line["price_ct"] = .text(DecimalDigits.shifted(digits.value, by: 2))
        case "CT": line["price_ct"] = .text(digits.value)
        default: throw BO4EProblem(currency.path, "nennt weder EUR noch CT.")
        }
    }

    private static func kind(of position: BO4EObject, _ title: String) throws(BO4EProblem) -> String {
        if case .text(let kind)? = position.extra("\(BO4EExtras.mark)kind")?.value { return kind }
        let article = try? position.word("artikelnummer")
        let kind: BillLine.Kind =
            switch article?.value {
            case "WIRKARBEIT": .workPrice
            case "GRUNDPREIS": .basePrice
            case "KONZESSIONSABGABE": .concessionFee
            case "ABGABE_KWKG": .chpLevy
            case "OFFSHORE_HAFTUNGSUMLAGE": .offshoreLevy
            case "PARAGRAF_19_STROM_NEV_UMLAGE": .gridUseLevy
            case "ENERGIESTEUER": .energyTax
            case "ENTGELT_EINBAU_BETRIEB_WARTUNG_MESSTECHNIK", "MSB_INKL_MESSUNG", "ENTGELT_MESSUNG_ABLESUNG": .metering
            default: byTitle(title.uppercased())
            }
        return kind.rawValue
    }

    private static func byTitle(_ title: String) -> BillLine.Kind {
        if title.contains("ARBEITSPREIS") { return .workPrice }
        return title.contains("GRUNDPREIS") ? .basePrice : .other
    }
}
