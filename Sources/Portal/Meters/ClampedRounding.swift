extension Int64 {
    /// The nearest whole number, or the end of the range: estimates never stop the process.
    init(clampedRounding value: Double) {
        let rounded = value.rounded()
        self = Int64(exactly: rounded) ?? (rounded > 0 ? .max : rounded < 0 ? .min : 0)
    }
}
