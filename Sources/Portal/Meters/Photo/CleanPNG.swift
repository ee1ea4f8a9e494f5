/// Copies a PNG with only the chunks the picture itself needs (W3C PNG, third edition, 11).
enum CleanPNG {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let kept: Set<String> = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB"]

    static func bytes(of source: [UInt8]) -> [UInt8]? {
        guard source.starts(with: signature) else { return nil }
        var result = signature
        result.reserveCapacity(source.count)
        var position = signature.count
        while position + 12 <= source.count {
            let length = source[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
            guard length <= source.count - position - 12 else { return nil }
            let end = position + 12 + length
            let name = String(decoding: source[(position + 4)..<(position + 8)], as: UTF8.self)
            if position == signature.count, name != "IHDR" { return nil }
            if kept.contains(name) { result += source[position..<end] }
            if name == "IEND" { return result }
            position = end
        }
        return nil
    }
}
