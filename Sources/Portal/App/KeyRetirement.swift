import Store
import Vocabulary

/// `kundenportal keys retire`: removes the files of older keys that seal nothing any more. Their marks stay, sealed by the
/// newest key: codes on paper and links in letters go on working.
public struct KeyRetirement: Sendable {
    public struct Report: Sendable, Equatable {
        public internal(set) var retired: [Int] = []
        /// How many values each of the others still seals.
        public internal(set) var needed: [Int: Int] = [:]
        /// Values under an older key that no key opens, by the names of their columns. They hold no key back.
        public internal(set) var damaged: [String: Int] = [:]
    }

    private let portal: Portal
    private static let atOnce = 500

    public init(_ portal: Portal) {
        self.portal = portal
    }

    public func run() async throws -> Report {
        try await portal.checkOthersKnowNewest()
        var report = Report()
        let (keys, files) = (portal.keys, KeyFiles(folder: portal.settings.data))
        for key in keys.older.reversed() {
            let needed = try await count(key.number, &report)
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

    /// How many values this key opens; notes those it does not.
    private func count(_ number: UInt8, _ report: inout Report) async throws -> Int {
        var needed = 0
        for column in SealedColumn.all {
            var last: String? = ""
            while let after = last {
                let values = try await portal.store.read {
                    try $0.values(in: column, sealedBy: number, after: after, most: Self.atOnce)
                }
                for value in values {
                    let isOpen = (try? portal.keys.open(value.sealed, for: column.place(of: value.row))) != nil
                    if isOpen { needed += 1 } else { report.damaged[column.name, default: 0] += 1 }
                }
                last = values.last?.row
            }
        }
        return needed
    }
}

extension KeyRetirement.Report {
    public var text: String {
        let gone = retired.map { "Key \($0) is retired. Destroy your copies of it." }
        let kept = needed.sorted { $0.key < $1.key }.map {
            "Key \($0.key) still seals \($0.value) values; run kundenportal keys rotate first."
        }
        let broken = damaged.sorted { $0.key < $1.key }.map {
            "\($0.value) values of \($0.key) are damaged and stay closed; only a backup with its key holds them still."
        }
        let none = gone.isEmpty && kept.isEmpty ? ["There is no older key."] : []
        return (gone + kept + broken + none).joined(separator: "\n")
    }
}
