/// A file that travels with a letter.
public struct Attachment: Sendable, Equatable {
    /// The name the reader sees: any script, no path, no control characters, at most 200 bytes of UTF-8.
    public let filename: String
    /// The media type without parameters, such as `application/pdf`.
    public let mediaType: String
    /// The content, unencoded.
    public let bytes: [UInt8]

    /// An attachment; names are checked when the letter is written down.
    public init(filename: String, mediaType: String, bytes: [UInt8]) {
        self.filename = filename
        self.mediaType = mediaType
        self.bytes = bytes
    }
}
