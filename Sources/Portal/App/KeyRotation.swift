import Store
import Vocabulary

/// `kundenportal keys rotate`: a new key, and everything sealed anew with it. A run that was broken off is finished by the
/// next one: while anything that opens is sealed by an older key, that is done before another key is made.
public struct KeyRotation: Sendable {
    /// What a run did.
    public struct Report: Sendable, Equatable {
        /// The number of the key that was made; nil when the newest one was not yet used everywhere.
        public internal(set) var made: Int?
        /// The number of the key that everything is sealed with now.
        public internal(set) var newest: Int
        public internal(set) var sealedAnew = 0
        /// Values that do not open, by the names of their columns. They stay as they are.
        public internal(set) var unreadable: [String: Int] = [:]
        /// Whether the processes have to be started again before the second half.
        public internal(set) var waitsForRestart = false
    }

    private let portal: Portal
    /// Whether no other process has the database open: then both halves are one.
    private let isAlone: Bool
    private let atOnce: Int
    private let pause: Duration

    public init(_ portal: Portal, isAlone: Bool) {
        self.init(portal, isAlone: isAlone, atOnce: 250, pause: .milliseconds(250))
    }

    /// With a pause after each batch of `atOnce` values, so that pages are answered meanwhile.
    init(_ portal: Portal, isAlone: Bool, atOnce: Int, pause: Duration) {
        (self.portal, self.isAlone, self.atOnce, self.pause) = (portal, isAlone, atOnce, pause)
    }

    public func run() async throws -> Report {
        if !isAlone { try await portal.checkOthersKnowNewest() }
        var keys = portal.keys
        var report = Report(newest: Int(keys.newest.number))
        try await sealAnew(keys, &report)
        // What does not open holds nothing up: no key will ever open it.
        if report.sealedAnew == 0 {
            keys = try await next(after: keys)
            report.newest = Int(keys.newest.number)
            report.made = report.newest
            try await note(.keyMade, report)
            guard isAlone else {
                report.waitsForRestart = true
                return report
            }
            report.unreadable = [:]
            try await sealAnew(keys, &report)
        }
        try await note(.keysRotated, report)
        return report
    }

    /// These keys and one more, known to the database before anything is sealed with it.
    private func next(after keys: Keys) async throws -> Keys {
        let files = KeyFiles(folder: portal.settings.data)
        let isMade = try files.makeNext(after: keys.newest.number)
        guard let all = try files.all() else { throw KeyTrouble.missing(keys.newest.number).problem(files) }
        do {
            try await KeyRing(store: portal.store, files: files, log: portal.log).note([all.newest])
        } catch let trouble as SettingProblem {
            // On another machine one with this number was made in the same moment.
            if isMade { try files.remove(all.newest.number) }
            throw trouble
        }
        return all.remembering(keys.retired)
    }

    /// Seals with the newest key what older ones sealed.
    private func sealAnew(_ keys: Keys, _ report: inout Report) async throws {
        for column in SealedColumn.all {
            var last = ""
            while let step = try await step(column, after: last, keys) {
                last = step.last
                report.sealedAnew += step.sealed
                if step.unreadable > 0 { report.unreadable[column.name, default: 0] += step.unreadable }
                try await Task.sleep(for: pause)
            }
        }
    }

    private func note(_ kind: AuditKind, _ report: Report) async throws {
        var act = AuditEntry(
            kind: kind, actor: "command", detail: [.numbers: "\(report.newest)"], at: portal.clock.now())
        if kind == .keysRotated { act.detail[.count] = "\(report.sealedAnew)" }
        try await portal.store.write(about: "keys") { [act] db in try db.audit(act) }
    }

    /// One batch of one column, in one transaction.
    struct Step: Sendable {
        let last: String
        let sealed: Int
        let unreadable: Int
    }

    /// Nil when there is nothing after this row.
    func step(_ column: SealedColumn, after row: String, _ keys: Keys) async throws -> Step? {
        let most = atOnce
        let values = try await portal.store.read {
            try $0.values(in: column, notSealedBy: keys.newest.number, after: row, most: most)
        }
        guard let last = values.last?.row else { return nil }
        return try await portal.store.write(about: "keys") { db in
            var (sealed, unreadable) = (0, 0)
            for value in values {
                let place = column.place(of: value.row)
                guard let bytes = try? keys.open(value.sealed, for: place) else {
                    unreadable += 1
                    continue
                }
                if try db.exchange(value, for: try keys.seal(bytes, for: place), in: column) { sealed += 1 }
            }
            return Step(last: last, sealed: sealed, unreadable: unreadable)
        }
    }
}

extension KeyRotation.Report {
    /// As sentences for a terminal.
    public var text: String {
        var lines: [String] = []
        if let made { lines.append("Key \(made) is made. Copy it to where you keep the other one.") }
        if waitsForRestart {
            lines.append(
                "Start every process of the portal again, so that each knows it; then run this command once more.")
            return lines.joined(separator: "\n")
        }
        lines.append("\(sealedAnew) values are sealed anew with key \(newest).")
        for (column, count) in unreadable.sorted(by: { $0.key < $1.key }) {
            lines.append("\(count) values of \(column) do not open and stay as they are.")
        }
        lines.append("Older keys can go: kundenportal keys retire.")
        return lines.joined(separator: "\n")
    }
}
