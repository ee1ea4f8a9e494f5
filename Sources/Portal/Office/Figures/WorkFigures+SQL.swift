import Store
import Vocabulary

extension Session {
    func figures(_ span: FigureSpan, on today: Day) throws -> WorkFigures {
        let empty = try span.periods(on: today).map { period in
            var figures = PeriodFigures(period: period)
            figures.received = try countReceived(period)
            figures.signUps = try countSignUps(period)
            figures.letters = try countSentLetters(period)
            return figures
        }
        let decided = try countDecided(empty)
        return WorkFigures(
            span: span, open: try openKinds(on: today), periods: decided.periods, times: decided.times)
    }

    private func openKinds(on today: Day) throws -> [OpenKind] {
        try all(
            """
            SELECT kind, COUNT(*), COALESCE(SUM(CASE WHEN due_on < \(today) THEN 1 ELSE 0 END), 0)
            FROM service_request WHERE closed_at IS NULL GROUP BY kind ORDER BY COUNT(*) DESC, kind
            """, OpenKind.init)
    }

    private func countReceived(_ period: FigurePeriod) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM service_request
            WHERE received_at >= \(period.from) AND received_at < \(period.until)
            """) ?? 0
    }

    private func countSignUps(_ period: FigurePeriod) throws -> Int {
        try value(
            "SELECT COUNT(*) FROM account WHERE created_at >= \(period.from) AND created_at < \(period.until)") ?? 0
    }

    private func countSentLetters(_ period: FigurePeriod) throws -> Int {
        try value("SELECT COUNT(*) FROM outbox WHERE sent_at >= \(period.from) AND sent_at < \(period.until)") ?? 0
    }

    /// What ended the moment it came was decided by a rule; of the rest nobody may have written into the timeline.
    private func countDecided(_ periods: [PeriodFigures]) throws -> DecidedCount {
        var count = DecidedCount(periods)
        guard let first = periods.first?.period.from, let end = periods.last?.period.until else { return count }
        try each(
            """
            SELECT request.kind, request.received_at, request.closed_at,
                   CASE WHEN request.closed_at = request.received_at OR NOT EXISTS (
                       SELECT 1 FROM request_event AS event
                       WHERE event.request_id = request.id AND event.actor IN ('staff', 'billing', 'grid'))
                   THEN 1 ELSE 0 END
            FROM service_request AS request
            WHERE request.closed_at >= \(first) AND request.closed_at < \(end) AND request.state <> 'withdrawn'
            ORDER BY request.closed_at
            """
        ) { (kind: String, received: Instant, closed: Instant, isAlone: Bool) in
            (kind, received, closed, isAlone)
        } _: {
            count.add($0.0, from: $0.1, to: $0.2, isAlone: $0.3)
        }
        return count
    }
}
