import Vocabulary

extension Field {
    /// A whole number within a range; nil with an error at the field.
    mutating func number(_ range: ClosedRange<Int>) -> Int? {
        guard let typed = typed(orElse: EditionTexts.numberWrong(range)) else { return nil }
        guard typed.count <= 9, let number = Int(typed), range.contains(number) else {
            error = EditionTexts.numberWrong(range)
            return nil
        }
        return number
    }

    /// The same, where it may be left empty.
    mutating func numberIfAny(_ range: ClosedRange<Int>) -> Int? {
        raw.trimmed.isEmpty ? nil : number(range)
    }

    /// Words that may be left out; nil where nothing was written.
    mutating func linesIfAny() -> String? {
        raw.allSatisfy(\.isWhitespace) ? nil : lines(orElse: EditionTexts.wordsMissing)
    }

    /// An amount of money, gross, from nothing to a most; nil with an error at the field.
    mutating func euros(most: Money) -> Money? {
        guard let typed = typed(orElse: EditedTexts.moneyWrong(most)) else { return nil }
        guard let money = Money(typed: typed), money >= .zero, money <= most else {
            error = EditedTexts.moneyWrong(most)
            return nil
        }
        return money
    }

    /// The kinds of contracts, as ticked words or typed with blanks between; nil with an error at the field.
    mutating func commodities() -> [String]? {
        guard let typed = typed(orElse: EditedTexts.commoditiesWrong) else { return nil }
        let chosen = typed.lowercased().split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        let known = Commodity.allCases.map(\.rawValue)
        guard !chosen.isEmpty, Set(chosen).isSubset(of: known) else {
            error = EditedTexts.commoditiesWrong
            return nil
        }
        return known.filter(chosen.contains)
    }
}

extension Money {
    /// As somebody types it: „12,50“.
    var typed: String {
        let (euros, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = cents < 0 ? "-" : ""
        return "\(sign)\(euros),\(rest < 10 ? "0" : "")\(rest)"
    }
}
