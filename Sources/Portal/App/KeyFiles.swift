import Foundation

/// The keys in the data folder: `key`, and after a change `key.2`, `key.3` and so on. Each file holds 32 random bytes and
/// is readable by its owner only. The one with the highest number is the newest.
struct KeyFiles: Sendable {
    let folder: String

    /// Every key there is; makes the first one when there is none. Throws a sentence that names the file and the mend.
    func read() throws -> Keys {
        if let keys = try all() { return keys }
        try make(1)
        guard let keys = try all() else { throw SettingProblem("KUNDENPORTAL_DATA: \(path(1)) cannot be read.") }
        return keys
    }

    /// Every key there is; nil when there is none.
    func all() throws -> Keys? {
        let keys = try numbers().map { Key(number: $0, secret: try secret($0)) }
        return keys.last.map { Keys(newest: $0, older: keys.dropLast().reversed()) }
    }

    func path(_ number: UInt8) -> String { number == 1 ? "\(folder)/key" : "\(folder)/key.\(number)" }

    /// In order. A name like `key.02` or `key.old` is none of ours.
    func numbers() throws -> [UInt8] {
        try names().compactMap { name -> UInt8? in
            if name == "key" { return 1 }
            guard name.hasPrefix("key."), let number = UInt8(name.dropFirst(4)), number > 1,
                name == "key.\(number)"
            else { return nil }
            return number
        }.sorted()
    }

    /// A folder that cannot be read is no empty one: a first key made in it would open nothing.
    func names() throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw SettingProblem(
                "KUNDENPORTAL_DATA: the folder \(folder) cannot be read. Give it to the user the portal runs as.")
        }
    }

    private func secret(_ number: UInt8) throws -> [UInt8] {
        let path = path(number)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        guard (mode?.intValue ?? 0o777) & 0o077 == 0 else {
            throw SettingProblem(
                "KUNDENPORTAL_DATA: others can read the key file \(path). Set its mode to 0400: chmod 0400 \(path)")
        }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw SettingProblem(
                "KUNDENPORTAL_DATA: the key file \(path) cannot be read. Give it to the user the portal runs as.")
        }
        switch KeyRule.weakness(of: [UInt8](data)) {
        case nil: return [UInt8](data)
        case .tooShort:
            throw SettingProblem(
                "KUNDENPORTAL_DATA: the key file \(path) is shorter than \(KeyRule.length) bytes. \(mend)")
        case .pattern:
            throw SettingProblem(
                "KUNDENPORTAL_DATA: the key file \(path) can be guessed: its bytes follow a pattern. \(mend)")
        case .text:
            throw SettingProblem(
                "KUNDENPORTAL_DATA: the key file \(path) can be guessed: it is text somebody wrote. \(mend)")
        }
    }

    private var mend: String {
        "Put back the right file from your copy. If there has never been another one, remove it: the start makes a new key."
    }
}
