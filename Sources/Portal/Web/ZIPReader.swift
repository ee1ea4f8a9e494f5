import CArchive

/// Reads a ZIP archive somebody sent, whole and in memory, and no more of it than is allowed: what unpacks to far more than
/// it weighs, leads out of its folder or is no plain file is refused as a whole.
enum ZIPReader {
    struct Limits: Sendable {
        var mostFiles = 200
        var mostBytesEach = 15 << 20
        var mostBytes = 150 << 20
        /// How many times its size an archive may unpack to. Text packs to a twentieth; bombs to a thousandth.
        var mostGrowth = 100
    }

    struct Entry: Sendable, Equatable {
        /// Without folders.
        let name: String
        let bytes: [UInt8]
    }

    enum Trouble: String, Error, Sendable, CaseIterable {
        case damaged, encrypted, path, link
        case tooMany = "too-many"
        case tooLarge = "too-large"
        case bomb
    }

    /// Whether the bytes begin as a ZIP does (APPNOTE 4.3.7, or 4.3.16 for an empty one).
    static func isZIP(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    static func entries(of bytes: [UInt8], _ limits: Limits = Limits()) throws(Trouble) -> [Entry] {
        guard let archive = archive_read_new() else { throw .damaged }
        defer { archive_read_free(archive) }
        let result = bytes.withUnsafeBytes { memory -> Result<[Entry], Trouble> in
            guard archive_read_support_format_zip(archive) == ARCHIVE_OK, let start = memory.baseAddress,
                archive_read_open_memory(archive, start, memory.count) == ARCHIVE_OK
            else { return .failure(.damaged) }
            do throws(Trouble) {
                return .success(try read(archive, packed: bytes.count, limits))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static func read(_ archive: OpaquePointer, packed: Int, _ limits: Limits) throws(Trouble) -> [Entry] {
        var (entries, seen): ([Entry], Int) = ([], 0)
        var left = min(
            limits.mostBytes, max(1 << 20, packed.multipliedReportingOverflow(by: limits.mostGrowth).partialValue))
        let isBounded = left < limits.mostBytes
        while true {
            var entry: OpaquePointer?
            let state = archive_read_next_header(archive, &entry)
            if state == ARCHIVE_EOF { return entries }
            guard state == ARCHIVE_OK || state == ARCHIVE_WARN, let entry else { throw .damaged }
            guard archive_entry_is_encrypted(entry) == 0 else { throw .encrypted }
            let name = try name(of: entry)
            seen += 1
            guard name == nil || entries.count < limits.mostFiles, seen <= limits.mostFiles * 10 else { throw .tooMany }
            // What is left out has to be unpacked all the same to come to what is behind it.
            let content = try content(of: archive, most: min(limits.mostBytesEach, left))
            guard let content else {
                if left >= limits.mostBytesEach { throw .tooLarge }
                throw isBounded ? .bomb : .tooLarge
            }
            left -= content.count
            if let name { entries.append(Entry(name: name, bytes: content)) }
        }
    }

    /// The name without folders. Nil for folders and for what systems add by themselves.
    private static func name(of entry: OpaquePointer) throws(Trouble) -> String? {
        guard archive_entry_symlink(entry) == nil, archive_entry_hardlink(entry) == nil else { throw .link }
        guard let raw = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { throw .path }
        let path = String(cString: raw)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let leadsOut = path.hasPrefix("/") || path.contains("\\") || path.contains(":") || parts.contains("..")
        guard !leadsOut, path.unicodeScalars.allSatisfy({ !Field.isForbidden($0) }) else { throw .path }
        guard let last = parts.last, !last.isEmpty else { return nil }
        let kind = archive_entry_filetype(entry)
        guard kind == 0o100000 || kind == 0 else { throw .link }  // AE_IFREG, or not said
        return last.hasPrefix(".") || parts.first == "__MACOSX" ? nil : String(last)
    }

    /// Nil when there is more than allowed. What the head says of the size is not believed.
    private static func content(of archive: OpaquePointer, most: Int) throws(Trouble) -> [UInt8]? {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = block.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw .damaged }
            if count == 0 { return bytes }
            guard bytes.count + count <= most else { return nil }
            bytes += block[..<count]
        }
    }
}
