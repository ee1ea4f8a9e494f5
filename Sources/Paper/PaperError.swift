/// Why a document could not be made.
public enum PaperError: Error, Sendable, Equatable {
    /// More than 2,000 pages.
    case tooLong
    /// The drawing library failed; its own words.
    case drawing(String)
    /// The drawn file is not built as expected, so it cannot be tagged safely; what was missing.
    case structure(String)
}
