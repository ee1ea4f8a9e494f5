/// A picture without anything a camera writes beside it: place, device, time, thumbnails.
struct Picture: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case jpeg, png, heic

        var mediaType: String { "image/\(rawValue)" }
        var fileEnding: String { self == .jpeg ? "jpg" : rawValue }

        init?(mediaType: String) {
            guard let known = Self.allCases.first(where: { $0.mediaType == mediaType }) else { return nil }
            self = known
        }
    }

    let kind: Kind
    let bytes: [UInt8]

    /// Nil when the bytes are not built as such a picture is.
    init?(cleaning bytes: [UInt8], kind: Kind) {
        let clean: [UInt8]? =
            switch kind {
            case .jpeg: CleanJPEG.bytes(of: bytes)
            case .png: CleanPNG.bytes(of: bytes)
            case .heic: CleanHEIC.bytes(of: bytes)
            }
        guard let clean else { return nil }
        self.kind = kind
        self.bytes = clean
    }
}

extension Picture.Kind {
    /// What a file is by its first bytes; its name and what the browser says of it count for nothing.
    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: CleanPNG.signature) {
            self = .png
        } else if Self.heicBrands.contains(where: { bytes.dropFirst(4).starts(with: Array("ftyp\($0)".utf8)) }) {
            self = .heic
        } else {
            return nil
        }
    }

    /// ISO/IEC 23008-12, annex B: still pictures coded with HEVC, and the general brand phones write.
    private static let heicBrands = ["heic", "heix", "mif1"]
}
