import Testing
import Vocabulary

@testable import Portal

/// Names, what is kept, and when one is due.
@Suite struct BackupFileTests {
    @Test func `a name tells when it was made`() throws {
        let moment = try #require(Instant(iso: "2026-11-22T01:15:07.123Z"))
        let file = BackupFile(at: moment)
        #expect(file.name == "kundenportal-20261122T011507Z.age")
        #expect(BackupFile(named: file.name)?.madeAt.iso == "2026-11-22T01:15:07.000Z")
    }

    @Test(arguments: [
        "", "kundenportal.sqlite", "kundenportal-20261122T011507Z.age.sha256", "kundenportal-20261122T011507Z.age.part",
        "kundenportal-20261322T011507Z.age", "kundenportal-2026112xT011507Z.age", "kundenportal-20261122011507ZZ.age",
        "other-20261122T011507Z.age", "kundenportal-.age",
    ])
    func `what is not ours is never removed`(name: String) {
        #expect(BackupFile(named: name) == nil)
    }

    private static func file(_ day: String, _ hour: String = "02") throws -> BackupFile {
        let moment = try #require(Instant(iso: "\(day)T\(hour):00:00.000Z"))
        return BackupFile(at: moment)
    }

    @Test func `the newest of each day and month stays`() throws {
        let files = try [
            Self.file("2025-10-31"), Self.file("2025-12-15"), Self.file("2025-12-20"), Self.file("2026-10-20"),
            Self.file("2026-10-30"), Self.file("2026-11-18", "02"), Self.file("2026-11-18", "09"),
            Self.file("2026-11-19", "02"), Self.file("2026-11-19", "09"), Self.file("2026-11-20", "02"),
            Self.file("2026-11-20", "09"),
        ]
        let gone = BackupRetention(days: 30, months: 12).expired(files, on: Day(unchecked: "2026-11-20"))
        #expect(gone == [files[0], files[1], files[3], files[5]])
        let none = BackupRetention(days: 1, months: 0).expired([files[0]], on: Day(unchecked: "2026-11-20"))
        #expect(none == [], "the newest of all stays, whatever its age")
    }

    /// Two in the morning, Berlin time.
    @Test(
        arguments: [
            ("2026-11-20T00:59:00.000Z", nil, false), ("2026-11-20T01:00:00.000Z", nil, true),
            ("2026-11-20T01:00:00.000Z", "2026-11-19T01:00:30.000Z", true),
            ("2026-11-20T05:00:00.000Z", "2026-11-20T01:00:30.000Z", false),
            ("2026-11-20T05:00:00.000Z", "2026-11-20T00:30:00.000Z", true),
        ] as [(String, String?, Bool)])
    func `one a night`(now: String, newest: String?, isDue: Bool) throws {
        let now = try #require(Instant(iso: now))
        #expect(BackupAge.isDue(newest: newest.flatMap { Instant(iso: $0) }, hour: 2, now: now) == isDue)
    }

    @Test(
        arguments: [
            (nil, false, true), (nil, true, false), (30, true, true), (31, true, false), (31, false, true),
            (192, false, true), (193, false, false),
        ] as [(Int?, Bool, Bool)])
    func `how old is too old`(hours: Int?, isNightly: Bool, isWell: Bool) {
        let now = TestClock.start
        let age = BackupAge(newest: hours.map { now.adding(hours: -$0) }, isNightly: isNightly, now: now)
        #expect(age.isWell == isWell)
        #expect(age.words.contains("look for") == (!isWell && hours != nil))
    }
}
