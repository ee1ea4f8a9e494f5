import Vocabulary

extension QuarterHours {
    /// - Throws: what a file must not hold, as a sentence.
    init(_ series: DeliveredSeries) throws(RowProblem) {
        self.init()
        guard (-12...12).contains(series.exponent) else { throw RowProblem("the file has a unit beyond reason") }
        let points = series.points.sorted { $0.start < $1.start }
        if points.allSatisfy({ $0.seconds == 0 }) {
            try count(points, exponent: series.exponent)
        } else {
            guard points.allSatisfy({ $0.seconds > 0 }) else {
                throw RowProblem("the file mixes counter readings and amounts")
            }
            try add(points, exponent: series.exponent)
        }
    }

    // MARK: What the counter showed

    private struct Mark {
        let index: Int64
        let amount: Int64
        var status: DeliveredSeries.Status
        var isContradicted = false
    }

    private mutating func count(_ points: [DeliveredSeries.Point], exponent: Int) throws(RowProblem) {
        var marks: [Mark] = []
        for point in points {
            guard let index = Self.index(of: point.start) else {
                offGrid += 1
                continue
            }
            let mark = Mark(index: index, amount: try Scale.rounded(point.value, exponent), status: point.status)
            guard let last = marks.last, last.index == index else {
                marks.append(mark)
                continue
            }
            marks[marks.count - 1].status = max(last.status, mark.status)
            if last.amount != mark.amount { marks[marks.count - 1].isContradicted = true }
        }
        contradictions += marks.count(where: \.isContradicted)
        let known = marks.filter { !$0.isContradicted }
        for (from, to) in zip(known, known.dropFirst()) { try fill(from, to) }
    }

    private mutating func fill(_ from: Mark, _ to: Mark) throws(RowProblem) {
        let amount = to.amount - from.amount
        guard amount >= 0 else { return backwards += 1 }
        let length = Int(to.index - from.index)
        guard length <= Self.longest else { return tooLong += 1 }
        let flag = Quarter.Flag(max(from.status, to.status), isDivided: length > 1)
        for step in 0..<length {
            let part = Self.part(step, of: length, amount)
            try put(Quarter(flag: flag, amount: part), at: from.index + Int64(step))
        }
    }

    /// The parts of an amount differ by one at most and together are the amount.
    private static func part(_ step: Int, of length: Int, _ amount: Int64) -> Int {
        let (all, count) = (Int128(amount), Int128(length))
        return Int(clamping: all * Int128(step + 1) / count - all * Int128(step) / count)
    }

    // MARK: What was counted in each time

    private mutating func add(_ points: [DeliveredSeries.Point], exponent: Int) throws(RowProblem) {
        var sums: [Day: Int128] = [:]
        for (place, length, point) in intervals(points) {
            let flag = Quarter.Flag(point.status, isDivided: length > 1)
            // Millionths, so that dividing loses nothing that could be seen.
            let all = Int128(point.value) * 1_000_000
            for step in 0..<length {
                let index = place + Int64(step)
                let part = all * Int128(step + 1) / Int128(length) - all * Int128(step) / Int128(length)
                let day = Instant(millisecondsSince1970: index * 900_000).day
                let before = flag == .faulty ? 0 : sums[day] ?? 0
                if flag != .faulty { sums[day] = before + part }
                let amount =
                    try Scale.rounded(before + part, exponent - 6) - Scale.rounded(before, exponent - 6)
                try put(Quarter(flag: flag, amount: Int(clamping: amount)), at: index)
            }
        }
    }

    /// Those that stand at quarter hours and do not overlap, in order.
    private mutating func intervals(_ points: [DeliveredSeries.Point]) -> [(Int64, Int, DeliveredSeries.Point)] {
        var kept: [(Int64, Int, DeliveredSeries.Point)] = []
        var contradicted: Set<Int64> = []
        for point in points {
            guard let index = Self.index(of: point.start), point.seconds.isMultiple(of: 900) else {
                offGrid += 1
                continue
            }
            let length = point.seconds / 900
            guard length <= Self.longest else {
                tooLong += 1
                continue
            }
            guard let last = kept.last, last.0 + Int64(last.1) > index else {
                kept.append((index, length, point))
                continue
            }
            if last.0 == index, last.1 == length, last.2.value == point.value { continue }
            contradictions += 1
            contradicted.insert(last.0)
        }
        return kept.filter { !contradicted.contains($0.0) }
    }
}

extension Quarter.Flag {
    init(_ status: DeliveredSeries.Status, isDivided: Bool) {
        switch status {
        case .faulty: self = .faulty
        case .substitute: self = .substitute
        case .valid: self = isDivided ? .divided : .measured
        }
    }
}

/// Whole numbers by powers of ten.
private enum Scale {
    /// `value` · 10^`exponent`, rounded half up. A unit has at most 10^15 thousandths.
    static func rounded(_ value: some BinaryInteger, _ exponent: Int) throws(RowProblem) -> Int64 {
        let power = (0..<abs(exponent)).reduce(Int128(1)) { power, _ in power * 10 }
        let wide = Int128(value)
        if exponent <= 0 {
            let result = (wide + power / 2) / power
            return try checked(result)
        }
        let (result, overflow) = wide.multipliedReportingOverflow(by: power)
        guard !overflow else { throw RowProblem("the file has a value beyond reason") }
        return try checked(result)
    }

    private static func checked(_ value: Int128) throws(RowProblem) -> Int64 {
        guard (0...1_000_000_000_000_000).contains(value) else {
            throw RowProblem("the file has a value beyond reason")
        }
        return Int64(value)
    }
}
