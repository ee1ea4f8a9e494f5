public import Foundation
import NIOPosix
import Paper
import Store
import Vocabulary

/// Why no letters were written.
public enum AskForReadingsProblem: Error, CustomStringConvertible {
    case noDay
    case notEmpty

    public var description: String {
        switch self {
        case .noDay: "--due is not a day as 2026-01-31."
        case .notEmpty: "The folder is not empty: letters of two days must not lie together."
        }
    }
}

extension Portal {
    /// Writes a letter on paper for each contract whose reading is due and not there, a PDF each, and what was written as
    /// `letters.jsonl`, last of all. Changes nothing else: who tells the reading is asked no more.
    ///
    /// - Parameters:
    ///   - folder: a new or empty one. Only its owner may read what is in it.
    ///   - due: the last due day that is asked for; without it two weeks ahead.
    public func askForReadings(in folder: URL, due: String?) async throws -> Int {
        let now = clock.now()
        let ahead = now.day.adding(days: ReadingDue.leadDays)
        guard let last = due.map({ Day(iso: $0) }) ?? ahead else { throw AskForReadingsProblem.noDay }
        let files = FileManager.default
        try files.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard try files.contentsOfDirectory(atPath: folder.path).isEmpty else { throw AskForReadingsProblem.notEmpty }
        let asked = try await store.read { try $0.askedReadings(dueUntil: last, today: now.day) }
        var lines = ""
        let signature = self.signature(on: now.day, in: .german)
        for one in asked {
            let paper = AskForReadingPaper(
                asked: one, house: self.operator, baseURL: settings.baseURL, signature: signature)
            let bytes = try await NIOThreadPool.singleton.runIfActive { try paper.document(at: now).render() }
            let name = "\(one.number.value).pdf"
            try Self.write(Data(bytes), to: folder.appending(path: name))
            lines += one.line(file: name) + "\n"
        }
        try Self.write(Data(lines.utf8), to: folder.appending(path: "letters.jsonl"))
        try await noteLeaving(asked.count, as: .readingLettersWritten, about: "reading letters")
        return asked.count
    }

    private static func write(_ data: Data, to file: URL) throws {
        try data.write(to: file, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }
}
