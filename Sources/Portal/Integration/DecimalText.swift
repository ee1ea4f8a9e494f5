/// Whole numbers with implied decimals, as the files of an import have them: 8550 with two is "85.50".
enum DecimalText {
    static func plain(_ scaled: Int64, decimals: Int) -> String {
        let digits = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let sign = scaled < 0 ? "-" : ""
        guard decimals > 0 else { return sign + padded }
        return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }
}
