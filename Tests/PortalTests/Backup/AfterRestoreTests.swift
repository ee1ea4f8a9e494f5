import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What may not come back to life with a backup.
@Suite struct AfterRestoreTests {
    /// Tables with credentials that may stay: what they let in is asked for something else beside.
    private static let harmless: Set = ["passkey", "consent_proof"]

    /// Whoever adds a table with a credential decides here what becomes of it.
    @Test func `every table with a credential is thought of`() async throws {
        let file = try #require(SourceFile.sources.first { $0.name == "AfterRestore+SQL.swift" })
        let tables = try await Engine.sqlite.withStore { store in try await store.read { try $0.tables() } }
        let signs = ["token", "session", "webhook", "secret_hash"]
        let credentials = tables.filter { table in
            signs.contains { sign in
                table.name.contains(sign) || table.fields.contains { $0.name.contains(sign) }
            } && !Self.harmless.contains(table.name)
        }
        #expect(credentials.count >= 6)
        let forgotten = credentials.filter { !file.text.contains(" \($0.name)") }
        #expect(forgotten.map(\.name) == [], "say in AfterRestore+SQL.swift what becomes of them")
    }

    /// Whoever adds a folder of files adds it to what is backed up.
    @Test func `every folder of files is in a backup`() throws {
        let pattern = #"DocumentStore\(folder: "\\\(settings\.data\)/[a-z-]+""#
        let places = try SourceFile.sources.flatMap { try $0.places(of: pattern) }
        let names = places.compactMap { place in place.split(separator: "/").last?.prefix { $0 != "\"" } }
        #expect(Set(names.map { String($0) }) == Set(BackupFormat.folders), "\(places)")
    }

    private static func held(_ house: TestPortal, _ count: Int) async throws {
        let now = house.clock.now
        try await house.store.write(about: "test") { db in
            let address = try EmailAddress(Cast.anna.email)
            for _ in 0..<count { try db.queue(PasswordChangedLetter(), to: address, in: .german, at: now) }
            #expect(try db.holdLetters(at: now) == count)
            try db.noteRestore(of: now.iso, at: now)
        }
    }

    @Test(arguments: Engine.all)
    func `held letters wait until they are released, new ones leave at once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await Self.held(house, 3)
            house.clock.advance(days: 1)
            #expect(try await house.letters().isEmpty)
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.queue(
                    PasswordChangedLetter(), to: try EmailAddress(Cast.ben.email), in: .german, at: now)
            }
            #expect(try await house.letters().count == 1)

            let letters = try await house.store.read { try $0.heldLetters() }
            #expect(letters.count == 3)
            #expect(
                try await house.portal.heldLetters().contains("3 letters wait, and the portal writes none by itself"))
            let (first, second) = (letters[0].id.value, letters[1].id.value)
            #expect(try await house.portal.releaseLetters([first, "nonsense"]).hasPrefix("1 letters leave"))
            #expect(try await house.portal.dropLetters([second], all: false) == "1 letters are given up.")
            #expect(try await house.letters(to: Cast.anna.email).count == 1)
            #expect(try await house.store.read { try $0.waitsForRelease() })
            #expect(try await house.portal.releaseLetters([]).contains("writes letters by itself again"))
            #expect(try await house.letters(to: Cast.anna.email).count == 2)
            #expect(try await !house.store.read { try $0.waitsForRelease() })
            #expect(try await house.portal.heldLetters() == "0 letters wait. The portal writes letters by itself.")
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'letters-released'") == 2)
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'letters-dropped'") == 1)
        }
    }

    @Test func `letters are given up by name or all, not by accident`() async throws {
        try await TestPortal.run { (house) async throws in
            try await Self.held(house, 2)
            for (named, all) in [([], false), (["x"], true)] as [([String], Bool)] {
                await #expect(throws: SettingProblem.self) {
                    _ = try await house.portal.dropLetters(named, all: all)
                }
            }
            #expect(try await house.portal.dropLetters([], all: true) == "2 letters are given up.")
            #expect(try await house.letters().isEmpty)
        }
    }

    private struct Errand: DecidedByRows {
        static let name = "errand"
        static let title = Text("Botengang", en: "Errand")
        func facts() -> [Fact] { [] }
        func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text { Self.title }
    }

    /// A receipt that was filed after the backup was made, with its letter, is not filed once more.
    @Test(arguments: Engine.all)
    func `what writes letters by itself waits, too`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                _ = try db.add(
                    Errand(), contract: Cast.contract(Cast.strom), account: Cast.anna.account, state: .received,
                    promisedOn: nil, at: now)
                try db.noteRestore(of: now.iso, at: now)
            }
            let filing = Filing(portal: house.portal)
            #expect(try await filing.round() == 0)
            let findings = await Examination(house.portal).findings()
            #expect(findings.contains { !$0.isWell && $0.words.hasPrefix("a backup was put back") })
            _ = try await house.portal.releaseLetters([])
            #expect(try await filing.round() == 1)
        }
    }
}

extension AfterRestoreTests {
    /// A place that was given after the backup is not given to something else: who has read up to it would miss that.
    @Test(arguments: Engine.all)
    func `programs wait, and their feed goes on behind everything they may have read`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let program = try await Program(house)
            func complain() async throws {
                let now = house.clock.now
                _ = try await house.store.write(about: "test") { db in
                    try db.add(
                        PaperCopyRequest(year: 2025, contracts: [], address: nil),
                        contract: Cast.contract(Cast.strom), account: Cast.anna.account, state: .received,
                        promisedOn: nil, at: now)
                }
            }
            try await complain()
            try await complain()
            let before = try await program.ask("GET", "/api/v1/requests?after=0")
            let place = try #require(before.json["next"] as? Int)
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.moveFeedOn(at: now)
                try db.noteRestore(of: now.iso, at: now)
            }
            // Another moment, another place: the same backup may be put back twice.
            let time = Int(now.millisecondsSince1970)
            #expect(try await house.count("SELECT MAX(feed_position) FROM request_event") == time)
            #expect(try await program.ask("GET", "/api/v1/requests?after=0").status == 503)
            _ = try await house.portal.releaseLetters([])
            try await complain()
            // As if the lost portal had given a thousand places more.
            let after = try await program.ask("GET", "/api/v1/requests?after=\(place + 1000)")
            #expect((after.json["entries"] as? [Any])?.count == 2, "the new one, and one that was moved")
        }
    }
}
