import Store
import Vocabulary

/// A Zaehler with its Zaehlwerke.
enum ReadMeter {
    static func row(_ item: BO4EItem, _ books: BO4EBooks) throws -> BO4ERow {
        let object = item.object
        let (key, known) = try known(object, books)
        var told = ToldFields()
        told.addExtras(of: object, .meter)
        let number = try number(of: object)
        told.put("number", number)
        if known == nil || object.extraText("contract", "vertrag") != nil || !item.within.isEmpty {
            told.put("contract", try books.contract(of: object, within: item.within))
        }
        if let isRemote = try object.flag("istFernauslesbar") {
            told.put("is_remotely_read", isRemote)
        } else if known == nil {
            let isSmart = try object.word("zaehlertyp")?.value == "INTELLIGENTES_MESSSYSTEM"
            told.put("is_remotely_read", .truth(isSmart), object.path)
        }
        let registers = try registers(of: object, known)
        if !registers.isEmpty { told.put("registers", .rows(registers), object.place("zaehlwerke")) }
        return BO4ERow(key: key, told: told, path: object.path)
    }

    /// By `_id`, else as the books name the one meter with its number, else by the number itself.
    static func known(_ object: BO4EObject, _ books: BO4EBooks) throws -> (key: String, row: [String: JSONField]?) {
        let key: String
        if let id = try object.text("_id") {
            key = try BO4ERow.key(id)
        } else {
            guard let number = try number(of: object) else {
                throw BO4EProblem(object.path, "nennt weder _id noch zaehlernummer.")
            }
            let meter = try MeterNumber(number.value)
            let keys = try books.db.meterKeys(numbered: meter)
            guard keys.count < 2 else {
                throw BO4EProblem(
                    number.path, "\(number.value): Mehrere Zähler haben diese Nummer. Nennen Sie seine _id.")
            }
            key = keys.first ?? meter.value
        }
        return (key, try books.known(MeterRow.self, key))
    }

    private static func number(of object: BO4EObject) throws(BO4EProblem) -> Told<String>? {
        guard let told = try object.text("zaehlernummer") else { return nil }
        guard let number = try? MeterNumber(told.value) else {
            throw BO4EProblem(
                told.path, "\(told.value.prefix(40)) ist keine Zählernummer mit höchstens zwanzig Zeichen.")
        }
        return Told(number.value, at: told.path)
    }

    private static func registers(of object: BO4EObject, _ known: [String: JSONField]?) throws(BO4EProblem)
        -> [[String: JSONField]]
    {
        var before: [[String: JSONField]] = []
        if case .rows(let rows)? = known?["registers"] { before = rows }
        let sparte = try Sparte.commodity(of: object)
        let counters = try object.objects("zaehlwerke")
        var registers: [[String: JSONField]] = []
        for counter in counters {
            let obis = try obis(of: counter, sparte, kept: before)
            let same = before.first { $0["obis"] == .text(obis.value) }
            let register = try register(counter, obis, isOnly: counters.count == 1, same)
            guard !registers.contains(where: { $0["obis"] == register["obis"] }) else {
                throw BO4EProblem(obis.path, "\(obis.value) gibt es an diesem Zähler zweimal.")
            }
            registers.append(register)
        }
        return registers
    }

    /// The code of a register. One the books have is that register, however it is written.
    static func obis(of counter: BO4EObject, _ sparte: Told<Commodity>?, kept: [[String: JSONField]])
        throws(BO4EProblem) -> Told<String>
    {
        guard let told = try counter.text("obisKennzahl") else {
            throw BO4EProblem(counter.place("obisKennzahl"), "fehlt.")
        }
        if kept.contains(where: { $0["obis"] == .text(told.value) }) { return told }
        guard let code = RegisterCode(told.value) else {
            throw BO4EProblem(
                told.path, "\(told.value.prefix(40)) ist keine OBIS-Kennzahl für Strom oder Gas wie 1-1:1.8.0.")
        }
        if let sparte, (sparte.value == .gas) != code.isGas {
            throw BO4EProblem(told.path, "\(code.text) passt nicht zur Sparte des Zählers.")
        }
        return Told(code.text, at: told.path)
    }

    private static func register(
        _ counter: BO4EObject, _ obis: Told<String>, isOnly: Bool, _ known: [String: JSONField]?
    ) throws(BO4EProblem) -> [String: JSONField] {
        var row: [String: JSONField] = known ?? ["obis": .text(obis.value), "decimal_digits": .number(0)]
        let told = counter.extra("\(BO4EExtras.mark)kind")
        if let told {
            row["kind"] = told.value
        } else if known == nil {
            guard let kind = RegisterCode(obis.value)?.kind(isOnly: isOnly) else {
                throw BO4EProblem(obis.path, "\(obis.value) ist kein Zählwerk, dessen Stand das Portal führt.")
            }
            row["kind"] = .text(kind.rawValue)
        }
        if let unit = try counter.word("einheit") {
            guard let counted = MeasuredUnit.registers[unit.value] else {
                throw BO4EProblem(unit.path, "\(unit.value) ist keine Einheit eines Zählwerks (KWH oder KUBIKMETER).")
            }
            row["unit"] = .text(counted.rawValue)
        }
        try add("integer_digits", "vorkommastelle", 1...12, counter, &row)
        try add("decimal_digits", "nachkommastelle", 0...3, counter, &row)
        for (field, name) in [("unit", "einheit"), ("integer_digits", "vorkommastelle")] where row[field] == nil {
            throw BO4EProblem(counter.place(name), "fehlt.")
        }
        return row
    }

    private static func add(
        _ field: String, _ name: String, _ range: ClosedRange<Int>, _ counter: BO4EObject,
        _ row: inout [String: JSONField]
    ) throws(BO4EProblem) {
        guard let told = try counter.wholeNumber(name) else { return }
        guard range.contains(told.value) else {
            throw BO4EProblem(
                told.path, "\(told.value): Das Portal führt \(range.lowerBound) bis \(range.upperBound) Stellen.")
        }
        row[field] = .number(Int64(told.value))
    }
}

/// Units of BO4E the portal counts in.
enum MeasuredUnit {
    static let registers: [String: MeterRegister.Unit] = ["KWH": .kilowattHours, "KUBIKMETER": .cubicMetres]
    static let billed: [String: BilledQuantity.Unit] = [
        "KWH": .kilowattHours, "KUBIKMETER": .cubicMetres, "TAG": .day, "MONAT": .month, "STUECK": .piece,
    ]
}
