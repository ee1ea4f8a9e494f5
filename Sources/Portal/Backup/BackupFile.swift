import Crypto
import Foundation
import Vocabulary

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Backups as they lie in a folder: `kundenportal-20261122T011500Z.age`, and beside each its SHA-256 as `sha256sum -c` reads
/// it, so that a copy elsewhere can be checked without the private key.
struct BackupFile: Equatable {
    let name: String
    let madeAt: Instant

    private static let (begin, end) = ("kundenportal-", ".age")

    init(at moment: Instant) {
        let signs = moment.iso.prefix(19).filter { $0 != "-" && $0 != ":" }
        (name, madeAt) = ("\(Self.begin)\(signs)Z\(Self.end)", moment)
    }

    /// Nil unless the name is one of ours: nothing else in the folder is ever removed.
    init?(named name: String) {
        guard name.hasPrefix(Self.begin), name.hasSuffix(Self.end) else { return nil }
        let signs = Array(name.dropFirst(Self.begin.count).dropLast(Self.end.count))
        guard signs.count == 16, signs[8] == "T", signs[15] == "Z" else { return nil }
        func part(_ range: Range<Int>) -> String { String(signs[range]) }
        let day = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
        guard let moment = Instant(iso: "\(day)T\(part(9..<11)):\(part(11..<13)):\(part(13..<15)).000Z") else {
            return nil
        }
        (self.name, madeAt) = (name, moment)
    }

    static func all(in folder: String) -> [BackupFile] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).compactMap(BackupFile.init(named:))
            .sorted { $0.madeAt < $1.madeAt }
    }

    func remove(from folder: String) {
        unlink("\(folder)/\(name)")
        unlink("\(folder)/\(name).sha256")
    }

    static func hash(_ path: String) throws -> (size: Int, sha256: String) {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw BackupProblem("The file \(path) cannot be read.")
        }
        defer { try? file.close() }
        var (hash, size) = (SHA256(), 0)
        while let data = try file.read(upToCount: 1 << 20), !data.isEmpty {
            hash.update(data: data)
            size += data.count
        }
        return (size, Hexadecimal.string(hash.finalize()))
    }

    static func note(_ sha256: String, beside path: String) throws {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        try Data("\(sha256)  \(name)\n".utf8).write(to: URL(filePath: "\(path).sha256"), options: .atomic)
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
