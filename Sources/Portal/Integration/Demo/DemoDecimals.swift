/// Whole numbers with implied decimals, as the import files have them: 8550 with two is "85.50".
enum DemoDecimals {
    static func text(_ scaled: Int64, decimals: Int) -> String { DecimalText.plain(scaled, decimals: decimals) }
}
