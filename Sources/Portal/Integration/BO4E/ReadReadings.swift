import Store
import Vocabulary

/// The Messwerte of a meter's Zaehlwerke as readings; each stands or falls by itself.
enum ReadReadings {
    static func rows(_ item: BO4EItem, _ books: BO4EBooks) throws -> [Result<BO4ERow, BO4EProblem>] {
        let counters = (try? item.object.objects("zaehlwerke")) ?? []
        guard counters.contains(where: { $0.has("messwerte") }) else { return [] }
        let (meter, known) = try ReadMeter.known(item.object, books)
        guard let known else {
            throw BO4EProblem(
                item.object.path,
                "Der Zähler \(meter) ist nicht bekannt, oder er wurde zurückgewiesen. Seine Messwerte fehlen deshalb.")
        }
        var kept: [[String: JSONField]] = []
        if case .rows(let registers)? = known["registers"] { kept = registers }
        var rows: [Result<BO4ERow, BO4EProblem>] = []
        for counter in counters {
            let obis = try ReadMeter.obis(of: counter, nil, kept: kept)
            for value in try counter.objects("messwerte") {
                do {
                    rows.append(.success(try row(value, of: counter, meter: meter, obis, books)))
                } catch let problem as BO4EProblem {
                    rows.append(.failure(problem))
                }
            }
        }
        return rows
    }

    private static func row(
        _ object: BO4EObject, of counter: BO4EObject, meter: String, _ obis: Told<String>, _ books: BO4EBooks
    ) throws -> BO4ERow {
        guard let day = try object.firstDay("zeitpunkt") else { throw BO4EProblem(object.place("zeitpunkt"), "fehlt.") }
        guard let amount = try object.object("wert"), let digits = try amount.decimal("wert") else {
            throw BO4EProblem(object.place("wert"), "fehlt.")
        }
        if digits.value.hasPrefix("-") { throw BO4EProblem(digits.path, "\(digits.value) liegt unter null.") }
        if let unit = try amount.word("einheit"), let own = try counter.word("einheit"), unit.value != own.value {
            throw BO4EProblem(unit.path, "\(unit.value): Das Zählwerk zählt in \(own.value).")
        }
        let key = try key(of: object, meter: meter, obis, day.value, books)
        var told = ToldFields()
        told.put("meter", .text(meter), counter.path)
        told.put("obis", obis)
        told.put("read_on", day)
        told.put("value", digits)
        let known = try books.known(ReadingRow.self, key)
        try addOrigin(of: object, isKnown: known != nil, &told)
        told.addExtras(of: object, .reading)
        return BO4ERow(key: key, told: told, path: object.path)
    }

    /// By `_id`, else as the books name the reading of that day, else by meter, register and day.
    private static func key(
        of object: BO4EObject, meter: String, _ obis: Told<String>, _ day: Day, _ books: BO4EBooks
    ) throws -> String {
        if let id = try object.text("_id") { return try BO4ERow.key(id) }
        if let known = try books.db.readingKey(meter: meter, obis: obis.value, readOn: day) { return known }
        return try BO4ERow.key(Told("\(meter)/\(obis.value)/\(day.iso)", at: object.path))
    }

    /// How a value came about. One that was read does not say by whom.
    private static func addOrigin(of object: BO4EObject, isKnown: Bool, _ told: inout ToldFields) throws(BO4EProblem) {
        let status = try object.word("messwertstatus", "status")
        let place = status?.path ?? object.path
        switch status?.value {
        case "ABGELESEN", nil: if !isKnown { told.put("source", .text("meter-reader"), place) }
        case "ERSATZWERT": told.put("source", .text("substitute"), place)
        case "VORLAEUFIGERWERT", "PROGNOSEWERT", "VORSCHLAGSWERT": told.put("source", .text("estimate"), place)
        case "NICHT_VERWENDBAR":
            told.put("status", .text("not-used"), place)
            if !isKnown { told.put("source", .text("meter-reader"), place) }
        case .some(let word): throw BO4EProblem(place, "\(word): Das ist kein Zählerstand.")
        }
    }
}
