/// The code on a register (IEC 62056-6-1), as BO4E documents carry it: `1-1:1.8.0`, `7-0:3.0.0`.
struct RegisterCode: Sendable, Equatable {
    let text: String
    private let medium, quantity, tariff: Int

    /// Dashes of word processors become hyphens. Storage groups (`*255`) are left out.
    init?(_ typed: String) {
        let plain = typed.replacing("–", with: "-").replacing("—", with: "-")
        let code = plain.split(separator: "*").first.map(String.init) ?? ""
        let parts = code.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let head = parts[0].split(separator: "-", omittingEmptySubsequences: false).map { Self.number($0) }
        let tail = parts[1].split(separator: ".", omittingEmptySubsequences: false).map { Self.number($0) }
        guard head.count == 2, tail.count == 3, let medium = head[0], head[1] != nil, let quantity = tail[0],
            tail[1] != nil, let tariff = tail[2], medium == 1 || medium == 7
        else { return nil }
        (text, self.medium, self.quantity, self.tariff) = (code, medium, quantity, tariff)
        isTotal = tail[1] == 8 || medium == 7
    }

    /// Whether it counts on and on: 8 is the total of electricity; gas counters are told by their quantity.
    private let isTotal: Bool

    private static func number(_ text: Substring) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text).flatMap { $0 <= 255 ? $0 : nil }
    }

    var isGas: Bool { medium == 7 }

    /// What the register counts; nil where it is no counter of the portal's.
    func kind(isOnly: Bool) -> MeterRegister.Kind? {
        guard isTotal else { return nil }
        if isGas { return (1...19).contains(quantity) ? .single : nil }
        switch (quantity, tariff) {
        case (1, 0): return .single
        case (1, 1): return isOnly ? .single : .peak
        case (1, 2): return .offPeak
        case (2, _): return .feedIn
        default: return nil
        }
    }
}
