import Foundation
import HTTPTypes
import Vocabulary

/// The quarter hours of a day, week, month or year as a file. It is made while it is sent, a week at a time: a year is
/// 35,040 rows a register, and neither memory nor database is held up by them.
struct SeriesDownload: Sendable {
    let span: SeriesSpan
    /// What of it is there.
    let first, end: Day
    let meters: [Meter]
    /// Whether somebody wants more than the head of the answer.
    let isWanted: Bool
    /// The days from one up to another, for as long as the visitor may see them; nil when that is over.
    let read: @Sendable (Day, Day) async throws -> [StoredQuarterDay]?

    static let daysAtOnce = 7

    /// Nil where no register counts.
    init?(
        _ stored: StoredSeries, of meters: [Meter], isWanted: Bool,
        read: @escaping @Sendable (Day, Day) async throws -> [StoredQuarterDay]?
    ) {
        guard !SeriesPart.parts(of: meters, []).isEmpty else { return nil }
        span = stored.span
        first = max(stored.span.first, stored.oldest)
        end = min(stored.span.end, stored.newest.adding(days: 1))
        (self.meters, self.isWanted, self.read) = (meters, isWanted, read)
    }

    func csv(named name: String, in language: Language) -> Answer {
        answer("text/csv; charset=utf-8", named: "\(span.first.iso)_\(name).csv") { writer in
            try await writer.write(SeriesRows.head(in: language))
            try await eachWeek { try await writer.write($0.csv(in: language)) }
        }
    }

    func json(named name: String) -> Answer {
        answer("application/json", named: "\(span.first.iso)_\(name).json") { writer in
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            let head = "{\"from\":\"\(span.first.iso)\",\"until\":\"\(span.end.adding(days: -1).iso)\",\"quarters\":["
            try await writer.write(Array(head.utf8))
            var isFirst = true
            try await eachWeek { rows in
                // The list of a week without its brackets.
                let list = try encoder.encode(rows.records).dropFirst().dropLast()
                guard !list.isEmpty else { return }
                try await writer.write((isFirst ? [] : [UInt8(ascii: ",")]) + list)
                isFirst = false
            }
            try await writer.write(Array("]}\n".utf8))
        }
    }

    private func answer(
        _ type: String, named name: String, _ make: @escaping @Sendable (inout PieceWriter) async throws -> Void
    ) -> Answer {
        let answer = Answer(status: .ok, contentType: type, body: isWanted ? .pieces(make) : .none)
        return answer.named(name, attachment: true)
    }

    private func eachWeek(_ write: (SeriesRows) async throws -> Void) async throws {
        var day = first
        while day < end {
            let next = min(day.adding(days: Self.daysAtOnce), end)
            guard let stored = try await read(day, next) else { throw Refusal.notFound }
            try await write(SeriesRows(parts: SeriesPart.parts(of: meters, stored)))
            day = next
        }
    }
}
