import Foundation

/// The first look at a file: whether it is one, and arrived whole. A file that was cut off ends in the middle of a row.
enum WholeFile {
    /// Nil when the last row is a whole JSON object, or there is none.
    static func problem(path: String) throws -> String? {
        var lines: LineReader
        do {
            lines = try LineReader(path: path)
        } catch {
            return "the file \(error.reason); nothing of it was applied"
        }
        var last: LineReader.Line?
        while let line = try lines.next() { last = line }
        guard let last else { return nil }
        guard let bytes = last.bytes, JSONField.object(bytes) != nil else {
            return
                "line \(last.number), the last one, is not a whole JSON object: the file was cut off, nothing of it was applied"
        }
        return nil
    }
}
