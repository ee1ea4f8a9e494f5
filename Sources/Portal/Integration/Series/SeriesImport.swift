import Crypto
import Foundation
import Store
import Vocabulary

/// Applies `series.jsonl`: each row names a file in the folder `series` with the load profile of one register.
struct SeriesImport {
    let portal: Portal
    let folder: String

    func run(_ book: inout ImportBook) async throws {
        var seen: Set<String> = []
        try await book.rowByRow(of: .series, in: folder) { object, book in
            var fields = Fields(object)
            let row = try SeriesRow(&fields)
            book.noteUnknown(fields.unknown, in: ImportFile.series.rawValue)
            guard seen.insert(row.key).inserted else {
                throw RowProblem("\(row.key) stands in this file more than once")
            }
            if let reason = book.reason(against: row.needs) { throw RowProblem(reason) }
            return try await outcome(of: row, &book)
        }
    }

    private func outcome(of row: SeriesRow, _ book: inout ImportBook) async throws -> RowOutcome {
        guard let file = try await portal.examine(row, try read(row)) else { return .unchanged }
        for note in file.quarters.notes(on: row.file) { book.report.note(note) }
        let now = portal.clock.now()
        return try await portal.store.write(about: "import") { try file.write($0, at: now) }
    }

    private func read(_ row: SeriesRow) throws(RowProblem) -> [UInt8] {
        do {
            return [UInt8](try DeliveredFile.bytes(row.file, in: "series", of: folder, limit: SeriesFile.mostBytes))
        } catch {
            throw RowProblem("file \(row.file) \(error.reason)")
        }
    }
}

/// A file that was read and fits its register. What is left is to write it.
struct ExaminedSeries: Sendable {
    let row: SeriesRow
    let quarters: QuarterHours
    let register: ID<MeterRegister>
    let sha256: String
    let isNew: Bool

    /// All days of a file in one transaction: a file is there or it is not.
    func write(_ db: Session, at now: Instant) throws -> RowOutcome {
        let days = quarters.days.values.sorted { $0.day < $1.day }
        guard let first = days.first?.day, let last = days.last?.day else { return .unchanged }
        let stored = try db.quarterDays(of: register, from: first, through: last)
        let known = stored.compactMap(\.quarters).byDay
        for day in days {
            let merged = known[day.day]?.merged(with: day) ?? day
            if merged != known[day.day] { try db.put(merged, of: register, at: now) }
        }
        try db.put(row, register: register, sha256: sha256, at: now)
        return isNew ? .added : .changed
    }
}

extension Portal {
    /// Reads a file for the register its row names; nil when it is the one that was applied last.
    func examine(_ row: SeriesRow, _ bytes: [UInt8]) async throws -> ExaminedSeries? {
        let hash = Hexadecimal.string(SHA256.hash(data: bytes))
        let (register, known) = try await store.read { db in
            (try db.seriesRegister(meter: row.meter, obis: row.obis), try db.seriesDelivery(row.key))
        }
        guard let register else { throw RowProblem("meter \(row.meter) with register \(row.obis) is not known") }
        if let known {
            guard known.register == register.id else { throw RowProblem("a series never changes its register") }
            if known.sha256 == hash { return nil }
        }
        let quarters = try QuarterHours(try row.series(in: SeriesFile.series(bytes), of: register))
        guard !quarters.days.isEmpty else {
            throw RowProblem("file \(row.file) has no two values a quarter of an hour apart")
        }
        return ExaminedSeries(row: row, quarters: quarters, register: register.id, sha256: hash, isNew: known == nil)
    }
}

extension QuarterHours {
    /// What was noticed and refused nothing.
    func notes(on file: String) -> [String] {
        var notes: [String] = []
        if offGrid > 0 { notes.append("\(file): \(offGrid) values do not stand at a quarter of an hour") }
        if contradictions > 0 { notes.append("\(file): \(contradictions) times have two values; neither counts") }
        if backwards > 0 {
            notes.append("\(file): the counter goes back in \(backwards) places; nothing is counted there")
        }
        if tooLong > 0 { notes.append("\(file): \(tooLong) times are longer than 35 days; nothing is counted there") }
        return notes
    }
}
