import Foundation
import Store
import Testing

@testable import Portal

/// A restore that was broken off, and a backup that is another one when it is read for the second time.
@Suite struct BrokenOffRestoreTests {
    /// As after a kill between the two: the rows are there, and the sessions, too.
    @Test(arguments: Engine.all)
    func `a restore that was broken off is not served, and goes on`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            _ = try await Visitor.signedIn(.anna, house)
            try await RestoreTests.scratch { (folder) async throws in
                _ = try await RestoreTests.write(house, to: "\(folder)/b.age")
                let mark = RestoreMark(folder: house.folder)
                let archive = try OpenBackup("\(folder)/b.age").archive(RestoreTests.key)
                let manifest = try BackupWalk(archive: archive).run().manifest
                let begun = RestoreMark.Begun(
                    id: "one", backup: manifest.sha256, madeAt: "2026-11-20", begunAt: "2026-11-21",
                    database: house.store.facts.place)
                try mark.put(begun)
                #expect(mark.begun == begun)
                let problem = #expect(throws: SettingProblem.self) { try mark.checkFinished() }
                #expect(problem?.description.contains("it goes on") == true)
                _ = try await RestoreTests.restore("\(folder)/b.age", into: house.store, house.folder, house)
                #expect(try await house.count("SELECT COUNT(*) FROM session") == 0)
                #expect(try await house.count("SELECT COUNT(*) FROM restore_run WHERE id = 'one'") == 1)
                try mark.checkFinished()
                // Broken off once more behind its end: what was ended then is not ended twice.
                try mark.put(begun)
                _ = try await Visitor.signedIn(.anna, house)
                _ = try await RestoreTests.restore("\(folder)/b.age", into: house.store, house.folder, house)
                #expect(try await house.count("SELECT COUNT(*) FROM session") == 1)
                #expect(try await house.count("SELECT COUNT(*) FROM restore_run") == 1)
            }
        }
    }

    /// The mark says which restore it is: of another backup, or into another database, nothing goes on.
    @Test(arguments: ["backup", "database", "nothing"])
    func `another restore is not taken for the rest of the first`(what: String) async throws {
        try await TestPortal.run { (house) async throws in
            try await RestoreTests.scratch { (folder) async throws in
                _ = try await RestoreTests.write(house, to: "\(folder)/b.age")
                let content = try BackupWalk(archive: OpenBackup("\(folder)/b.age").archive(RestoreTests.key)).run()
                let mark = RestoreMark(folder: house.folder)
                try mark.put(
                    RestoreMark.Begun(
                        id: "one", backup: what == "backup" ? "another" : content.manifest.sha256,
                        madeAt: "2026-11-20T03:00", begunAt: "x",
                        database: what == "database" ? "elsewhere" : house.store.facts.place))
                if what == "nothing" { try Data().write(to: URL(filePath: "\(house.folder)/restore-unfinished")) }
                _ = try await Visitor.signedIn(.anna, house)
                let problem = await #expect(throws: BackupProblem.self) {
                    _ = try await RestoreTests.restore("\(folder)/b.age", into: house.store, house.folder, house)
                }
                #expect(problem?.description.contains("Another restore was broken off here") == true)
                #expect(try await house.count("SELECT COUNT(*) FROM session") == 1, "nothing was ended")
                #expect(mark.isThere)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `another file under the name changes nothing once it is open`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await RestoreTests.scratch { (folder) async throws in
                _ = try await RestoreTests.write(house, to: "\(folder)/b.age")
                let backup = try OpenBackup("\(folder)/b.age")
                let content = try BackupWalk(archive: backup.archive(RestoreTests.key)).run()
                try FileManager.default.removeItem(atPath: "\(folder)/b.age")
                try Data("another".utf8).write(to: URL(filePath: "\(folder)/b.age"))
                var settings = house.portal.settings
                settings.data = folder
                let restore = Restore(
                    settings, file: "", key: RestoreTests.key, log: house.portal.log, clock: house.portal.clock)
                try await engine.withStore { (store) async throws in
                    #expect(try await restore.run(content, of: backup, into: store).hasPrefix("Restored as of"))
                }
            }
        }
    }

    /// Looked at was one, read was another: no row and no key of it stays.
    @Test(arguments: Engine.all)
    func `a file that is written into while it is read restores nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            _ = try KeyFiles(folder: house.folder).read()
            try await RestoreTests.scratch { (folder) async throws in
                _ = try await RestoreTests.write(house, to: "\(folder)/seen.age")
                let seen = try BackupWalk(archive: OpenBackup("\(folder)/seen.age").archive(RestoreTests.key)).run()
                house.clock.advance(minutes: 1)
                _ = try await RestoreTests.write(house, to: "\(folder)/other.age", withKeys: true)
                let other = try OpenBackup("\(folder)/other.age")
                var settings = house.portal.settings
                settings.data = folder
                let restore = Restore(
                    settings, file: "", key: RestoreTests.key, log: house.portal.log, clock: house.portal.clock)
                try await engine.withStore { (store) async throws in
                    let problem = await #expect(throws: BackupProblem.self) {
                        _ = try await restore.run(seen, of: other, into: store)
                    }
                    #expect(problem?.description.contains("was changed while it was read") == true)
                    let rows = try await store.read { db in
                        try db.value("SELECT COUNT(*) FROM customer", as: Int.self)
                    }
                    #expect(rows == 0)
                }
                #expect(try KeyFiles(folder: folder).numbers() == [], "a stranger's key is not kept")
            }
        }
    }
}
