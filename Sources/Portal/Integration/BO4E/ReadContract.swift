import Store
import Vocabulary

/// A Vertrag as a contract. Where it is supplied its market location says.
enum ReadContract {
    static func row(_ item: BO4EItem, _ books: BO4EBooks) throws -> BO4ERow {
        let object = item.object
        if let kind = try object.word("vertragsart"), kind.value != "ENERGIELIEFERVERTRAG" {
            throw BO4EProblem(
                kind.path, "\(kind.value): Das Portal führt nur Verträge über die Lieferung (ENERGIELIEFERVERTRAG).")
        }
        let commodity = try Sparte.commodity(of: object)
        let number = try number(of: object)
        let key = try key(object, number, books)
        let known = try books.known(ContractRow.self, key)
        var told = ToldFields()
        told.addExtras(of: object, .contract)
        told.put("number", number)
        try addState(of: object, known, &told)
        try addTerms(of: object, &told)
        try addPartner(of: object, &told, books, isKnown: known != nil)
        try addTariff(of: object, commodity, known, &told, books)
        try addPlace(of: object, key, isKnown: known != nil, &told, books)
        return BO4ERow(key: key, told: told, path: object.path)
    }

    /// By `_id`, else by its number: as the books name the contract with it, or the number itself.
    static func key(_ object: BO4EObject, _ number: Told<String>?, _ books: BO4EBooks) throws -> String {
        if let id = try object.text("_id") { return try BO4ERow.key(id) }
        guard let number else { throw BO4EProblem(object.path, "nennt weder _id noch vertragsnummer.") }
        let known = try (try? ContractNumber(number.value)).flatMap { try books.db.knownContract(number: $0) }
        return known?.key ?? number.value
    }

    static func number(of object: BO4EObject) throws(BO4EProblem) -> Told<String>? {
        guard let told = try object.text("vertragsnummer") else { return nil }
        guard let number = try? ContractNumber(told.value) else {
            throw BO4EProblem(told.path, "\(told.value.prefix(40)) ist keine Vertragsnummer mit neun Ziffern.")
        }
        return Told(number.value, at: told.path)
    }

    private static func addState(
        of object: BO4EObject, _ known: [String: JSONField]?, _ told: inout ToldFields
    ) throws(BO4EProblem) {
        if let word = try object.word("vertragsstatus", "vertragstatus") {
            var before: ContractState?
            if case .text(let text)? = told.fields["state"] ?? known?["state"] {
                before = ContractState(rawValue: text)
            }
            guard let state = ContractStatus.state(word.value, known: before) else {
                throw BO4EProblem(word.path, "\(word.value) ist kein Vertragsstatus von BO4E.")
            }
            told.put("state", .text(state.rawValue), word.path)
        }
        let first = try object.firstDay("vertragsbeginn")
        let last = try object.lastDay("vertragsende")
        if let first, let last, last.value < first.value {
            throw BO4EProblem(last.path, "Das Ende liegt vor dem Beginn.")
        }
        told.put("starts_on", first)
        told.put("ends_on", last)
        // A contract that is supplied and names no end has none, also when it had one before.
        if last == nil, told.fields["state"] == .text(ContractState.active.rawValue) {
            told.put("ends_on", .nothing, object.place("vertragsende"))
        }
    }

    private static func addTerms(of object: BO4EObject, _ told: inout ToldFields) throws(BO4EProblem) {
        guard let terms = try object.object("vertragskonditionen") else { return }
        if let term = try terms.object("vertragslaufzeit") {
            told.put("minimum_term_until", try term.lastDay("enddatum"))
        }
        if let notice = try terms.object("kuendigungsfrist"), let length = try? notice.text("dauer") {
            guard let weeks = NoticePeriod.weeks(length.value) else {
                told.note(
                    length.path, "Das Portal führt Kündigungsfristen in Wochen, wie P6W. Diese wurde nicht übernommen.")
                return
            }
            told.put("notice_weeks", .number(Int64(weeks)), length.path)
        }
    }

    private static func addPartner(
        of object: BO4EObject, _ told: inout ToldFields, _ books: BO4EBooks, isKnown: Bool
    ) throws {
        if let partner = try ContractPartner.customer(of: object) {
            told.put("customer", try ReadPartner.reference(partner, books))
        } else if !isKnown {
            throw BO4EProblem(object.place("vertragspartner2"), "fehlt: Wessen Vertrag ist es?")
        }
    }

    /// BO4E ties no tariff to a contract, so its name stands in `zusatzAttribute`.
    private static func addTariff(
        of object: BO4EObject, _ commodity: Told<Commodity>?, _ known: [String: JSONField]?, _ told: inout ToldFields,
        _ books: BO4EBooks
    ) throws {
        let named = object.extraText("tariff", "tarif")
        var tariff = named?.value
        if tariff == nil, case .text(let before)? = known?["tariff"] { tariff = before }
        guard let tariff else {
            throw BO4EProblem(
                object.path, "nennt keinen Tarif (zusatzAttribute, kundenportal.tariff mit der _id des Tarifs).")
        }
        guard let supplied = try books.db.commodity(ofTariff: tariff) else {
            throw BO4EProblem(
                named?.path ?? object.path,
                "Der Tarif \(tariff) ist nicht bekannt und nicht in der Lieferung, oder er wurde zurückgewiesen.")
        }
        if let commodity, commodity.value != supplied {
            throw BO4EProblem(commodity.path, "Der Tarif \(tariff) ist für \(supplied.words(in: .german)).")
        }
        told.put("tariff", named)
    }

    private static func addPlace(
        of object: BO4EObject, _ key: String, isKnown: Bool, _ told: inout ToldFields, _ books: BO4EBooks
    ) throws(BO4EProblem) {
        let parts = try object.objects("vertragsteile")
        guard parts.count <= 1 else {
            throw BO4EProblem(
                parts[1].path, "Ein Vertrag des Portals hat eine Lokation. Liefern Sie je Lokation einen Vertrag.")
        }
        let location = try parts.first?.text("lokation")
        if let location {
            if location.value.count == 33 {
                told.put("melo_id", try SupplyPlace.melo(location))
            } else {
                told.put("malo_id", Told(try SupplyPlace.malo(location), at: location.path))
            }
        }
        if let place = books.places.place(ofContract: key, at: location?.value) {
            told.merge(place.told)
        } else if !isKnown {
            throw BO4EProblem(
                location?.path ?? object.place("vertragsteile"),
                "Die Lieferanschrift fehlt: Es ist keine gelesene Marktlokation des Vertrags in der Lieferung.")
        }
    }
}

/// Kündigungsfristen as ISO 8601 durations.
enum NoticePeriod {
    /// Whole weeks; nil for months, which have no fixed number of them.
    static func weeks(_ text: String) -> Int? {
        guard text.hasPrefix("P"), let unit = text.last, let number = Int(text.dropFirst().dropLast()), number >= 0
        else {
            return nil
        }
        switch unit {
        case "W": return number <= 520 ? number : nil
        case "D": return number <= 3640 && number % 7 == 0 ? number / 7 : nil
        default: return nil
        }
    }
}
