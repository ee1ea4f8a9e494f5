/// The register a reading is of.
struct KnownRegister: Sendable {
    let id: String
    let integerDigits: Int

    /// The first value it cannot show, in thousandths of its unit; nil when its width is not credible.
    var capacity: Int64? {
        guard (1...12).contains(integerDigits) else { return nil }
        return (0..<integerDigits + 3).reduce(1) { power, _ in power * 10 }
    }
}
