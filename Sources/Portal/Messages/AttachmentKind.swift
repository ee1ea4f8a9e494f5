import Store

/// What can be attached to a message. What a file is its bytes say; its name and what the browser says of it count for
/// nothing.
enum AttachmentKind: String, Sendable, Storable, Column, CaseIterable {
    case pdf, jpeg, png

    var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        }
    }

    var fileEnding: String { self == .jpeg ? "jpg" : rawValue }
    var words: String { rawValue.uppercased() }

    init?(of bytes: [UInt8]) {
        if PassivePDF.isPDF(bytes) {
            self = .pdf
        } else {
            switch Picture.Kind(of: bytes) {
            case .jpeg: self = .jpeg
            case .png: self = .png
            case .heic, nil: return nil
            }
        }
    }
}

/// A file that may be kept: a PDF that does nothing, or a picture without what a camera writes beside it.
struct CleanAttachment: Sendable {
    enum Trouble: Error {
        case unknownKind, damaged, active
    }

    let kind: AttachmentKind
    let bytes: [UInt8]

    init(cleaning bytes: [UInt8]) throws(Trouble) {
        guard let kind = AttachmentKind(of: bytes) else { throw .unknownKind }
        switch kind {
        case .pdf:
            switch PassivePDF.judge(bytes) {
            case .passive: self.bytes = bytes
            case .broken: throw .damaged
            case .active: throw .active
            }
        case .jpeg, .png:
            let picture = Picture(cleaning: bytes, kind: kind == .jpeg ? .jpeg : .png)
            guard let picture else { throw .damaged }
            self.bytes = picture.bytes
        }
        self.kind = kind
    }
}

/// A file of a message that lies on disk.
struct KeptAttachment: Sendable {
    let kind: AttachmentKind
    let sha256: String
    /// In bytes.
    let size: Int
}

extension Portal {
    /// The folder of what is attached to messages. A file is on disk before its message is stored.
    var attachments: PhotoStore { PhotoStore(files: DocumentStore(folder: "\(settings.data)/attachments")) }
}
