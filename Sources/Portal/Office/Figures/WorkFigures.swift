import Vocabulary

/// How many of a kind are open, and how many of them late.
struct OpenKind: Sendable, Equatable {
    let kind: String
    let open, late: Int
}

/// What happened in a period.
struct PeriodFigures: Sendable, Equatable {
    let period: FigurePeriod
    var received = 0
    /// Answered: done or refused. What customers took back nobody decided.
    var decided = 0
    /// Those of them that no person touched.
    var alone = 0
    var signUps = 0
    var letters = 0

    /// In thousandths; nil when nothing was decided.
    var aloneShare: Int64? { decided == 0 ? nil : Int64(alone) * 1000 / Int64(decided) }
}

/// How long requests of a kind took, from their arrival to their end, in whole minutes.
struct HandlingTimes: Sendable, Equatable {
    let kind: String
    let count: Int
    let median: Int
    /// Nine in ten took no longer.
    let ninety: Int

    /// Nil when there are none. The rank is the nearest one (no value between two is made up).
    init?(kind: String, minutes: [Int]) {
        guard !minutes.isEmpty else { return nil }
        let sorted = minutes.sorted()
        func rank(_ percent: Int) -> Int { sorted[max(0, (sorted.count * percent + 99) / 100 - 1)] }
        self.kind = kind
        count = sorted.count
        median = rank(50)
        ninety = rank(90)
    }
}

/// Everything the page shows.
struct WorkFigures: Sendable {
    let span: FigureSpan
    let open: [OpenKind]
    let periods: [PeriodFigures]
    let times: [HandlingTimes]
}

/// Puts decided requests into their periods, one after the other as they come.
struct DecidedCount {
    private(set) var periods: [PeriodFigures]
    private var minutes: [String: [Int]] = [:]
    private var index = 0

    init(_ periods: [PeriodFigures]) {
        self.periods = periods
    }

    /// In the order of their ends.
    mutating func add(_ kind: String, from received: Instant, to closed: Instant, isAlone: Bool) {
        while index < periods.count, closed >= periods[index].period.until { index += 1 }
        guard index < periods.count, closed >= periods[index].period.from else { return }
        periods[index].decided += 1
        if isAlone { periods[index].alone += 1 }
        minutes[kind, default: []].append(max(0, received.seconds(until: closed) / 60))
    }

    /// The kind with most of them first.
    var times: [HandlingTimes] {
        minutes.compactMap { HandlingTimes(kind: $0.key, minutes: $0.value) }
            .sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }
    }
}
