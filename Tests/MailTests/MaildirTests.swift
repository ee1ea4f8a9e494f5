import Foundation
import Testing
import Vocabulary

@testable import Mail

/// Each test has a folder of its own that goes away with it.
@Suite final class MaildirTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("maildir-\(UUID())/a/b").path
    private var maildir: Maildir { Maildir(folder: folder) }
    private var post: Post { .maildir(folder) }

    deinit {
        let top = URL(fileURLWithPath: folder).deletingLastPathComponent().deletingLastPathComponent()
        try? FileManager.default.removeItem(at: top)
    }

    @Test func aLetterIsStoredForItsOwnerOnly() async throws {
        let letter = try sampleLetter(html: "<p>B</p>")
        try await post.deliver(letter)
        for place in ["", "/cur", "/new", "/tmp"] { #expect(try mode(folder + place) == 0o700) }
        let path = folder + "/new/2f9c.reading@portal.example"
        #expect(try mode(path) == 0o600)
        #expect(FileManager.default.contents(atPath: path) == Data(try letter.mime()))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/tmp") == [])
    }

    @Test func theSameLetterIsStoredOnce() async throws {
        let letter = try sampleLetter()
        for _ in 0..<3 { try await post.deliver(letter) }
        #expect(try maildir.letters().count == 1)
        // As a mail program does it when the letter was read.
        let name = "2f9c.reading@portal.example"
        try FileManager.default.moveItem(atPath: "\(folder)/new/\(name)", toPath: "\(folder)/cur/\(name):2,S")
        try await post.deliver(letter)
        #expect(try maildir.letters().map(\.name) == [name + ":2,S"])
    }

    @Test func lettersDeliveredAtTheSameTimeAllArrive() async throws {
        let post = post
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                let letter = try sampleLetter(messageID: "<\(number / 2)@portal.example>")
                group.addTask { try await post.deliver(letter) }
            }
            try await group.waitForAll()
        }
        #expect(try maildir.letters().count == 20)
    }

    @Test func lettersComeNewestFirstAndNoMoreThanAsked() async throws {
        for (number, hour) in [3, 1, 4, 0, 2].enumerated() {
            let letter = try sampleLetter(
                messageID: "<\(number)@portal.example>", subject: "\(hour)",
                milliseconds: 1_795_375_445_000 + Int64(hour) * 3_600_000)
            try await post.deliver(letter)
        }
        #expect(try maildir.letters().map(\.subject) == ["4", "3", "2", "1", "0"])
        #expect(try maildir.letters(limit: 2).map(\.subject) == ["4", "3"])
        #expect(try maildir.letters(limit: -1) == [])
    }

    @Test func aStoredLetterSaysWhatTheLetterSaid() async throws {
        let file = Attachment(filename: "Zähler.pdf", mediaType: "application/pdf", bytes: Array(0...255))
        let letter = try sampleLetter(text: "Grüße\n\n.\n", html: "<p>ä</p>", attachments: [file])
        try await post.deliver(letter)
        let stored = try #require(try maildir.letters().first)
        #expect(stored.from == "Stadtwerke Beispiel <service@stadtwerke.example>")
        #expect(stored.to == "<anna@kundin.example>")
        #expect(stored.subject == letter.subject)
        #expect(stored.date == letter.date)
        #expect(stored.text == "Grüße\n\n.")
        #expect(stored.html == "<p>ä</p>")
        #expect(stored.attachments == [file])
        #expect(maildir.letter(named: stored.name) == stored)
    }

    @Test(arguments: [
        "", ".", "..", "../new/x", "/etc/passwd", "a/b", "x\0", String(repeating: "a", count: 300), "absent",
    ])
    func namesThatLeadElsewhereFindNothing(name: String) throws {
        try maildir.store([65], id: try MessageID("<x@portal.example>"), date: Instant(millisecondsSince1970: 0))
        #expect(maildir.letter(named: name) == nil)
    }

    @Test func whatIsNoLetterIsLeftOut() async throws {
        #expect(try maildir.letters() == [])
        try await post.deliver(try sampleLetter())
        let files = FileManager.default
        try files.createSymbolicLink(atPath: folder + "/new/link", withDestinationPath: "/etc/passwd")
        try files.createDirectory(atPath: folder + "/new/folder", withIntermediateDirectories: false)
        _ = files.createFile(atPath: folder + "/new/.hidden", contents: Data("Subject: x".utf8))
        #expect(try maildir.letters().map(\.name) == ["2f9c.reading@portal.example"])
        #expect(maildir.letter(named: "link") == nil)
        #expect(maildir.letter(named: "folder") == nil)
    }

    @Test func aFolderThatCannotBeMadeIsNamed() async throws {
        let post = Post.maildir("/dev/null/post")
        let error = await #expect(throws: MailError.self) { try await post.deliver(try sampleLetter()) }
        guard case .folder(let sentence) = error else {
            Issue.record("ended as \(String(describing: error))")
            return
        }
        #expect(sentence.contains("/dev/null/post"))
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}
