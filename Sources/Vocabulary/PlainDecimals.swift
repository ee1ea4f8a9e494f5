// Amounts as programs exchange them: digits with at most one decimal sign, no grouping, no unit.

extension Money {
    /// Euro as "85.00": at most two decimals.
    public init?(euros text: some StringProtocol) {
        guard let cents = DecimalInput.plain(text, scale: 2) else { return nil }
        self.init(cents: cents)
    }
}

extension Energy {
    /// Kilowatt-hours as "3500" or "1030.102": at most three decimals.
    public init?(kilowattHours text: some StringProtocol) {
        guard let wattHours = DecimalInput.plain(text, scale: 3) else { return nil }
        self.init(wattHours: wattHours)
    }
}

extension CounterReading {
    /// The register's unit as "12345.6": at most three decimals, never negative.
    public init?(plain text: some StringProtocol) {
        guard let thousandths = DecimalInput.plain(text, scale: 3) else { return nil }
        self.init(thousandths: thousandths)
    }
}
