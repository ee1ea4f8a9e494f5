import Vocabulary

/// The form a field has to have: how it is read, and the words for what it should be.
struct FieldForm<Value> {
    let words: String
    let read: (JSONField) -> Value?
}

extension FieldForm where Value == String {
    /// Words for people, at most 200 signs on one line.
    static var text: Self {
        Self(words: "is not a text of 1 to 200 signs on one line") { field in
            guard case .text(let text) = field, (1...200).contains(text.unicodeScalars.count),
                text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
            else { return nil }
            return text
        }
    }

    /// Sentences for people, at most 2000 signs on one line.
    static var paragraph: Self {
        Self(words: "is not a text of 1 to 2000 signs on one line") { field in
            guard case .text(let text) = field, (1...2000).contains(text.unicodeScalars.count),
                text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
            else { return nil }
            return text
        }
    }

    /// What is written to one customer: at most 4,000 signs, on as many lines as it takes.
    static var letter: Self {
        Self(words: "is not a text of 1 to 4000 signs") { field in
            guard case .text(let text) = field, text.unicodeScalars.count <= 4000 else { return nil }
            let lines = text.replacing("\r\n", with: "\n")
            guard lines.contains(where: { !$0.isWhitespace }),
                lines.unicodeScalars.allSatisfy({
                    $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value))
                })
            else { return nil }
            return lines
        }
    }

    /// A name of the billing system for one of its things.
    static var key: Self {
        Self(words: "is not a text of 1 to 100 visible ASCII signs") { field in
            guard case .text(let text) = field, (1...100).contains(text.utf8.count),
                text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
            else { return nil }
            return text
        }
    }
}

extension FieldForm where Value == Bool {
    static var flag: Self {
        Self(words: "is neither true nor false") { field in
            guard case .truth(let truth) = field else { return nil }
            return truth
        }
    }
}

extension FieldForm where Value == Int {
    static func number(_ range: ClosedRange<Int>) -> Self {
        Self(words: "is not a whole number from \(range.lowerBound) to \(range.upperBound)") { field in
            guard case .number(let wide) = field, let number = Int(exactly: wide), range.contains(number) else {
                return nil
            }
            return number
        }
    }
}

extension FieldForm where Value == Day {
    static var day: Self { written("is not a day as 2026-01-31") { Day(iso: $0) } }
}

extension FieldForm where Value: Canonical {
    /// A number or address of the trade, checked by its own rule.
    static var known: Self {
        Self(words: "is not a \(Value.self)") { field in
            guard case .text(let text) = field else { return nil }
            return try? Value(text)
        }
    }
}

extension FieldForm where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    static var choice: Self {
        written("is none of \(Value.allCases.map(\.rawValue).joined(separator: ", "))") { Value(rawValue: $0) }
    }
}

extension FieldForm where Value == Money {
    /// Euro as text, not below zero.
    static var euros: Self {
        written("is not an amount in euro as \"85.00\"") { text in
            Money(euros: text).flatMap { (0...100_000_000).contains($0.cents) ? $0 : nil }
        }
    }
}

extension FieldForm where Value == Money {
    /// Euro as text, above or below zero.
    static var balance: Self {
        written("is not an amount in euro as \"85.00\" or \"-12.50\"") { text in
            Money(euros: text).flatMap { (-100_000_000...100_000_000).contains($0.cents) ? $0 : nil }
        }
    }
}

extension FieldForm where Value == UnitRate {
    static var centsPerKWh: Self {
        written("is not a price in ct/kWh as \"30.90\"") { text in
            UnitRate(centsPerKWh: text).flatMap { (0...10_000_000).contains($0.tenThousandths) ? $0 : nil }
        }
    }
}

extension FieldForm where Value == UnitRate {
    /// How much a rate changes, up or down.
    static var changeInCentsPerKWh: Self {
        written("is not a change in ct/kWh as \"1.50\" or \"-0.30\"") { text in
            UnitRate(centsPerKWh: text).flatMap { (-10_000_000...10_000_000).contains($0.tenThousandths) ? $0 : nil }
        }
    }
}

extension FieldForm where Value == Energy {
    static var kilowattHours: Self {
        written("is not an energy in kWh as \"3500\"") { text in
            Energy(kilowattHours: text).flatMap { (0...1_000_000_000_000).contains($0.wattHours) ? $0 : nil }
        }
    }
}

extension FieldForm where Value == CounterReading {
    static var reading: Self { written("is not a reading as \"12345.6\"") { CounterReading(plain: $0) } }
}

extension FieldForm {
    /// Text that `read` understands.
    static func written(_ words: String, _ read: @escaping (String) -> Value?) -> Self {
        Self(words: words) { field in
            guard case .text(let text) = field else { return nil }
            return read(text)
        }
    }
}
