import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

// A key file is there whole or not at all: it is written under the name of a draft, `.key.2.` and sixteen digits, and then
// takes its name. Whatever is killed in between leaves a draft, which the next start removes.

extension KeyFiles {
    /// Makes the key after the newest one, on disk when this returns: nothing may be sealed with a key that can get lost.
    /// False when another process was first; then its key is there.
    @discardableResult
    func makeNext(after newest: UInt8) throws -> Bool {
        guard newest < UInt8.max else {
            throw SettingProblem("KUNDENPORTAL_DATA: \(folder) has had 255 keys; more have no number.")
        }
        return try make(newest + 1)
    }

    @discardableResult
    func make(_ number: UInt8) throws -> Bool {
        for _ in 0..<3 {
            let draft = "\(folder)/.key.\(number).\(Random.hexadecimal(bytes: 8))"
            try write(Random.bytes(KeyRule.length), to: draft, for: number)
            let trouble = link(draft, path(number)) == 0 ? 0 : errno
            unlink(draft)
            switch trouble {
            case 0, EEXIST:
                try sync()
                return trouble == 0
            case ENOENT:
                // This took more than a minute, and a process that started meanwhile took the draft for one left behind.
                continue
            default:
                throw unwritten(number)
            }
        }
        throw unwritten(number)
    }

    func remove(_ number: UInt8) throws {
        guard unlink(path(number)) == 0 || errno == ENOENT else {
            throw SettingProblem("KUNDENPORTAL_DATA: the key file \(path(number)) cannot be removed.")
        }
        try sync()
    }

    /// What a kill left behind while a key was made. A draft of this minute may be another process's, at work.
    func removeDrafts(olderThan seconds: Int = 60) throws {
        let moment = Date(timeIntervalSinceNow: -Double(seconds))
        for name in try names() where Self.isDraft(name) {
            let path = "\(folder)/\(name)"
            let facts = try? FileManager.default.attributesOfItem(atPath: path)
            guard let written = facts?[.modificationDate] as? Date, written <= moment else { continue }
            unlink(path)
        }
    }

    /// Brings the names in the folder to disk.
    func sync() throws {
        let room = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        let isDone = room >= 0 && fsync(room) == 0
        if room >= 0 { close(room) }
        guard isDone else {
            throw SettingProblem("KUNDENPORTAL_DATA: the folder \(folder) cannot be brought to disk. Look at the disk.")
        }
    }

    private static func isDraft(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0].isEmpty && parts[1] == "key" && UInt8(parts[2]) != nil
            && Hexadecimal.bytes(String(parts[3]))?.count == 8
    }

    private func write(_ bytes: [UInt8], to draft: String, for number: UInt8) throws {
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o400)
        guard file >= 0 else { throw unwritten(number) }
        let count = bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
        let isWritten = count == bytes.count && fsync(file) == 0
        close(file)
        guard isWritten else {
            unlink(draft)
            throw unwritten(number)
        }
    }

    private func unwritten(_ number: UInt8) -> SettingProblem {
        SettingProblem("KUNDENPORTAL_DATA: the key file \(path(number)) cannot be written.")
    }
}
