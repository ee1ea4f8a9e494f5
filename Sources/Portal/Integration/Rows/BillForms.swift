import Vocabulary

// The forms of values only bills have.

extension FieldForm where Value == Int64 {
    /// A quantity of anything, in thousandths.
    static var thousandths: Self {
        written("is not a number as \"3120\" or \"30.5\"") { text in
            Energy(kilowattHours: text).flatMap {
                (-1_000_000_000_000...1_000_000_000_000).contains($0.wattHours) ? $0.wattHours : nil
            }
        }
    }

    /// A price in ten-thousandths of a cent, told in cents.
    static var cents: Self {
        written("is not a price in cents as \"30.90\", with four decimals at most") { text in
            UnitRate(centsPerKWh: text).flatMap {
                (-100_000_000_000...100_000_000_000).contains($0.tenThousandths) ? $0.tenThousandths : nil
            }
        }
    }

    /// The same told in euro.
    static var euroPrice: Self {
        written("is not a price in euro as \"155.88\", with four decimals at most") { text in
            UnitRate(centsPerKWh: text).flatMap {
                (-1_000_000_000...1_000_000_000).contains($0.tenThousandths) ? $0.tenThousandths * 100 : nil
            }
        }
    }
}

extension FieldForm where Value == StateFactor {
    static var stateFactor: Self {
        written("is not a state factor as \"0.9674\"") { text in
            StateFactor(text).flatMap { $0.tenThousandths > 0 ? $0 : nil }
        }
    }
}

extension FieldForm where Value == CalorificValue {
    static var calorificValue: Self {
        written("is not a calorific value as \"11.253\"") { text in
            CalorificValue(text).flatMap { $0.thousandths > 0 ? $0 : nil }
        }
    }
}
