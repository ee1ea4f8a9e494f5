/// What every letter on the wire must keep, whatever was put into it.
enum WireRules {
    /// The rules that are broken; none for a good letter.
    static func broken(by bytes: [UInt8]) -> [String] {
        var broken: [String] = []
        if bytes.contains(where: { $0 >= 0x80 || $0 == 0 }) { broken.append("not ASCII") }
        if !bytes.suffix(2).elementsEqual([0x0D, 0x0A]) { broken.append("does not end in CRLF") }
        for line in lines(bytes) {
            if line.contains(0x0D) || line.contains(0x0A) { broken.append("bare CR or LF") }
            if line.count > 998 { broken.append("line of \(line.count)") }
            if line.first == UInt8(ascii: ".") { broken.append("line begins with a dot") }
        }
        let header = lines(bytes).prefix { !$0.isEmpty }
        for line in header where line.count > 78 && line.dropFirst().contains(0x20) {
            broken.append("header line could be folded")
        }
        for line in header where line.allSatisfy({ $0 == 0x20 }) { broken.append("empty folded line") }
        return broken
    }

    /// The names of the header fields, in order.
    static func fieldNames(_ bytes: [UInt8]) -> [String] {
        lines(bytes).prefix { !$0.isEmpty }.filter { $0.first != 0x20 && $0.first != 0x09 }
            .map { String(decoding: $0.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self) }
    }

    static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var previous: UInt8 = 0
        for byte in bytes {
            if previous == 0x0D && byte == 0x0A {
                lines[lines.count - 1].removeLast()
                lines.append([])
            } else {
                lines[lines.count - 1].append(byte)
            }
            previous = byte
        }
        return lines
    }
}
