import Crypto
import Foundation

/// Passwords that were stolen somewhere and published, as a file of their SHA-1 in hexadecimal digits, one a line and
/// sorted, with or without a count behind a colon (the form of „Have I Been Pwned“). Looked up in the file itself, which is
/// far larger than memory; nothing is ever asked online.
public final class BreachedPasswords: Sendable {
    private let descriptor: Int32
    private let size: Int
    private static let digits = 40
    /// A line is no longer than its 40 digits, a colon, a count and the end of the line.
    private static let longestLine = 64

    /// Opens the file and looks at lines throughout it. Throws a sentence that names the setting.
    init(path: String) throws(SettingProblem) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            size = 0
            throw SettingProblem("KUNDENPORTAL_BREACHED_PASSWORDS: the file \(path) cannot be read.")
        }
        size = Int(lseek(descriptor, 0, SEEK_END))
        guard isSorted() else {
            throw SettingProblem(
                "KUNDENPORTAL_BREACHED_PASSWORDS: the file \(path) is not a sorted list of SHA-1 hashes, one a line.")
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Whether the password is in the list. Blocks for a moment: some thirty reads of the file.
    func contains(_ password: String) -> Bool {
        let wanted = Array(Self.hash(of: password).utf8)
        // The first line that begins at `low` or behind it is not before the wanted one's place, and so on.
        var (low, high) = (0, size)
        while low < high {
            let middle = low + (high - low) / 2
            guard let line = line(after: middle) else {
                high = middle
                continue
            }
            if line.hash == wanted { return true }
            if line.hash.lexicographicallyPrecedes(wanted) { low = line.end } else { high = middle }
        }
        return false
    }

    /// SHA-1 in small letters: what such lists are made of, and for nothing else here.
    static func hash(of password: String) -> String {
        Hexadecimal.string(Insecure.SHA1.hash(data: Array(password.utf8)))
    }

    private struct Line {
        /// In small letters.
        let hash: [UInt8]
        /// Where the next one begins.
        let end: Int
    }

    /// The first whole line that begins at `offset` or behind it. Nil at the end, and for what is no hash.
    private func line(after offset: Int) -> Line? {
        let start = max(0, offset - 1)
        let bytes = read(at: start, count: 2 * Self.longestLine)
        let newline = UInt8(ascii: "\n")
        guard let begin = offset == 0 ? 0 : bytes.firstIndex(of: newline).map({ $0 + 1 }),
            begin + Self.digits <= bytes.count
        else { return nil }
        let hash = bytes[begin..<(begin + Self.digits)].map { $0 | 0x20 }
        guard hash.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        let end = bytes[begin...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.count
        return Line(hash: hash, end: start + end)
    }

    private func read(at offset: Int, count: Int) -> ArraySlice<UInt8> {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
        }
        return bytes[...]
    }

    /// A thousand lines throughout the file, and the first: each is a hash, and none stands before the one before it.
    private func isSorted() -> Bool {
        guard var last = line(after: 0)?.hash else { return false }
        let step = max(1, size / 1000)
        for offset in stride(from: step, to: size - Self.longestLine, by: step) {
            guard let hash = line(after: offset)?.hash, !hash.lexicographicallyPrecedes(last) else { return false }
            last = hash
        }
        return true
    }
}
