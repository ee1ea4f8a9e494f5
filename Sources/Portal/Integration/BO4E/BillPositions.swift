import Vocabulary

/// The lines of a Rechnung: its positions, or one line for each rate of tax where it names none.
struct BillPositions {
    let lines: [[String: JSONField]]
    /// Whether tax is in the lines.
    let basis: String
    let path: String

    init(_ object: BO4EObject, _ sums: BillSums) throws(BO4EProblem) {
        let positions = try object.objects("rechnungspositionen")
        let taxes = try object.objects("steuerbetraege")
        guard !positions.isEmpty else {
            path = object.place("steuerbetraege")
            lines = try Self.summary(taxes, at: path)
            basis = Bill.Basis.net.rawValue
            return
        }
        path = object.place("rechnungspositionen")
        var (lines, sum) = ([[String: JSONField]](), Money.zero)
        let rate = try Self.onlyRate(taxes)
        for position in positions {
            let (line, amount, counts) = try BillPosition.line(position, rate)
            lines.append(line)
            if counts { sum += amount }
        }
        guard sum == sums.net.value || sum == sums.gross.value else {
            throw BO4EProblem(
                path,
                "Die Positionen ergeben \(sum.words(in: .german)); die Rechnung nennt \(sums.net.value.words(in: .german)) netto und \(sums.gross.value.words(in: .german)) brutto."
            )
        }
        self.lines = lines
        basis = sum == sums.net.value ? Bill.Basis.net.rawValue : Bill.Basis.gross.rawValue
    }

    /// The rate, where there is one only.
    private static func onlyRate(_ taxes: [BO4EObject]) throws(BO4EProblem) -> Int? {
        var rates: Set<Int> = []
        for tax in taxes {
            if let rate = try BillPosition.rate(tax) { rates.insert(rate) }
        }
        return rates.count == 1 ? rates.first : nil
    }

    private static func summary(_ taxes: [BO4EObject], at path: String) throws(BO4EProblem) -> [[String: JSONField]] {
        guard !taxes.isEmpty else {
            throw BO4EProblem(path, "Die Rechnung nennt weder Positionen noch Steuerbeträge.")
        }
        var lines: [[String: JSONField]] = []
        for tax in taxes {
            guard let base = try tax.decimal("basiswert"), let rate = try BillPosition.rate(tax) else {
                throw BO4EProblem(tax.path, "nennt nicht Steuersatz und Basiswert.")
            }
            lines.append([
                "kind": .text(BillLine.Kind.other.rawValue), "title": .text("Lieferung laut Rechnung"),
                "title_en": .text("Supply as billed"), "vat_percent": .number(Int64(rate)),
                "amount_eur": Betrag.field(try Betrag.money(base)),
            ])
        }
        return lines
    }
}
