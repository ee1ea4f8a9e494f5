import Foundation
import Testing

@testable import Portal

/// A published number as it stands in `Tests/Vectors/published.txt`, with what it was worked out from.
struct PublishedRow: Sendable, CustomTestStringConvertible {
    let table, row, rule: String
    private let given: [String: String]
    let published: String
    /// Where what was published is wrong.
    let right: String?
    /// Nil where it is exact.
    let tolerance: Double?
    let source: String

    var testDescription: String { "\(table) \(row), \(rule): \(published)" }

    /// What the rule has to say.
    var expected: String { right ?? published }

    /// Nil where the line has not eight cells.
    init?(_ line: some StringProtocol) {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard cells.count == 8 else { return nil }
        (table, row, rule, published, source) = (cells[0], cells[1], cells[2], cells[4], cells[7])
        right = cells[5].isEmpty ? nil : cells[5]
        tolerance = Double(cells[6])
        let pairs = cells[3].split(separator: " ").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        given = Dictionary(pairs.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }) { first, _ in first }
    }

    static let all: Result<[PublishedRow], any Error> = Result {
        let file = SourceFile.project.appending(path: "Tests/Vectors/published.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { line in try #require(PublishedRow(line), "\(line)") }
    }

    func text(_ name: String) throws -> String { try #require(given[name], "\(testDescription): no \(name)") }
    func number(_ name: String) throws -> Int64 { try #require(Int64(try text(name)), "\(testDescription): \(name)") }
    func double(_ name: String) throws -> Double { try #require(Double(try text(name)), "\(testDescription): \(name)") }
    func has(_ name: String) -> Bool { given[name] != nil }

    /// Whether an answer is this number: the same digits, give or take the tolerance.
    func isMet(by answer: String, _ number: String) -> Bool {
        guard let one = Double(answer), let other = Double(number) else { return answer == number }
        return abs(one - other) <= (tolerance ?? 0) + 1e-12
    }
}
