import Crypto
import Vocabulary

/// The codes an app shows: six digits of an HMAC-SHA-1 over the number of the half minute (RFC 6238, RFC 4226).
struct TOTP: Sendable {
    /// In seconds.
    static let period = 30
    static let digits = 6
    /// 160 bits, as RFC 4226 recommends.
    static let secretBytes = 20

    let secret: [UInt8]

    /// The number of the half minute `moment` lies in.
    static func step(at moment: Instant) -> Int64 {
        Int64(moment.millisecondsSince1970 / Int64(period * 1000))
    }

    /// The code of a half minute (RFC 4226, 5.3).
    func code(at step: Int64) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let proof = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int((proof.last ?? 0) & 15)
        let number = proof.dropFirst(offset).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: max(0, Self.digits - text.count)) + text
    }

    /// Which half minute the typed code belongs to: the one of now, or one beside it, because clocks differ. Steps up to
    /// `last` have been used and count no more (RFC 6238, 5.2).
    func acceptedStep(_ typed: String, at now: Instant, after last: Int64?) -> Int64? {
        guard let code = Self.canonical(typed) else { return nil }
        let (current, bytes) = (Self.step(at: now), Array(code.utf8))
        let fitting = [current, current - 1, current + 1].filter {
            isEqualInConstantTime(Array(self.code(at: $0).utf8), bytes)
        }
        return fitting.first { step in last.map { step > $0 } ?? true }
    }

    /// A code as somebody typed it, with blanks or without; nil unless it has six digits.
    static func canonical(_ typed: String) -> String? {
        let kept = typed.filter { !" -\u{A0}\u{202F}".contains($0) }
        return kept.utf8.count == digits && kept.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
            ? kept : nil
    }
}
