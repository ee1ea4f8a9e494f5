public import Foundation

/// What an import did: counts for each file, and every row that was refused with its reason.
public struct ImportReport: Sendable, Codable {
    /// The counts of one file.
    public struct Counts: Sendable, Codable, Equatable {
        public var added = 0
        public var changed = 0
        public var unchanged = 0
        public var refused = 0
        /// Documents no contract is known for: they wait in the office.
        public var waiting = 0

        var accepted: Int { added + changed + unchanged + waiting }
    }

    /// A row that was not applied. `line` counts from 1; nil when the whole file was refused.
    public struct Refusal: Sendable, Codable, Equatable {
        public let file: String
        public let line: Int?
        public let reason: String
    }

    /// More refusals than this are counted, but no longer named.
    static let mostNamed = 10_000

    public internal(set) var startedAt: String
    public internal(set) var finishedAt: String
    public internal(set) var files: [String: Counts] = [:]
    public internal(set) var refusals: [Refusal] = []
    /// What was noticed but refused nothing, as fields nobody knows.
    public internal(set) var notes: [String] = []
    /// Why the import did not come to its end; nil when it did.
    public internal(set) var stopped: String?

    init(startedAt: String) {
        self.startedAt = startedAt
        finishedAt = startedAt
    }

    public var accepted: Int { files.values.reduce(0) { $0 + $1.accepted } }

    public var refused: Int { files.values.reduce(0) { $0 + $1.refused } }

    /// Whether the import found everything as it already was.
    public var isWithoutChange: Bool { files.values.allSatisfy { $0.added == 0 && $0.changed == 0 } }

    /// Whether a file came, and not all of it was refused.
    func brought(_ file: String) -> Bool {
        guard let counts = files[file] else { return false }
        return counts.refused == 0 || counts.accepted > 0
    }

    /// A file that came, also when nothing stands in it.
    mutating func begin(_ file: String) { files[file] = files[file] ?? Counts() }

    mutating func refuse(_ file: String, line: Int?, _ reason: String) {
        files[file, default: Counts()].refused += 1
        if refusals.count < Self.mostNamed { refusals.append(Refusal(file: file, line: line, reason: reason)) }
    }

    /// The same of an object inside of a file: counted by its kind, named by its place.
    mutating func refuse(_ kind: String, at place: String, _ reason: String) {
        files[kind, default: Counts()].refused += 1
        if refusals.count < Self.mostNamed { refusals.append(Refusal(file: place, line: nil, reason: reason)) }
    }

    mutating func count(_ outcome: RowOutcome, in file: String) {
        switch outcome {
        case .added: files[file, default: Counts()].added += 1
        case .changed: files[file, default: Counts()].changed += 1
        case .unchanged: files[file, default: Counts()].unchanged += 1
        case .refused: break
        }
    }

    mutating func countWaiting(in file: String) { files[file, default: Counts()].waiting += 1 }

    mutating func note(_ sentence: String) {
        if notes.count < 200, !notes.contains(sentence) { notes.append(sentence) }
    }
}

extension ImportReport {
    /// The report as a file for programs.
    public func file() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    /// The report as lines for a terminal.
    public var text: String {
        var lines: [String] = []
        let known = ImportFile.allCases.map(\.rawValue) + [BO4EDelivery.unread] + BO4EKind.allCases.map(\.title)
        for file in known + files.keys.filter({ !known.contains($0) }).sorted() {
            guard let counts = files[file] else { continue }
            let waiting = counts.waiting > 0 ? ", \(counts.waiting) waiting in the office" : ""
            lines.append(
                "\(file): \(counts.added) added, \(counts.changed) changed, \(counts.unchanged) unchanged, "
                    + "\(counts.refused) refused\(waiting)")
        }
        for refusal in refusals {
            let place = refusal.line.map { "\(refusal.file) line \($0)" } ?? refusal.file
            lines.append("refused \(place): \(refusal.reason)")
        }
        let unnamed = refused - refusals.count
        if unnamed > 0 { lines.append("and \(unnamed) more refused") }
        lines += notes.map { "note: \($0)" }
        if let stopped { lines.append(stopped) }
        return lines.joined(separator: "\n")
    }
}
