/// The check digit of market location and other location numbers (BDEW "Identifikatoren in der Marktkommunikation",
/// sections 8.1 and 8.2): positions weigh 1, 2, 1, 2 …, letters count as their ASCII code, digits as their value, and
/// the last digit fills up to the next ten.
///
/// Not the method of credit cards (Luhn): a doubled digit above nine keeps its full value.
enum LocationCheckDigit {
    static func fits(_ bytes: [UInt8]) -> Bool {
        guard let last = bytes.last, ASCII.isDigit(last) else { return false }
        return Int(last - 0x30) == digit(for: bytes.dropLast())
    }

    private static func digit(for body: ArraySlice<UInt8>) -> Int {
        var sum = 0
        for (index, byte) in body.enumerated() {
            let value = ASCII.isDigit(byte) ? Int(byte - 0x30) : Int(byte)
            sum += index.isMultiple(of: 2) ? value : 2 * value
        }
        return (10 - sum % 10) % 10
    }
}
