import Configuration
import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

/// The backup of the night, its settings, and the alarm when there is none.
@Suite struct BackupsTests {
    private static let recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"

    private static func settings(_ more: [String: String]) throws -> BackupSettings {
        let standard = ["KUNDENPORTAL_BASE_URL": "https://portal.example.de", "KUNDENPORTAL_DATA": "/var/lib/portal"]
        let all = standard.merging(more) { _, new in new }
        let environment = ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: all))
        return try Settings(environment: environment).backups
    }

    @Test func `without settings nothing is written`() throws {
        #expect(try !Self.settings([:]).isNightly)
        #expect(try !Self.settings(["KUNDENPORTAL_BACKUP_RECIPIENT": Self.recipient]).isNightly)
    }

    @Test func `a folder and a public key are enough`() throws {
        let set = try Self.settings([
            "KUNDENPORTAL_BACKUP_FOLDER": "/var/backups/kundenportal",
            "KUNDENPORTAL_BACKUP_RECIPIENT": "\(Self.recipient), \(try BackupKey().recipient)",
        ])
        #expect(set.isNightly && set.recipients.count == 2)
        #expect((set.hour, set.retention.days, set.retention.months) == (2, 30, 12))
    }

    @Test(
        arguments: [
            ("KUNDENPORTAL_BACKUP_FOLDER", "backups"), ("KUNDENPORTAL_BACKUP_FOLDER", "/var/lib/portal"),
            ("KUNDENPORTAL_BACKUP_FOLDER", "/var/lib"), ("KUNDENPORTAL_BACKUP_RECIPIENT", "age1nonsense"),
            ("KUNDENPORTAL_BACKUP_RECIPIENT", ""), ("KUNDENPORTAL_BACKUP_HOUR", "24"),
            ("KUNDENPORTAL_BACKUP_DAYS", "0"), ("KUNDENPORTAL_BACKUP_MONTHS", "x"),
        ])
    func `a wrong setting stops the start and is named`(name: String, value: String) {
        let good = ["KUNDENPORTAL_BACKUP_FOLDER": "/b", "KUNDENPORTAL_BACKUP_RECIPIENT": Self.recipient]
        let problem = #expect(throws: SettingProblem.self) {
            try Self.settings(good.merging([name: value]) { _, new in new })
        }
        #expect(problem?.description.hasPrefix(name) == true)
    }

    /// A house on a file, with its backups beside it.
    private static func house(_ body: (TestPortal, String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "backups-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: "\(folder)/b", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let known = try BackupRecipient(Self.recipient)
        try await TestPortal.run(
            file: "\(folder)/portal.sqlite",
            settle: { settings in
                settings.database = .sqlite("\(folder)/portal.sqlite")
                settings.backups.folder = "\(folder)/b"
                settings.backups.recipients = [known]
            }
        ) { (house) async throws in try await body(house, "\(folder)/b") }
    }

    @Test func `one backup a night, noted in the database and the security log`() async throws {
        try await Self.house { (house, folder) async throws in
            let backups = Backups(portal: house.portal)
            await backups.round()
            await backups.round()
            #expect(BackupFile.all(in: folder).map(\.madeAt) == [house.clock.now])
            let name = try #require(BackupFile.all(in: folder).first).name
            let noted = try await house.store.read { db in
                try db.first("SELECT file, row_count, sha256 FROM backup_run") {
                    (file: String, rows: Int, sha256: String) in (file, rows, sha256)
                }
            }
            let (file, rows, sha256) = try #require(noted)
            #expect(file == name && rows > 50)
            let line = try String(contentsOfFile: "\(folder)/\(name).sha256", encoding: .utf8)
            #expect(line == "\(sha256)  \(name)\n")
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'backup-made'") == 1)
            house.clock.advance(hours: 24)
            await backups.round()
            #expect(BackupFile.all(in: folder).count == 2)
            #expect(try await AuditVerification(house.portal).trouble == nil)
            let findings = await Examination(house.portal).findings()
            #expect(findings.contains { $0.isWell && $0.words == "the newest backup is 0 hours old" })
        }
    }

    @Test func `old backups go, and nothing else`() async throws {
        try await Self.house { (house, folder) async throws in
            for name in ["kundenportal-20240101T020000Z.age", "kundenportal-20240101T020000Z.age.sha256", "mine.age"] {
                try Data().write(to: URL(filePath: "\(folder)/\(name)"))
            }
            await Backups(portal: house.portal).round()
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left.count == 3 && left.contains("mine.age"))
        }
    }

    @Test func `a night without a backup is told, once a day`() async throws {
        try await Self.house { (house, folder) async throws in
            let backups = Backups(portal: house.portal)
            await backups.round()
            try FileManager.default.removeItem(atPath: folder)
            let told = "SELECT COUNT(*) FROM outbox WHERE kind = 'alarm'" as SQL
            house.clock.advance(hours: 29)
            await backups.round()
            #expect(try await house.count(told) == 0)
            #expect(house.book.lines.contains { $0.hasPrefix("error backup not written") })
            house.clock.advance(hours: 2)
            await backups.round()
            await backups.round()
            #expect(try await house.count(told) == 1)
            #expect(house.portal.alarms.text.contains(#"backup-missing"} 1"#))
            house.clock.advance(hours: 25)
            await backups.round()
            #expect(try await house.count(told) == 2)
        }
    }
}
