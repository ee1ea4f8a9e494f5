import Synchronization

/// What `/metrics` tells: answers by route and status, and how long they took. Prometheus text format 0.0.4.
final class Figures: Sendable {
    private struct Key: Hashable {
        let route: String
        let status: Int
    }

    private struct Series {
        var count = 0
        var seconds = 0.0
        var buckets = [Int](repeating: 0, count: Figures.bounds.count)
    }

    private static let bounds = [0.001, 0.005, 0.02, 0.1, 0.5, 2.0]
    private let series = Mutex<[Key: Series]>([:])

    func count(_ route: String, status: Int, duration: Duration) {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        series.withLock { all in
            var one = all[Key(route: route, status: status)] ?? Series()
            one.count += 1
            one.seconds += seconds
            for (index, bound) in Self.bounds.enumerated() where seconds <= bound { one.buckets[index] += 1 }
            all[Key(route: route, status: status)] = one
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
        for gauge in gauges {
            lines.append("# HELP \(gauge.name) \(gauge.help)")
            lines.append("# TYPE \(gauge.name) gauge")
            lines.append("\(gauge.name) \(gauge.value)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
