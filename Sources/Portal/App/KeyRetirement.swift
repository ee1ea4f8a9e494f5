import Store
import Vocabulary

/// `kundenportal keys retire`: removes the files of older keys that seal nothing any more. Their marks stay, sealed by the
/// newest key: codes on paper and links in letters go on working.
public struct KeyRetirement: Sendable {
    public struct Report: Sendable, Equatable {
        public internal(set) var retired: [Int] = []
        /// How many values each of the others still seals.
        public internal(set) var needed: [Int: Int] = [:]
    }

    private let portal: Portal

    public init(_ portal: Portal) {
        self.portal = portal
    }

    public func run() async throws -> Report {
        var report = Report()
        let (keys, files) = (portal.keys, KeyFiles(folder: portal.settings.data))
        for key in keys.older.reversed() {
            let needed = try await portal.store.read { db in
                try SealedColumn.all.reduce(0) { try $0 + db.countValues(in: $1, sealedBy: key.number) }
            }
            guard needed == 0 else {
                report.needed[Int(key.number)] = needed
                continue
            }
            let name = String(key.number)
            let marks = try keys.seal(key.marks.bytes, for: SealedColumn.retiredKey.place(of: name))
            let now = portal.clock.now()
            // First the marks are on disk, then the file goes: a kill between the two loses nothing.
            try await portal.store.write(about: "keys") { db in
                try db.keepMarks(marks, ofKey: name, at: now)
                try db.audit(AuditEntry(kind: .keyRetired, actor: "command", detail: [.numbers: name], at: now))
            }
            try files.remove(key.number)
            report.retired.append(Int(key.number))
        }
        return report
    }
}

extension KeyRetirement.Report {
    public var text: String {
        let gone = retired.map { "Key \($0) is retired. Destroy your copies of it." }
        let kept = needed.sorted { $0.key < $1.key }.map {
            "Key \($0.key) still seals \($0.value) values; run kundenportal keys rotate first."
        }
        return gone.isEmpty && kept.isEmpty ? "There is no older key." : (gone + kept).joined(separator: "\n")
    }
}

extension Keys {
    /// With the marks of the keys that are gone.
    func remembering(_ stored: [SealedValue]) -> Keys {
        remembering(
            stored.compactMap { one in
                (try? open(one.sealed, for: SealedColumn.retiredKey.place(of: one.row))).flatMap(KeyMarks.init(bytes:))
            })
    }
}
