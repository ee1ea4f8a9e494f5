import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct KeyRotationTests {
    private static let secret = Array("zwanzig Bytes genau!".utf8)
    private static let customers = 60

    private static func rotation(_ house: TestPortal, isAlone: Bool = true) -> KeyRotation {
        KeyRotation(house.portal, isAlone: isAlone, atOnce: 25, pause: .zero)
    }

    /// Customers with a number and a date, and Anna's second factor: 121 values.
    private static func fill(_ house: TestPortal) async throws {
        let (keys, now) = (house.portal.keys, house.clock.now)
        try await house.store.write(about: "test") { db in
            for number in 0..<customers {
                let id = "many \(number)"
                let (phone, bornOn) = (
                    try keys.seal("+4938500000\(100 + number)", in: .phone, of: id),
                    try keys.seal("1970-01-01", in: .bornOn, of: id)
                )
                try db.run(
                    """
                    INSERT INTO customer (id, external_id, number, first_name, last_name, street, house_number,
                        postal_code, city, phone_sealed, born_on_sealed, imported_at)
                    VALUES (\(id), \(id), '100009', 'Paul', 'Plan', 'Weg', '1', '19053', 'Schwerin', \(phone),
                            \(bornOn), \(now))
                    """)
            }
            let account = Cast.anna.account
            let sealed = try keys.seal(secret, for: SecondFactor.place(account))
            _ = try db.turnOnSecondFactor(of: account, sealed: sealed, step: 1, at: now)
        }
    }

    /// How many values open with these keys, of all there are.
    private static func open(_ keys: Keys, _ house: TestPortal) async throws -> Int {
        try await house.store.read { db in
            var count = 0
            for column in SealedColumn.all {
                for value in try db.values(in: column, notSealedBy: 0, after: "", most: 1000)
                where (try? keys.open(value.sealed, for: column.place(of: value.row))) != nil { count += 1 }
            }
            return count
        }
    }

    @Test(arguments: Engine.all)
    func `a rotation that was killed half-way is finished by the next one`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let files = KeyFiles(folder: house.folder)
            let before = try house.restarted(files.read())
            try await Self.fill(before)
            try files.makeNext(after: 1)
            let both = try files.read()
            // Two batches of the numbers, and there it ends.
            let first = try #require(try await Self.rotation(before).step(.phone, after: "", both))
            let second = try #require(try await Self.rotation(before).step(.phone, after: first.last, both))
            #expect((first.sealed, second.sealed) == (25, 25))
            #expect(try await Self.open(both, house) == 121)
            #expect(try await Self.open(Keys(newest: both.newest), house) == 50)

            let again = try house.restarted(files.read())
            let report = try await Self.rotation(again).run()
            #expect(report == KeyRotation.Report(made: nil, newest: 2, sealedAnew: 71))
            #expect(try await Self.open(Keys(newest: both.newest), house) == 121)
            let anna = try await house.store.read { try $0.secondFactor(of: Cast.anna.account) }
            let place = SecondFactor.place(Cast.anna.account)
            #expect(try Keys(newest: both.newest).open(try #require(anna).sealed, for: place) == Self.secret)
        }
    }

    @Test(arguments: Engine.all)
    func `one run makes a key, seals everything anew and says so`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let files = KeyFiles(folder: house.folder)
            let before = try house.restarted(files.read())
            try await Self.fill(before)
            let report = try await Self.rotation(before).run()
            #expect(report == KeyRotation.Report(made: 2, newest: 2, sealedAnew: 121))
            #expect(report.text.contains("Key 2 is made"))
            #expect(report.text.contains("121 values are sealed anew with key 2"))
            // Once more is another key.
            let third = try await Self.rotation(house.restarted(files.read())).run()
            #expect(third == KeyRotation.Report(made: 3, newest: 3, sealedAnew: 121))
            #expect(try files.read().all.map(\.number) == [3, 2, 1])
        }
    }

    @Test(arguments: Engine.all)
    func `beside other processes it makes the key first and waits for their restart`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let files = KeyFiles(folder: house.folder)
            let before = try house.restarted(files.read())
            try await Self.fill(before)
            let first = try await Self.rotation(before, isAlone: false).run()
            #expect(first == KeyRotation.Report(made: 2, newest: 2, waitsForRestart: true))
            #expect(try await Self.open(before.portal.keys, house) == 121)
            let second = try await Self.rotation(house.restarted(files.read()), isAlone: false).run()
            #expect(second == KeyRotation.Report(made: nil, newest: 2, sealedAnew: 121))
        }
    }

    @Test(arguments: Engine.all)
    func `a damaged value stays, is counted and holds nothing up`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let files = KeyFiles(folder: house.folder)
            let before = try house.restarted(files.read())
            try await Self.fill(before)
            try await house.store.write(about: "test") { db in
                try db.run(
                    "UPDATE customer SET phone_sealed = \([1] + Random.bytes(40)) WHERE external_id = 'many 7'")
            }
            let report = try await Self.rotation(before).run()
            #expect(report.sealedAnew == 120)
            #expect(report.unreadable == ["customer/phone": 1])
            // The next key is made all the same.
            let second = try await Self.rotation(house.restarted(files.read())).run()
            #expect((second.made, second.sealedAnew) == (3, 120))
            #expect(second.unreadable == ["customer/phone": 1])
            #expect(second.text.contains("1 values of customer/phone do not open"))

            let after = try house.restarted(files.read())
            #expect(try await Self.open(after.portal.keys, house) == 120)
            let retired = try await KeyRetirement(after.portal).run()
            #expect(retired.retired == [1, 2])
            #expect((retired.needed, retired.damaged) == ([:], ["customer/phone": 1]))
            #expect(retired.text.contains("1 values of customer/phone are damaged"))
            #expect(try files.numbers() == [3])
            let findings = try await Examination(house.restarted(files.read()).portal).findings()
            #expect(findings.contains { $0.isWell && $0.words.contains("1 values stay closed") })
            #expect(findings.contains { $0.isWell && $0.words.contains("every sealed value has its key (3)") })
        }
    }

    @Test(arguments: Engine.all)
    func `a key that still opens something is not retired`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let files = KeyFiles(folder: house.folder)
            try await Self.fill(try house.restarted(files.read()))
            try files.makeNext(after: 1)
            let retired = try await KeyRetirement(house.restarted(files.read()).portal).run()
            #expect((retired.retired, retired.needed, retired.damaged) == ([], [1: 121], [:]))
            #expect(retired.text.contains("Key 1 still seals 121 values"))
            #expect(try files.numbers() == [1, 2])
        }
    }

    @Test(arguments: Engine.all)
    func `a retired key is gone, and codes and links made with it still work`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let files = KeyFiles(folder: house.folder)
            let before = try house.restarted(files.read())
            try await Self.fill(before)
            let (old, now) = (before.portal.keys, house.clock.now)
            let code = try #require(RecoveryCode.fresh().first)
            let hash = try #require(RecoveryCode.hash(code, old))
            try await house.store.write(about: "test") {
                try $0.replaceRecoveryCodes(of: Cast.anna.account, hashes: [hash], at: now)
            }
            let wish = Wish(channel: .email, purpose: .offers)
            let token = UnsubscribeToken(account: Cast.anna.account, wish: wish).text(old)
            _ = try await Self.rotation(before).run()
            let both = try house.restarted(files.read())
            #expect(try await KeyRetirement(both.portal).run().retired == [1])
            #expect(!FileManager.default.fileExists(atPath: "\(house.folder)/key"))
            #expect(
                try await KeyRetirement(try house.restarted(files.read()).portal).run().text == "There is no older key."
            )

            let marks = try await house.store.read { try $0.retiredMarks() }
            let after = try house.restarted(files.read().remembering(marks, log: house.portal.log))
            #expect(after.portal.keys.all.map(\.number) == [2])
            #expect(try await Visitor.guest(after).open("/abmelden-von/\(token)").status == 200)
            let anna = Visitor(after, as: .anna)
            var page = try await anna.signIn(Cast.anna.email, Cast.anna.password)
            try page.fill("Code", code)
            page = try await page.press("Anmelden")
            #expect(page.path == "/uebersicht")
            // The marks move on with the next key.
            #expect(try await Self.rotation(after).run().sealedAnew == 122)
        }
    }

    @Test(arguments: Engine.all)
    func `a page that was open while the key changed is taken`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let files = KeyFiles(folder: house.folder)
            let before = try house.restarted(files.read())
            let anna = try await Visitor.signedIn(.anna, before)
            let form = try await anna.open("/einstellungen/kontakt").form(pressing: "Alle abwählen")
            try files.makeNext(after: 1)
            let after = Visitor(try house.restarted(files.read()), as: .anna)
            for (name, value) in anna.cookies { after.setCookie(name, value) }
            #expect(try await after.send(form).heading == "Kontaktwünsche")
        }
    }

    @Test(arguments: Engine.all)
    func `the doctor misses a key that is not in the folder`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let files = KeyFiles(folder: house.folder)
            let before = try house.restarted(files.read())
            try await Self.fill(before)
            let well = await Examination(before.portal).findings()
            #expect(well.contains { $0.isWell && $0.words.contains("every sealed value has its key (1)") })
            try files.makeNext(after: 1)
            try files.remove(1)
            let findings = try await Examination(house.restarted(files.read()).portal).findings()
            #expect(findings.contains { !$0.isWell && $0.words.contains("121 values are sealed with a key") })
        }
    }

    @Test(arguments: Engine.all)
    func `the consents of who left before the key was retired are still found`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let files = KeyFiles(folder: house.folder)
            let before = try house.restarted(files.read())
            let anna = try await Visitor.signedIn(.anna, before)
            _ = try await anna.tick("Angebote per E-Mail")
            _ = try await anna.confirmWishes()
            _ = try await anna.closeAccount()
            house.clock.advance(days: 15)
            try await Housekeeping(portal: before.portal).tidyUp()
            let kept = try await before.portal.consentProofs(of: Cast.anna.email)
            #expect(!kept.isEmpty)

            _ = try await Self.rotation(before).run()
            // The process that tidied up ends.
            let process = before.portal.process
            try await house.store.write(about: "test") { try $0.forgetProcess(process) }
            _ = try await KeyRetirement(house.restarted(files.read()).portal).run()
            #expect(try files.numbers() == [2])
            let ring = KeyRing(store: house.store, files: files, log: house.portal.log)
            let after = try house.restarted(try await ring.look())
            #expect(try await after.portal.consentProofs(of: Cast.anna.email) == kept)
        }
    }
}
