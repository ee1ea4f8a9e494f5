import HTTPTypes
import Store
import Vocabulary

/// The quarter hours of a day, week, month or year. A token that is ended while they are sent ends them.
enum ProgramSeries {
    /// As a program says it, and as pages do.
    private static let spans: [String: SeriesSpan.Kind] = ["day": .day, "week": .week, "month": .month, "year": .year]

    static func show(_ visit: ProgramVisit) async throws -> Answer {
        try await download(visit).json(named: "series")
    }

    static func csv(_ visit: ProgramVisit) async throws -> Answer {
        try await download(visit).csv(named: "series", in: visit.request.language)
    }

    private static func download(_ visit: ProgramVisit) async throws -> SeriesDownload {
        let (kind, day, account) = (try kind(visit), try day(visit), visit.account)
        let sheet = try await ProgramMeters.sheet(visit)
        let (contract, token, store) = (sheet.contract.id, visit.token.id, visit.portal.store)
        let stored = try await store.read { db in
            try db.storedSeries(
                of: contract, kind: kind.rawValue, day: day?.iso, withYearBefore: false, withDays: false, for: account)
        }
        let download = stored.flatMap { stored in
            SeriesDownload(stored, of: sheet.meters, isWanted: visit.request.isGet) { first, end in
                try await store.read { db in
                    guard try db.contracts(ofLivingToken: token).contains(where: { $0.id == contract }) else {
                        return nil
                    }
                    return try db.quarterDays(of: contract, from: first, to: end, for: account)
                }
            }
        }
        guard let download else { throw Refusal.notFound }
        return download
    }

    private static func kind(_ visit: ProgramVisit) throws(APIProblem) -> SeriesSpan.Kind {
        guard let typed = visit.request.query["span"] else { return .day }
        guard let kind = spans[typed] else {
            throw APIProblem("query", .badRequest, "span is none of day, week, month, year")
        }
        return kind
    }

    /// Nil for the newest there is.
    private static func day(_ visit: ProgramVisit) throws(APIProblem) -> Day? {
        guard let typed = visit.request.query["day"] else { return nil }
        guard let day = Day(iso: typed) else {
            throw APIProblem("query", .badRequest, "day is not written as 2026-11-20")
        }
        return day
    }
}
