import Foundation
import Vocabulary

/// Whether codes that somebody else drew look drawn. One code tells little (`CodeRow.weakness`); many of them show a counter,
/// a date or a short alphabet, and who sees the rule guesses the rest. A rule: what it lets through may still be bad, what it
/// refuses is (OWASP ASVS 6.5.3: from a generator that is made for it).
struct CodeRandomness: Sendable {
    struct Sample: Sendable {
        let contract: String
        let code: String
    }

    /// Fewer codes say nothing about an alphabet or a rule.
    static let fewest = 30
    /// Eight signs of 57 have 46.7, of capitals and digits 41; four letters and four digits have 30.
    static let leastBits = 36.0

    private let samples: [Sample]
    private let codes: [[UInt8]]

    init(_ samples: [Sample]) {
        // By contract, because that is what somebody knows who guesses from one code to the next.
        self.samples = samples.sorted { ($0.contract, $0.code) < ($1.contract, $1.code) }
        codes = self.samples.map { Array($0.code.utf8) }
    }

    /// Why none of these is taken; nil when they look drawn.
    static func refusal(of rows: [CodeRow]) -> String? {
        let samples = rows.map { Sample(contract: $0.contract.value, code: $0.code) }
        let reasons = CodeRandomness(samples).reasons
        guard !reasons.isEmpty else { return nil }
        return "the codes do not look drawn at random: \(reasons.joined(separator: "; ")); nothing of it was applied"
    }

    /// What is wrong with them, in words for who delivers them. Never quotes a code.
    var reasons: [String] {
        var found: [String] = []
        if let repeated { found.append(repeated) }
        if let beginning { found.append(beginning) }
        guard codes.count >= Self.fewest else { return found }
        found += [alphabet, counter, dates, uneven, bits].compactMap(\.self)
        return found
    }

    /// The same code for several contracts: among a million good ones there is hardly one.
    private var repeated: String? {
        let contracts = Dictionary(grouping: samples, by: \.code).mapValues { Set($0.map(\.contract)).count }
        let count = contracts.values.count { $0 > 1 }
        return count == 0 ? nil : "\(count) codes stand at several contracts"
    }

    /// Codes that share their first or their last four signs, far more than chance has it.
    private var beginning: String? {
        let pairs = Double(codes.count) * Double(codes.count) / 2
        // Chance brings so many on average; one more than nine standard deviations above that is no chance, for few and for many.
        let average = pairs / pow(Double(max(2, counts.count)), 4)
        let allowed = 1 + Int(average + 9 * average.squareRoot())
        let ends = [codes.map { Array($0.prefix(4)) }, codes.map { Array($0.suffix(4)) }]
        let most = ends.map { parts in
            Dictionary(grouping: parts) { $0 }.values.reduce(0) { $0 + ($1.count - 1) }
        }.max()
        guard let most, most > allowed else { return nil }
        return "\(most) codes begin or end with the same four signs as another one"
    }

    private var counts: [UInt8: Int] {
        codes.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private var alphabet: String? {
        let used = counts.count
        return used >= 23 ? nil : "they use \(used) different signs only"
    }

    /// Codes that rise or fall with the numbers of the contracts.
    private var counter: String? {
        let words = samples.map(\.code)
        let rising = zip(words, words.dropFirst()).count { $0 < $1 }
        let share = Double(rising) / Double(words.count - 1)
        return share > 0.85 || share < 0.15 ? "they rise or fall with the contract numbers" : nil
    }

    /// Six digits that are a day, or four that are a year of somebody's life.
    private var dates: String? {
        let count = samples.count { Self.holdsDate($0.code) }
        let allowed = 3 + codes.count / 200
        return count > allowed ? "\(count) codes hold a date or a year" : nil
    }

    private static func holdsDate(_ code: String) -> Bool {
        let runs = code.split { !($0.isASCII && $0.isNumber) }.map(String.init)
        return runs.contains { run in
            let digits = run.compactMap(\.wholeNumberValue)
            let isYear = digits.count >= 4 && windows(digits, 4).contains { (1920...2030).contains(number($0)) }
            let isDay = digits.count >= 6 && windows(digits, 6).contains(where: isDay)
            return isYear || isDay
        }
    }

    /// As 240380 or 800324.
    private static func isDay(_ digits: ArraySlice<Int>) -> Bool {
        let (first, second, third) = (
            number(digits.prefix(2)), number(digits.dropFirst(2).prefix(2)), number(digits.suffix(2))
        )
        return (1...12).contains(second) && ((1...31).contains(first) || (1...31).contains(third))
    }

    private static func windows(_ digits: [Int], _ length: Int) -> [ArraySlice<Int>] {
        (0...(digits.count - length)).map { digits[$0..<($0 + length)] }
    }

    private static func number(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }

    /// How far the signs are from coming equally often (Pearson's chi-squared): ten standard deviations are no chance.
    private var uneven: String? {
        let (counts, all) = (counts, Double(codes.count * 8))
        let signs = Double(counts.count)
        guard signs > 1 else { return nil }
        let expected = all / signs
        let squares = counts.values.reduce(0.0) { $0 + pow(Double($1) - expected, 2) / expected }
        let freedom = signs - 1
        // Signs that are rare because an alphabet has digits and letters by place are judged by their bits.
        return squares > freedom + 10 * (2 * freedom).squareRoot() && fixedPlaces > 0
            ? "some places hold the same few signs" : nil
    }

    /// How many of the eight places hold fewer than eight different signs.
    private var fixedPlaces: Int {
        (0..<8).count { place in
            let wanted = min(8, codes.count / 4)
            return Set(codes.compactMap { $0.count > place ? $0[place] : nil }).count < wanted
        }
    }

    /// What somebody who knows how often each sign stands at each place still has to guess (Shannon), with Miller's and
    /// Madow's correction for few codes.
    private var bits: String? {
        let total = (0..<8).reduce(0.0) { sum, place in
            let signs = codes.compactMap { $0.count > place ? $0[place] : nil }
            let counts = Dictionary(grouping: signs) { $0 }.values.map { Double($0.count) }
            let all = Double(signs.count)
            let entropy = counts.reduce(0.0) { $0 - $1 / all * log2($1 / all) }
            return sum + entropy + Double(counts.count - 1) / (2 * all * log(2))
        }
        guard total < Self.leastBits, codes.count >= 60 || total < Self.leastBits - 8 else { return nil }
        return "they can be told apart by \(Int(total)) bits only; at least \(Int(Self.leastBits)) are needed"
    }
}
