import Vocabulary

/// Times as meters write them: `2017-03-26T05:00:00+02:00`, with or without a fraction, or with `Z` (RFC 3339). The
/// offset says which of the two hours is meant when the clocks go back.
enum OffsetTime {
    static func instant(_ text: String) -> Instant? {
        let signs = Array(text.utf8)
        guard (20...40).contains(signs.count), signs[10] == 0x54, signs[13] == 0x3A, signs[16] == 0x3A,
            let day = Day(iso: String(decoding: signs[0..<10], as: UTF8.self)),
            let hour = number(signs[11...12], below: 25), let minute = number(signs[14...15], below: 60),
            let second = number(signs[17...18], below: 60)
        else { return nil }
        var rest = signs[19...]
        if rest.first == 0x2E { rest = rest.dropFirst().drop { (0x30...0x39).contains($0) } }
        guard let offset = Self.offset(Array(rest)) else { return nil }
        let wall = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        return Instant(millisecondsSince1970: (wall - Int64(offset)) * 1000)
    }

    /// Seconds ahead of UTC.
    private static func offset(_ signs: [UInt8]) -> Int? {
        if signs == [0x5A] { return 0 }
        guard signs.count == 6, signs[3] == 0x3A, let hours = number(signs[1...2], below: 15),
            let minutes = number(signs[4...5], below: 60)
        else { return nil }
        switch signs[0] {
        case 0x2B: return hours * 3600 + minutes * 60
        case 0x2D: return -(hours * 3600 + minutes * 60)
        default: return nil
        }
    }

    static func number(_ signs: ArraySlice<UInt8>, below limit: Int) -> Int? {
        var number = 0
        for sign in signs {
            guard (0x30...0x39).contains(sign) else { return nil }
            number = number * 10 + Int(sign - 0x30)
        }
        return number < limit ? number : nil
    }
}
