/// The remainder behind the check digits of IBAN and creditor id (ISO 7064, MOD 97-10): letters count as 10 to 35.
enum Modulo97 {
    /// For capital letters and digits; anything else counts as nothing.
    static func remainder(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { rest, byte in
            if ASCII.isDigit(byte) { return (rest * 10 + Int(byte - 0x30)) % 97 }
            if ASCII.isCapital(byte) { return (rest * 100 + Int(byte - 0x41) + 10) % 97 }
            return rest
        }
    }

    /// Check digits run from 02 to 98: 00, 01 and 99 would pass the division as aliases of 97, 98 and 02.
    static func isPossible(checkDigits: ArraySlice<UInt8>) -> Bool {
        guard let number = Day.number(checkDigits), checkDigits.count == 2 else { return false }
        return 2...98 ~= number
    }
}
