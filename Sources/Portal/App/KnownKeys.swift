import Store
import Vocabulary

extension Store {
    /// What a body reads. A database that is not current may lack the table; then `other`.
    func read<T: Sendable>(
        _ isCurrent: Bool, otherwise other: T, _ body: @escaping @Sendable (Session) throws -> T
    ) async throws -> T {
        do {
            return try await read(body)
        } catch StoreError.failed(let words) {
            if isCurrent { throw StoreError.failed(words) }
            return other
        }
    }
}

/// What the database says of the keys.
struct KnownKeys: Sendable {
    let retired: [SealedValue]
    private let noted: [NotedKey]

    init(_ store: Store, isCurrent: Bool) async throws {
        noted = try await store.read(isCurrent, otherwise: []) { try $0.notedKeys() }
        retired = try await store.read(isCurrent, otherwise: []) { try $0.retiredMarks() }
    }

    /// False in a database that is new, or that was last used by a program that noted none.
    var isAny: Bool { !noted.isEmpty }

    /// For a key that is made where there is no file: no number is used twice.
    func next(after highestSealed: UInt8) -> UInt8 {
        let used = noted.map(\.number) + retired.compactMap { Int($0.row) } + [Int(highestSealed)]
        return UInt8(clamping: (used.max() ?? 0) + 1)
    }

    func mark(of number: UInt8) -> String? { noted.first { $0.number == Int(number) }?.mark }

    /// Throws a sentence when one of these keys is not the one that was noted, or one is missing.
    func check(_ keys: [Key], _ files: KeyFiles, hasAll: Bool = true) throws(SettingProblem) {
        for key in keys {
            if let mark = mark(of: key.number), mark != key.check { throw KeyTrouble.other(key.number).problem(files) }
        }
        guard hasAll else { return }
        let accounted = Set(keys.map { Int($0.number) } + retired.compactMap { Int($0.row) })
        for one in noted where one.lostAt == nil && !accounted.contains(one.number) {
            if let number = UInt8(exactly: one.number) { throw KeyTrouble.missing(number).problem(files) }
        }
    }
}

/// A key file that is not the one the database was sealed with.
enum KeyTrouble: Sendable {
    case missing(UInt8)
    case other(UInt8)

    func problem(_ files: KeyFiles) -> SettingProblem {
        let mend = "from your copy, or from another machine of the portal"
        switch self {
        case .missing(let number):
            return SettingProblem(
                "KUNDENPORTAL_DATA: the key file \(files.path(number)) is missing, and the database was sealed with it. "
                    + "Put it back \(mend). Only if it is lost for good: kundenportal keys lost \(number)")
        case .other(let number):
            return SettingProblem(
                "KUNDENPORTAL_DATA: the key file \(files.path(number)) is another one than the database was sealed with. "
                    + "Put the right one in its place, \(mend). Only if that is lost for good, move this one away and run: "
                    + "kundenportal keys lost \(number)")
        }
    }
}
