import Vocabulary

/// A registration code as it stands in the letter to the customer. Hashed before it is written.
struct CodeRow: Sendable {
    let contract: ContractNumber
    let code: String
    let expiresOn: Day?

    init(_ fields: inout Fields) throws(RowProblem) {
        contract = try fields.take("contract_number", .known)
        code = try fields.take("code", .key)
        expiresOn = try fields.takeIfPresent("expires_on", .day)
        if let weakness = Self.weakness(of: code, contract: contract) { throw RowProblem("code \(weakness)") }
    }

    /// What makes a code guessable; nil for a good one. Never quotes the code.
    static func weakness(of code: String, contract: ContractNumber) -> String? {
        let signs = Array(code.utf8)
        guard signs.count == 8 else { return "has not 8 signs" }
        guard Set(signs).count >= 5 else { return "repeats the same signs" }
        let kinds: [(UInt8) -> Bool] = [
            { (0x30...0x39).contains($0) }, { (0x41...0x5A).contains($0) }, { (0x61...0x7A).contains($0) },
        ]
        guard kinds.count(where: { signs.contains(where: $0) }) >= 2 else { return "has signs of one kind only" }
        let steps = zip(signs, signs.dropFirst()).map { Int($1) - Int($0) }
        guard steps.count(where: { abs($0) == 1 }) < 5 else { return "is a sequence" }
        guard !holds(code, partOf: contract.value) else { return "holds part of the contract number" }
        return nil
    }

    /// Whether five signs of a number that others know stand in the code.
    static func holds(_ code: String, partOf number: String) -> Bool {
        let (digits, length) = (Array(number), 5)
        guard digits.count >= 3 else { return false }
        return (0...max(0, digits.count - length)).contains { start in
            code.contains(String(digits[start..<min(start + length, digits.count)]))
        }
    }
}
