/// The `Range` header for one range of bytes (RFC 9110, 14.2). Several ranges are answered with the whole.
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    case unsatisfiable

    /// `size` in bytes.
    static func read(_ header: String?, size: Int) -> ByteRange {
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else { return .whole }
        let text = header.dropFirst(6)
        guard let dash = text.firstIndex(of: "-") else { return .whole }
        let from = text[..<dash]
        let to = text[text.index(after: dash)...]
        guard from.utf8.allSatisfy(isDigit), to.utf8.allSatisfy(isDigit) else { return .whole }
        if from.isEmpty {
            // The last so many bytes.
            guard !to.isEmpty else { return .whole }
            let count = Int(to) ?? .max
            guard count > 0, size > 0 else { return .unsatisfiable }
            return .part(max(0, size - min(count, size))..<size)
        }
        let first = Int(from) ?? .max
        guard first < size else { return .unsatisfiable }
        guard !to.isEmpty else { return .part(first..<size) }
        let last = Int(to) ?? .max
        guard last >= first else { return .whole }  // backwards: not a range, so it is ignored
        return .part(first..<(last >= size ? size : last + 1))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
