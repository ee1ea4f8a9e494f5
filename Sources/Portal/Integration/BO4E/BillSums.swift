import Vocabulary

/// The sums of a Rechnung, which have to agree with each other.
struct BillSums {
    let net, vat, gross, result: Told<Money>

    init(_ object: BO4EObject) throws(BO4EProblem) {
        net = try Self.needed(object, "gesamtnetto", "gesamtNetto")
        vat = try Self.needed(object, "gesamtsteuer", "gesamtSteuer")
        gross = try Self.needed(object, "gesamtbrutto", "gesamtBrutto")
        result = try Self.needed(object, "zuZahlen", "zuzahlen")
        let sum = net.value + vat.value
        guard sum == gross.value else {
            throw BO4EProblem(
                gross.path,
                "Netto und Steuer ergeben \(sum.words(in: .german)), die Rechnung nennt \(gross.value.words(in: .german))."
            )
        }
    }

    private static func needed(_ object: BO4EObject, _ name: String, _ former: String) throws(BO4EProblem) -> Told<
        Money
    > {
        guard let told = try Betrag.money(object, name, former) else { throw BO4EProblem(object.place(name), "fehlt.") }
        return told
    }

    /// What was paid before is what the sum lacks of what is to be paid.
    func add(to told: inout ToldFields) {
        for (field, sum) in [("net_eur", net), ("vat_eur", vat), ("gross_eur", gross), ("result_eur", result)] {
            told.put(field, Betrag.field(sum.value), sum.path)
        }
        told.put("paid_eur", Betrag.field(gross.value - result.value), result.path)
    }
}
