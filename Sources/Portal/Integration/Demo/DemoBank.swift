import Vocabulary

extension DemoContract {
    /// How it is paid: every fifth by transfer, the others by direct debit from an account of a bank that does not exist.
    func bankLine() -> JSONLine? {
        guard instalment != nil, state == .active else { return nil }
        let isTransfer = number.utf8.last == UInt8(ascii: "5")
        var line = JSONLine()
        line.add("external_id", "B-\(number)")
        line.add("contract", key)
        line.add("way", (isTransfer ? PaymentWay.transfer : .debit).rawValue)
        line.add("signed_on", startsOn.iso)
        guard !isTransfer else { return line }
        line.add("iban", Self.iban(account: "0\(number)"))
        line.add("holder", person.name)
        line.add("mandate_reference", "M-\(number)")
        line.add("last_used_on", billedUntil?.iso)
        return line
    }

    /// A German IBAN with the bank code 00000000 and this account of ten digits.
    private static func iban(account: String) -> String {
        let digits = "00000000\(account)131400".utf8
        let rest = digits.reduce(0) { ($0 * 10 + Int($1) - 48) % 97 }
        let check = 98 - rest
        return "DE\(check < 10 ? "0" : "")\(check)00000000\(account)"
    }
}
