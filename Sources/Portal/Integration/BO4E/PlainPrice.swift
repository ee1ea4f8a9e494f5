import Vocabulary

/// One price, in the unit rows have for it: cents for a kilowatt-hour, euro for a year or a month.
struct PlainPrice {
    enum Per { case kilowattHour, year, month }

    let per: Per
    let digits: String
    let path: String

    init(_ price: BO4EObject) throws(BO4EProblem) {
        try self.init(
            digits: try price.decimal("wert"), currency: try price.word("einheit"),
            per: try price.word("bezugswert"), path: price.path)
    }

    init(sheet position: BO4EObject, _ step: BO4EObject) throws(BO4EProblem) {
        try self.init(
            digits: try step.decimal("preis"), currency: try position.word("einheit"),
            per: try position.word("bezugseinheit"), path: position.path)
    }

    private init(digits: Told<String>?, currency: Told<String>?, per: Told<String>?, path: String) throws(BO4EProblem) {
        guard let digits else { throw BO4EProblem(path, "nennt keinen Betrag.") }
        guard let currency, ["EUR", "CT"].contains(currency.value) else {
            throw BO4EProblem(currency?.path ?? path, "nennt weder EUR noch CT.")
        }
        guard let unit = per.flatMap({ Self.units[$0.value] }) else {
            throw BO4EProblem(per?.path ?? path, "ist kein Preis je KWH, JAHR oder MONAT.")
        }
        (self.per, self.path) = (unit, digits.path)
        self.digits = try Self.converted(digits, inCents: currency.value == "CT", wantsCents: unit == .kilowattHour)
    }

    private static let units: [String: Per] = ["KWH": .kilowattHour, "JAHR": .year, "MONAT": .month]

    /// Exact: the decimal point moves, nothing is computed.
    private static func converted(_ told: Told<String>, inCents: Bool, wantsCents: Bool) throws(BO4EProblem) -> String {
        guard !told.value.hasPrefix("-") else { throw BO4EProblem(told.path, "\(told.value) liegt unter null.") }
        if inCents == wantsCents { return told.value }
        return DecimalDigits.shifted(told.value, by: wantsCents ? 2 : -2)
    }
}
