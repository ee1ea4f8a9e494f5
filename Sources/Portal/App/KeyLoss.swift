import Store
import Vocabulary

/// `kundenportal keys lost`: says that the file of a key will not come back. The portal starts again without it; what it
/// sealed stays closed until the file is put back after all. Nothing is removed.
public struct KeyLoss: Sendable {
    private let portal: Portal

    public init(_ portal: Portal) {
        self.portal = portal
    }

    /// Returns what was done, as sentences for a terminal. Throws one when the key is not lost.
    public func run(_ number: UInt8) async throws -> String {
        _ = try await portal.migrate()
        let files = KeyFiles(folder: portal.settings.data)
        guard try !files.numbers().contains(number) else {
            throw SettingProblem(
                "The file \(files.path(number)) is there. If it is not the right one, move it away first.")
        }
        guard try await isKnown(number) else { throw SettingProblem("Key \(number) never sealed anything here.") }
        guard try await portal.keysOfOthers().isEmpty else {
            throw SettingProblem(
                "Another process of the portal runs with its keys. Copy them from its machine, or stop it first.")
        }
        let now = portal.clock.now()
        try await portal.store.write(about: "keys") { db in
            try db.noteLost(Int(number), at: now)
            try db.audit(
                AuditEntry(kind: .keyLost, actor: "command", detail: [.numbers: String(number)], at: now))
        }
        return """
            Key \(number) counts as lost. What it sealed stays closed; if its file is found after all, put it back.
            Where no key is left, the next start makes a new one.
            """
    }

    private func isKnown(_ number: UInt8) async throws -> Bool {
        try await portal.store.read { db in
            if try db.notedKeys().contains(where: { $0.number == Int(number) }) { return true }
            return try SealedColumn.all.contains { try db.countValues(in: $0, sealedBy: number) > 0 }
        }
    }
}
