/// The name of an attached file as a parameter (RFC 2183), of any script and length by RFC 2231.
enum FilenameParameter {
    /// `filename="a.pdf"`, or `filename*=utf-8''…`, or numbered pieces; each on a line of at most 78 characters.
    static func folded(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { $0.isASCIILetterOrDigit || " -._+(),".utf8.contains($0) }
        if isPlain && name.utf8.count <= 60 && !name.contains("  ") { return "\r\n filename=\"\(name)\"" }
        let pieces = self.pieces(of: name)
        if pieces.count == 1 { return "\r\n filename*=\(pieces[0])" }
        return pieces.enumerated().map { "\r\n filename*\($0.offset)*=\($0.element)" }.joined(separator: ";")
    }

    /// Percent-encoded pieces of at most 60 characters; no character is split between two.
    private static func pieces(of name: String) -> [String] {
        var pieces: [String] = []
        var piece = "utf-8''"
        for scalar in name.unicodeScalars {
            let encoded = String(scalar).utf8.map(percent).joined()
            if piece.utf8.count + encoded.utf8.count > 60 {
                pieces.append(piece)
                piece = ""
            }
            piece += encoded
        }
        return pieces + [piece]
    }

    /// RFC 2231, 7: attribute-char.
    private static func percent(_ byte: UInt8) -> String {
        byte.isASCIILetterOrDigit || "-._".utf8.contains(byte) ? String(UnicodeScalar(byte)) : "%" + byte.hex
    }
}
