import Logging
import Synchronization

/// What the portal wrote into its log.
final class LogBook: Sendable {
    private let written = Mutex<[String]>([])

    /// One line an entry: message and metadata.
    var lines: [String] { written.withLock { $0 } }

    var logger: Logger {
        var logger = Logger(label: "test") { _ in Handler(book: self) }
        logger.logLevel = .trace
        return logger
    }

    private struct Handler: LogHandler {
        let book: LogBook
        var logLevel: Logger.Level = .trace
        var metadata: Logger.Metadata = [:]

        init(book: LogBook) {
            self.book = book
        }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
            let words = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
            book.written.withLock { $0.append("\(event.level) \(event.message) \(words)") }
        }
    }
}
