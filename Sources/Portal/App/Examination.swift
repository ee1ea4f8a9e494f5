import Foundation
import Mail
import Store
import Vocabulary

/// What `kundenportal doctor` looks at.
public struct Examination: Sendable {
    public struct Finding: Sendable {
        public let isWell: Bool
        public let words: String
    }

    private let portal: Portal

    public init(_ portal: Portal) {
        self.portal = portal
    }

    public func findings() async -> [Finding] {
        [folder(), space(), clock(), proxy(), sqlite(), mail(), breachedPasswords()]
            + deliveries() + (await database()) + (await KeyExamination(portal).findings()) + (await backups())
    }

    private func folder() -> Finding {
        let mode =
            (try? FileManager.default.attributesOfItem(atPath: portal.settings.data)[.posixPermissions]) as? NSNumber
        let isPrivate = (mode?.intValue ?? 0o777) & 0o077 == 0
        return Finding(
            isWell: isPrivate,
            words:
                "folder \(portal.settings.data) \(isPrivate ? "is readable for its owner only" : "can be read by others; set its mode to 0700")"
        )
    }

    private func space() -> Finding {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: portal.settings.data)
        let free = ((attributes?[.systemFreeSize] as? NSNumber)?.int64Value ?? 0) / 1_048_576
        return Finding(isWell: free >= 1024, words: "\(free) MiB free in the folder (at least 1024)")
    }

    private func clock() -> Finding {
        let now = portal.clock.now()
        return Finding(isWell: now.day.year >= 2026, words: "the clock says \(now.iso)")
    }

    private func proxy() -> Finding {
        if let worry = portal.settings.worries.first { return Finding(isWell: false, words: worry) }
        let count = portal.settings.trustedProxies.count
        return Finding(
            isWell: true,
            words: count == 0
                ? "no reverse proxy is trusted (KUNDENPORTAL_TRUSTED_PROXY)" : "\(count) reverse proxies are trusted")
    }

    /// Before 3.51.3 two connections that checkpoint and write at once can damage the file. The portal has one
    /// writer, and only that one checkpoints, so it is safe as long as nobody else opens the file.
    private func sqlite() -> Finding {
        let facts = portal.store.facts
        guard facts.engine.lowercased().contains("sqlite") else {
            return Finding(isWell: true, words: "\(facts.engine) \(facts.version), \(facts.connections) connections")
        }
        let isFull = facts.synchronous == 2
        return Finding(
            isWell: isFull,
            words:
                "SQLite \(facts.version), synchronous \(facts.synchronous ?? -1) (2 = FULL); never open the file with another program while the portal runs"
        )
    }

    /// What opens is right: the portal did not start with a list that is not.
    private func breachedPasswords() -> Finding {
        guard let path = portal.settings.breachedPasswords else {
            return Finding(isWell: true, words: "no list of stolen passwords is set (KUNDENPORTAL_BREACHED_PASSWORDS)")
        }
        do {
            _ = try BreachedPasswords(path: path)
            return Finding(isWell: true, words: "stolen passwords are looked up in \(path)")
        } catch {
            return Finding(isWell: false, words: error.description)
        }
    }

    private func mail() -> Finding {
        switch portal.settings.post {
        case .maildir(let folder): Finding(isWell: true, words: "letters go into the folder \(folder)")
        case .smtp(let server): Finding(isWell: true, words: "letters go to \(server)")
        }
    }

    /// The folders of deliveries, and every mistake of the mapping with its place.
    private func deliveries() -> [Finding] {
        let settings = portal.settings.deliveries
        let worries = settings.worries
        guard worries.isEmpty else { return worries.map { Finding(isWell: false, words: $0) } }
        return settings.folder.map { [Finding(isWell: true, words: "deliveries are taken from \($0)")] } ?? []
    }

    private func backups() async -> [Finding] {
        let known = try? await portal.store.read { (newest: try $0.newestBackup(), waits: try $0.waitsForRelease()) }
        guard let (newest, waits) = known else { return [] }
        let age = BackupAge(newest: newest, isNightly: portal.settings.backups.isNightly, now: portal.clock.now())
        let held = Finding(
            isWell: false,
            words:
                "a backup was put back and letters wait: kundenportal letters list, then kundenportal letters release")
        return [Finding(isWell: age.isWell, words: age.words)] + (waits ? [held] : [])
    }

    private func database() async -> [Finding] {
        if let trouble = await portal.store.problem() {
            return [Finding(isWell: false, words: "the database is not ready: \(trouble.sentence)")]
        }
        let today = portal.clock.now().day
        let receipts = try? await portal.store.read { try $0.waitingReceipts() }
        let notices = try? await portal.store.read { try $0.waitingNotices(on: today) }
        let unseen = try? await portal.store.read { try $0.noticesToPost(on: today) }
        let waiting = try? await portal.store.read { try $0.waitingLetters() }
        let lost = try? await portal.store.read { db in
            (letters: try db.lettersGivenUp(), accounts: try db.countUndeliverable())
        }
        return [
            Finding(isWell: true, words: "the database \(portal.store.facts.place) answers"),
            Finding(
                isWell: waiting != nil,
                words: waiting.map { "\($0.count) letters wait" } ?? "the schema is missing; run kundenportal migrate"),
        ] + (receipts.map { [Self.finding(waiting: $0.count, failing: $0.failing)] } ?? [])
            + (notices.map { [Self.finding(notices: $0.count, failing: $0.failing)] } ?? [])
            + (unseen.map {
                [Finding(isWell: true, words: "\($0) letters about price changes reach nobody but by post")]
            } ?? [])
            + (lost.map { [Self.finding(givenUp: $0.letters, unreachable: $0.accounts)] } ?? [])
    }

    /// Nothing the operator has to mend: customers are told when they sign in.
    private static func finding(givenUp: Int, unreachable: Int) -> Finding {
        Finding(
            isWell: true,
            words: "\(givenUp) letters were given up; \(unreachable) accounts have an address that was refused for good"
        )
    }

    private static func finding(notices: Int, failing: Int) -> Finding {
        guard failing > 0 else {
            return Finding(isWell: true, words: "\(notices) letters about price changes wait to be made")
        }
        return Finding(
            isWell: false,
            words: "\(failing) letters about price changes could not be made; see \"price notice not made\" in the log")
    }

    private static func finding(waiting: Int, failing: Int) -> Finding {
        guard failing > 0 else { return Finding(isWell: true, words: "\(waiting) receipts wait for the mailbox") }
        return Finding(
            isWell: false,
            words:
                "\(failing) receipts could not be made and are tried again; look for \"receipt not filed\" in the log")
    }
}
