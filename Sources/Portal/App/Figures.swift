import Synchronization

/// What `/metrics` tells: answers by route and status, and how long they and the writing of pages took. Prometheus text format 0.0.4.
final class Figures: Sendable {
    private struct Key: Hashable {
        let route: String
        let status: Int
    }

    private struct Series {
        var count = 0
        var seconds = 0.0
        var buckets = [Int](repeating: 0, count: Figures.bounds.count)

        mutating func note(_ seconds: Double) {
            count += 1
            self.seconds += seconds
            for (index, bound) in Figures.bounds.enumerated() where seconds <= bound { buckets[index] += 1 }
        }
    }

    private static let bounds = [0.001, 0.005, 0.02, 0.1, 0.5, 2.0]
    private let series = Mutex<[Key: Series]>([:])
    private let pages = Mutex((count: 0, seconds: 0.0))

    /// Counts a page that was written: from data that is there to bytes.
    func count(writing duration: Duration) {
        pages.withLock { pages in
            pages.count += 1
            pages.seconds += duration.inSeconds
        }
    }

    func count(_ route: String, status: Int, duration: Duration) {
        let seconds = duration.inSeconds
        series.withLock { all in
            all[Key(route: route, status: status), default: Series()].note(seconds)
        }
    }

    /// The text, with `gauges` (name, help, value) added at the end.
    func text(gauges: [(name: String, help: String, value: Double)]) -> String {
        let all = series.withLock { $0 }.sorted { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
        var lines = [
            "# HELP portal_answers_seconds How long answers took.", "# TYPE portal_answers_seconds histogram",
        ]
        for (key, one) in all {
            let labels = "route=\"\(key.route)\",status=\"\(key.status)\""
            for (index, bound) in Self.bounds.enumerated() {
                lines.append("portal_answers_seconds_bucket{\(labels),le=\"\(bound)\"} \(one.buckets[index])")
            }
            lines.append("portal_answers_seconds_bucket{\(labels),le=\"+Inf\"} \(one.count)")
            lines.append("portal_answers_seconds_sum{\(labels)} \(one.seconds)")
            lines.append("portal_answers_seconds_count{\(labels)} \(one.count)")
        }
        let pages = pages.withLock { $0 }
        lines.append("# HELP portal_pages_written_seconds How long the writing of pages took, data and way apart.")
        lines.append("# TYPE portal_pages_written_seconds summary")
        lines.append("portal_pages_written_seconds_sum \(pages.seconds)")
        lines.append("portal_pages_written_seconds_count \(pages.count)")
        for gauge in gauges {
            lines.append("# HELP \(gauge.name) \(gauge.help)")
            lines.append("# TYPE \(gauge.name) gauge")
            lines.append("\(gauge.name) \(gauge.value)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Duration {
    fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
