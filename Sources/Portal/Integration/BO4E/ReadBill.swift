import Store
import Vocabulary

/// A Rechnung to a customer as a bill: its sums, its positions and what was paid before.
enum ReadBill {
    static func row(_ item: BO4EItem, _ books: BO4EBooks) throws -> BO4ERow {
        let object = item.object
        let kind = try kind(of: object)
        guard let number = try object.text("rechnungsnummer") else {
            throw BO4EProblem(object.place("rechnungsnummer"), "fehlt.")
        }
        let key = try BO4ERow.key(try object.text("_id") ?? number)
        let known = try books.known(BillRow.self, key)
        var told = ToldFields()
        told.addExtras(of: object, .bill)
        told.put("number", number)
        told.put("kind", kind)
        if let contract = try contract(of: object, books) {
            told.put("contract", contract)
        } else if known == nil {
            throw BO4EProblem(object.place("vertrag"), "fehlt: Zu welchem Vertrag gehört die Rechnung?")
        }
        try addDays(of: object, &told)
        let sums = try BillSums(object)
        sums.add(to: &told)
        let positions = try BillPositions(object, sums)
        told.put("lines", .rows(positions.lines), positions.path)
        if told.fields["lines_are"] == nil { told.put("lines_are", .text(positions.basis), positions.path) }
        let paid = try payments(of: object)
        if !paid.isEmpty { told.put("payments", .rows(paid), object.place("vorauszahlungen")) }
        return BO4ERow(key: key, told: told, path: object.path)
    }

    private static func kind(of object: BO4EObject) throws(BO4EProblem) -> Told<String>? {
        if try object.flag("istStorno", "storno")?.value == true {
            throw BO4EProblem(
                object.place("istStorno"),
                "Eine Stornorechnung führt das Portal nicht. Liefern Sie die berichtigte mit kundenportal.replaces.")
        }
        if try object.flag("istSimuliert", "simuliert")?.value == true {
            throw BO4EProblem(object.place("istSimuliert"), "Das ist eine simulierte Rechnung.")
        }
        guard let word = try object.word("rechnungstyp") else {
            throw BO4EProblem(object.place("rechnungstyp"), "fehlt.")
        }
        switch word.value {
        case "TURNUSRECHNUNG", "ENDKUNDENRECHNUNG", "JAHRESRECHNUNG":
            return Told(Bill.Kind.yearly.rawValue, at: word.path)
        case "MONATSRECHNUNG": return Told(Bill.Kind.monthly.rawValue, at: word.path)
        case "ZWISCHENRECHNUNG": return Told(Bill.Kind.interim.rawValue, at: word.path)
        case "ABSCHLUSSRECHNUNG": return Told(Bill.Kind.final.rawValue, at: word.path)
        case "ABSCHLAGSRECHNUNG":
            throw BO4EProblem(
                word.path, "Abschläge führt das Portal nicht als Rechnung. Sie kommen als instalments.jsonl.")
        default: throw BO4EProblem(word.path, "\(word.value) ist keine Rechnung an Kunden.")
        }
    }

    private static func contract(of object: BO4EObject, _ books: BO4EBooks) throws -> Told<String>? {
        if object.extraText("contract", "vertrag") != nil { return try books.contract(of: object, within: []) }
        guard let contract = try object.object("vertrag") else { return nil }
        let key = try ReadContract.key(contract, try ReadContract.number(of: contract), books)
        let place = contract.has("_id") ? contract.place("_id") : contract.place("vertragsnummer")
        guard try books.db.knownContract(key: key) != nil else {
            throw BO4EProblem(place, "Der Vertrag \(key) ist nicht bekannt.")
        }
        return Told(key, at: place)
    }

    private static func addDays(of object: BO4EObject, _ told: inout ToldFields) throws(BO4EProblem) {
        guard let period = try object.object("rechnungsperiode"), let first = try period.firstDay("startdatum"),
            let last = try period.lastDay("enddatum")
        else { throw BO4EProblem(object.place("rechnungsperiode"), "nennt nicht Startdatum und Enddatum.") }
        guard first.value <= last.value else { throw BO4EProblem(last.path, "Das Ende liegt vor dem Beginn.") }
        guard let billed = try object.firstDay("rechnungsdatum") else {
            throw BO4EProblem(object.place("rechnungsdatum"), "fehlt.")
        }
        told.put("from", first)
        told.put("to", last)
        told.put("billed_on", billed)
        told.put("due_on", try object.firstDay("faelligkeitsdatum"))
    }

    private static func payments(of object: BO4EObject) throws(BO4EProblem) -> [[String: JSONField]] {
        var rows: [[String: JSONField]] = []
        for payment in try object.objects("vorauszahlungen") {
            guard let day = try payment.firstDay("datum"), let amount = try Betrag.money(payment, "betrag") else {
                throw BO4EProblem(payment.path, "nennt nicht Betrag und Datum.")
            }
            rows.append(["paid_on": .text(day.value.iso), "amount_eur": Betrag.field(amount.value)])
        }
        return rows
    }
}

/// Amounts in euro.
enum Betrag {
    static func money(_ object: BO4EObject, _ names: String...) throws(BO4EProblem) -> Told<Money>? {
        for name in names {
            guard let amount = try object.object(name) else { continue }
            guard let digits = try amount.decimal("wert") else { throw BO4EProblem(amount.place("wert"), "fehlt.") }
            if let currency = try amount.word("waehrung"), currency.value != "EUR" {
                throw BO4EProblem(currency.path, "\(currency.value): Das Portal führt Beträge in EUR.")
            }
            return Told(try money(digits), at: digits.path)
        }
        return nil
    }

    static func money(_ digits: Told<String>) throws(BO4EProblem) -> Money {
        guard let money = Money(euros: digits.value), money.cents.magnitude <= 10_000_000_000 else {
            throw BO4EProblem(
                digits.path, "\(digits.value) ist kein Betrag in Euro mit höchstens zwei Nachkommastellen.")
        }
        return money
    }

    static func field(_ money: Money) -> JSONField { .text(DecimalText.plain(money.cents, decimals: 2)) }
}
