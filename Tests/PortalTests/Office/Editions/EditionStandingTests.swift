import Testing
import Vocabulary

@testable import Portal

/// Which of several versions holds on a day, as a table.
@Suite struct EditionStandingTests {
    private static func edition(_ version: Int, _ startsOn: String?, isWithdrawn: Bool = false) -> Edition {
        let written = Instant(Day(unchecked: "2026-11-01"), hour: 9)
        return Edition(
            id: ID(), subject: .limits, name: EditedLimits.name, version: version,
            startsOn: startsOn.map { Day(unchecked: $0) }, json: "{}", remark: nil, author: "Ada", writtenAt: written,
            withdrawnBy: isWithdrawn ? "Ada" : nil, withdrawnAt: isWithdrawn ? written : nil, trouble: nil)
    }

    /// Newest first, as they are read.
    private static let all = [
        edition(7, nil), edition(6, "2026-12-01", isWithdrawn: true), edition(5, "2026-11-25"),
        edition(4, "2026-12-10"),
        edition(3, "2026-11-20"), edition(2, "2026-11-20"), edition(1, nil),
    ]

    @Test(
        arguments: [
            ("2026-11-19", nil), ("2026-11-20", 3), ("2026-11-24", 3), ("2026-11-25", 5), ("2026-12-01", 5),
            ("2026-12-09", 5), ("2026-12-10", 4),
        ] as [(String, Int?)])
    func `the one that began last holds`(day: String, version: Int?) {
        #expect(Self.all.inForce(on: Day(unchecked: day))?.version == version)
    }

    @Test(
        arguments: [
            (1, EditionStanding.replaced), (2, .replaced), (3, .over), (4, .toCome), (5, .inForce), (6, .withdrawn),
            (7, .draft),
        ])
    func `each says how it stands`(version: Int, standing: EditionStanding) throws {
        let edition = try #require(Self.all.first { $0.version == version })
        #expect(EditionStanding(edition, among: Self.all, on: Day(unchecked: "2026-11-25")) == standing)
    }

    @Test(
        arguments: [(1, true), (3, false), (4, true), (5, false), (6, false), (7, true)])
    func `what has held is not taken back`(version: Int, isPossible: Bool) throws {
        let edition = try #require(Self.all.first { $0.version == version })
        #expect(edition.canBeWithdrawn(on: Day(unchecked: "2026-11-25")) == isPossible)
    }

    @Test func `a difference names what is new, what is gone and what is otherwise`() {
        let (same, changed) = (Text(same: "1"), Text(same: "2"))
        let before = [Fact(Text(same: "a"), same), Fact(Text(same: "b"), same), Fact(Text(same: "c"), same)]
        let after = [Fact(Text(same: "a"), same), Fact(Text(same: "b"), changed), Fact(Text(same: "d"), same)]
        let lines = EditionDifference(before, after).lines.map {
            [$0.label.german, $0.before?.german ?? "–", $0.after?.german ?? "–"]
        }
        #expect(lines == [["b", "1", "2"], ["d", "–", "1"], ["c", "1", "–"]])
        #expect(EditionDifference(before, before).isEmpty)
    }
}
