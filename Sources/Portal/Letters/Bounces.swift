public import Foundation
import Logging
import Mail
import NIOPosix
import Store
import Vocabulary

/// What came of reading reports of mail servers.
public struct BounceReport: Sendable, CustomStringConvertible {
    /// Files that were looked at.
    public internal(set) var read = 0
    /// Letters that are known now not to have arrived.
    public internal(set) var bounced = 0
    /// Those of them that go on paper.
    public internal(set) var onPaper = 0
    /// Files that report nothing of a letter of ours: answers of people, reports of delays, forgeries.
    public internal(set) var others = 0

    public var description: String {
        "\(read) read, \(bounced) letters did not arrive (\(onPaper) of them go on paper), \(others) about something else"
    }
}

/// There is nothing to read at that place.
public struct NothingToRead: Error, CustomStringConvertible {
    public let description: String
}

extension Portal {
    /// Reads what mail servers reported about our letters (RFC 3464), from a Maildir or from one file. What was read in a
    /// Maildir is moved from `new` to `cur`; reading something twice changes nothing.
    public func readBounces(at place: URL) async throws -> BounceReport {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) else {
            throw NothingToRead(description: "\(place.path) is neither a Maildir nor a file.")
        }
        var report = BounceReport()
        guard isFolder.boolValue else {
            guard let bytes = Maildir.file(at: place.path) else {
                throw NothingToRead(description: "\(place.path) cannot be read, or is larger than 4 MB.")
            }
            try await take(bytes, &report)
            return report
        }
        let folder = Maildir(folder: place.path)
        while true {
            let found = try await NIOThreadPool.singleton.runIfActive { try folder.unread(limit: 200) }
            for (name, bytes) in found {
                try await take(bytes, &report)
                try folder.markRead(name)
            }
            if found.count < 200 { break }
        }
        return report
    }

    private func take(_ bytes: [UInt8], _ report: inout BounceReport) async throws {
        report.read += 1
        guard let told = DeliveryReport(bytes), let failed = told.recipients.first(where: \.isFailed),
            let letter = told.messageID.flatMap(Self.letter)
        else {
            report.others += 1
            return
        }
        let now = clock.now()
        let outcome = try await store.write(about: "outbox") { try $0.noteBounce(letter, failed, at: now) }
        switch outcome {
        case .unknown: report.others += 1
        case .known: break
        case .bounced(let onPaper):
            report.bounced += 1
            if onPaper { report.onPaper += 1 }
            log.info("letter came back", metadata: ["letter": "\(letter.value)", "status": "\(failed.words)"])
        }
    }

    /// Message-IDs of the portal are the identity of the letter, which cannot be guessed, at the sender's domain.
    private static func letter(_ messageID: String) -> ID<WaitingLetter>? {
        messageID.split(separator: "@").first.flatMap { ID<WaitingLetter>(String($0)) }
    }
}

extension DeliveryReport.Recipient {
    /// As `5.1.1`, or the code of the server; never its words, which may hold anything.
    var words: String { status.map { "\($0)" } ?? code.map { "\($0)" } ?? "failed" }

    /// Nil where it says nothing about the address: a filter or a blocklist.
    var reason: Undeliverable.Reason? {
        if status?.isPolicy == true { return nil }
        return Undeliverable.Reason(code: code ?? 0, status: status)
    }
}
