import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

/// The keys in the data folder: `key`, and after a change `key.2`, `key.3` and so on. Each file holds 32 random bytes and
/// is readable by its owner only. The one with the highest number is the newest.
struct KeyFiles: Sendable {
    let folder: String

    /// Every key there is; the first start makes the first one. Throws a sentence that names the file and the mend.
    func read() throws -> Keys {
        if numbers().isEmpty { try make(1) }
        let keys = try numbers().map { Key(number: $0, secret: try secret($0)) }
        guard let newest = keys.last else { throw SettingProblem("KUNDENPORTAL_DATA: \(path(1)) cannot be read.") }
        return Keys(newest: newest, older: keys.dropLast().reversed())
    }

    /// Makes the key after the newest one, on disk when this returns: nothing may be sealed with a key that can get lost.
    func makeNext(after newest: UInt8) throws {
        guard newest < UInt8.max else {
            throw SettingProblem("KUNDENPORTAL_DATA: \(folder) has had 255 keys; more have no number.")
        }
        try make(newest + 1)
    }

    func remove(_ number: UInt8) throws {
        guard unlink(path(number)) == 0 || errno == ENOENT else {
            throw SettingProblem("KUNDENPORTAL_DATA: the key file \(path(number)) cannot be removed.")
        }
        syncFolder()
    }

    func path(_ number: UInt8) -> String { number == 1 ? "\(folder)/key" : "\(folder)/key.\(number)" }

    /// In order. A name like `key.02` or `key.old` is none of ours.
    private func numbers() -> [UInt8] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { name -> UInt8? in
            if name == "key" { return 1 }
            guard name.hasPrefix("key."), let number = UInt8(name.dropFirst(4)), number > 1,
                name == "key.\(number)"
            else { return nil }
            return number
        }.sorted()
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

    private func make(_ number: UInt8) throws {
        let bytes = Random.bytes(KeyRule.length)
        let file = open(path(number), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o400)
        guard file >= 0 else {
            // Another process that starts in the same moment was first.
            if errno == EEXIST { return }
            throw SettingProblem("KUNDENPORTAL_DATA: the key file \(path(number)) cannot be written.")
        }
        let count = bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
        let isWritten = count == bytes.count && fsync(file) == 0
        close(file)
        guard isWritten else {
            unlink(path(number))
            throw SettingProblem("KUNDENPORTAL_DATA: the key file \(path(number)) cannot be written.")
        }
        syncFolder()
    }

    private func syncFolder() {
        let room = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard room >= 0 else { return }
        fsync(room)
        close(room)
    }
}
