/// Copies a JPEG without its application segments and comments (ITU-T T.81, annex B). Kept is the JFIF head, which says
/// nothing but the density, and Adobe's note on colours, without which some pictures turn blue.
enum CleanJPEG {
    static func bytes(of source: [UInt8]) -> [UInt8]? {
        guard source.starts(with: [0xFF, 0xD8]) else { return nil }
        var result: [UInt8] = [0xFF, 0xD8]
        result.reserveCapacity(source.count)
        var position = 2
        while let marker = nextMarker(in: source, at: &position) {
            // End of image: what some cameras append behind it is left out.
            if marker == 0xD9 {
                result += [0xFF, 0xD9]
                return result
            }
            guard let segment = segment(in: source, at: position) else { return nil }
            position += segment.count
            if isKept(marker, segment) { result += [0xFF, marker] + segment }
            if marker == 0xDA { copyScan(from: source, at: &position, to: &result) }
        }
        return nil
    }

    /// Skips fill bytes; `position` stands behind the marker then.
    private static func nextMarker(in source: [UInt8], at position: inout Int) -> UInt8? {
        guard position < source.count, source[position] == 0xFF else { return nil }
        while position < source.count, source[position] == 0xFF { position += 1 }
        guard position < source.count, source[position] != 0 else { return nil }
        defer { position += 1 }
        return source[position]
    }

    /// A segment with its two bytes of length.
    private static func segment(in source: [UInt8], at position: Int) -> ArraySlice<UInt8>? {
        guard position + 2 <= source.count else { return nil }
        let length = Int(source[position]) << 8 | Int(source[position + 1])
        guard length >= 2, position + length <= source.count else { return nil }
        return source[position..<(position + length)]
    }

    private static func isKept(_ marker: UInt8, _ segment: ArraySlice<UInt8>) -> Bool {
        switch marker {
        // A JFIF head may carry a thumbnail: only one without (16 bytes) is kept.
        case 0xE0: segment.count == 16 && segment.dropFirst(2).starts(with: Array("JFIF\0".utf8))
        case 0xEE: segment.count == 14 && segment.dropFirst(2).starts(with: Array("Adobe".utf8))
        case 0xE1...0xEF, 0xFE: false
        default: true
        }
    }

    /// The coded picture up to the next marker that is neither a stuffed 0 nor a restart.
    private static func copyScan(from source: [UInt8], at position: inout Int, to result: inout [UInt8]) {
        let start = position
        while position < source.count {
            if source[position] == 0xFF, position + 1 < source.count {
                let next = source[position + 1]
                if next != 0 && next != 0xFF && !(0xD0...0xD7).contains(next) { break }
            }
            position += 1
        }
        result += source[start..<position]
    }
}
