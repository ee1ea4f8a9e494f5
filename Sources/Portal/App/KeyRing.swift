import Logging
import Store
import Vocabulary

/// The keys of an installation: the files in its folder, checked against what its database knows of them. A file with the
/// right number and other bytes would open nothing, and what is sealed with it meanwhile could not be opened later.
struct KeyRing: Sendable {
    let store: Store
    let files: KeyFiles
    let log: Logger
    /// How many values of a column have to tell whether a key opens them.
    private static let samples = 20

    /// For a process that seals, with the schema of this program: makes the first key where nothing was sealed yet, and
    /// notes keys that are new. Throws a sentence that names the file and the mend.
    func open() async throws -> Keys {
        try files.removeDrafts()
        let known = try await KnownKeys(store, isCurrent: true)
        if try files.all() == nil {
            try known.check([], files)
            let highest = try await highestNumber(isCurrent: true)
            guard known.isAny || highest == 0 else { throw KeyTrouble.missing(highest).problem(files) }
            try files.make(known.next(after: highest))
        }
        let keys = try await checked(known, isCurrent: true)
        let new = keys.all.filter { known.mark(of: $0.number) == nil }
        if !new.isEmpty {
            // A run that made one may have been killed before its name was on disk.
            try files.sync()
            try await note(new)
        }
        return keys.remembering(known.retired, log: log)
    }

    /// For a process that seals nothing; the database may be older than this program. Nothing is made or noted.
    func look() async throws -> Keys {
        let known = try await KnownKeys(store, isCurrent: false)
        guard try files.all() != nil else {
            try known.check([], files)
            let highest = try await highestNumber(isCurrent: false)
            guard known.isAny || highest == 0 else { throw KeyTrouble.missing(highest).problem(files) }
            return .ofNoFile
        }
        return try await checked(known, isCurrent: false).remembering(known.retired, log: log)
    }

    /// What is wrong with the keys, as a sentence; nil when nothing is, or when the database does not say.
    func trouble() async -> String? {
        do {
            _ = try await look()
            return nil
        } catch {
            return (error as? SettingProblem)?.description
        }
    }

    /// Notes these keys. Throws when one of the same number was noted before with other bytes.
    func note(_ keys: [Key]) async throws {
        try await store.write(about: "keys") { db in
            for key in keys { try db.note(key) }
        }
        try await KnownKeys(store, isCurrent: true).check(keys, files, hasAll: false)
    }

    private func checked(_ known: KnownKeys, isCurrent: Bool) async throws -> Keys {
        guard let keys = try files.all() else { throw KeyTrouble.missing(1).problem(files) }
        try known.check(keys.all, files)
        for key in keys.all where known.mark(of: key.number) == nil {
            guard try await opens(keys, key.number, isCurrent) else {
                throw KeyTrouble.other(key.number).problem(files)
            }
        }
        return keys
    }

    /// Whether this key opens one of the values with its number, or there are none.
    private func opens(_ keys: Keys, _ number: UInt8, _ isCurrent: Bool) async throws -> Bool {
        var hasAny = false
        for column in SealedColumn.all {
            let values = try await store.read(isCurrent, otherwise: []) {
                try $0.values(in: column, sealedBy: number, after: "", most: Self.samples)
            }
            if values.contains(where: { (try? keys.open($0.sealed, for: column.place(of: $0.row))) != nil }) {
                return true
            }
            hasAny = hasAny || !values.isEmpty
        }
        return !hasAny
    }

    /// The highest number of a key that sealed anything; 0 for none.
    private func highestNumber(isCurrent: Bool) async throws -> UInt8 {
        var highest: UInt8 = 0
        for column in SealedColumn.all {
            let found = try await store.read(isCurrent, otherwise: nil) { try $0.highestNumber(in: column) }
            highest = max(highest, found ?? 0)
        }
        return highest
    }
}

extension Keys {
    /// For a process that seals nothing, where nothing was sealed yet. No file holds it.
    static var ofNoFile: Keys { Keys(secret: Random.bytes(KeyRule.length)) }

    /// With the marks of the keys that are gone.
    func remembering(_ stored: [SealedValue], log: Logger) -> Keys {
        remembering(
            stored.compactMap { one in
                let bytes = try? open(one.sealed, for: SealedColumn.retiredKey.place(of: one.row))
                let marks = bytes.flatMap(KeyMarks.init(bytes:))
                if marks == nil {
                    log.warning(
                        "marks of a retired key do not open", metadata: ["key": "\(one.row)"])
                }
                return marks
            })
    }
}
