import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Reports of mail servers about letters that came back.
@Suite struct BounceTests {
    private static func report(_ id: String, status: String = "5.1.1", action: String = "failed") -> String {
        """
        From: MAILER-DAEMON@mx.example
        Content-Type: multipart/report; report-type=delivery-status; boundary="B"

        --B
        Content-Type: text/plain

        Not delivered.
        --B
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; somebody@else.example
        Action: \(action)
        Status: \(status)

        --B
        Content-Type: text/rfc822-headers

        Message-ID: <\(id)@demo-stadtwerke.example>

        --B--

        """
    }

    private static func drop(_ texts: [String], _ house: TestPortal) throws -> URL {
        let folder = URL(filePath: "\(house.folder)/bounces")
        for name in ["new", "cur", "tmp"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        for (index, text) in texts.enumerated() {
            try Data(text.utf8).write(to: folder.appending(path: "new/\(index).mail"))
        }
        return folder
    }

    @Test(arguments: Engine.all)
    func `it is told in the portal, goes on paper, and reading it twice changes nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let letter = try await house.sendNewDocument()
            #expect(try await house.letter(letter)?.sentAt != nil)
            let folder = try Self.drop([Self.report(letter.value), "From: a@b.example\n\nUrlaub."], house)
            let report = try await house.portal.readBounces(at: folder)
            #expect([report.read, report.bounced, report.onPaper, report.others] as [Int] == [2, 1, 1, 1])
            let standing = try await house.letter(letter)
            #expect(standing?.state == .bounced(house.clock.now) && standing?.bounceStatus == "5.1.1")
            #expect(standing?.paperSince != nil)
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/new") == [])
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/cur").count == 2)

            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/uebersicht").text.contains("Unsere E-Mails erreichen Sie nicht"))
            #expect(try await anna.open("/uebersicht").text.contains("kennt die Adresse nicht"))

            let again = try await house.portal.readBounces(
                at: folder.appending(path: "cur").appending(path: "0.mail:2,S"))
            #expect([again.read, again.bounced, again.others] as [Int] == [1, 0, 0])
        }
    }

    /// The server took the first one, too: only the letter she asked for shows that she is reached.
    @Test(arguments: Engine.all)
    func `a letter the server takes does not end the mark of one that came back`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let letter = try await house.sendNewDocument()
            _ = try await house.portal.readBounces(at: try Self.drop([Self.report(letter.value)], house))
            try await house.sendNewDocument()
            #expect(try await house.store.read { try $0.countUndeliverable() } == 1)
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.open("/uebersicht").press("Adresse stimmt, noch einmal versuchen")
            _ = try await house.letters()
            #expect(try await house.store.read { try $0.countUndeliverable() } == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `what is late, unknown, forged or about a filter marks nobody`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let letter = try await house.sendNewDocument()
            let texts = [
                Self.report(letter.value, status: "4.4.1", action: "delayed"),
                Self.report(String(repeating: "0", count: 32)), Self.report("nichts"), Self.report("' OR 1=1 --"),
            ]
            let report = try await house.portal.readBounces(at: try Self.drop(texts, house))
            #expect([report.read, report.bounced, report.others] as [Int] == [4, 0, 4])
            #expect(try await house.letter(letter)?.bouncedAt == nil)
            // A blocklist refuses the letter and says nothing about the address: on paper, and no mark.
            let filtered = try await house.portal.readBounces(
                at: try Self.drop([Self.report(letter.value, status: "5.7.1")], house))
            #expect([filtered.bounced, filtered.onPaper] as [Int] == [1, 1])
            #expect(try await house.store.read { try $0.countUndeliverable() } == 0)
        }
    }

    @Test func `what the law does not want delivered does not go on paper`() async throws {
        try await TestPortal.run { (house) async throws in
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.queue(PasswordChangedLetter(), to: try EmailAddress(Cast.anna.email), in: .german, at: now)
            }
            try await Postman(portal: house.portal).round()
            let id = try await house.store.read { try $0.value("SELECT id FROM outbox", as: String.self) }
            let report = try await house.portal.readBounces(at: try Self.drop([Self.report(try #require(id))], house))
            #expect([report.bounced, report.onPaper] as [Int] == [1, 0])
        }
    }

    @Test func `where nothing is to be read is told`() async throws {
        try await TestPortal.run { (house) async throws in
            _ = await #expect(throws: NothingToRead.self) {
                try await house.portal.readBounces(at: URL(filePath: "\(house.folder)/gibt-es-nicht"))
            }
        }
    }
}
