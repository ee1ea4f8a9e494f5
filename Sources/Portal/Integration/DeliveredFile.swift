import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private let systemOpen: @Sendable (String, Int32) -> Int32 = { open($0, $1) }
private let systemOpenAt: @Sendable (Int32, String, Int32) -> Int32 = { openat($0, $1, $2) }

/// A file of the import folder. Only a plain file is read: a link could point at anything this computer has, and a pipe
/// would let the import wait for ever.
enum DeliveredFile {
    /// Why a file is not read, as the end of a sentence that begins with its name.
    enum Trouble: Error, Equatable {
        case isMissing
        case isNotPlain
        case isTooLarge
        case cannotBeRead

        var reason: String {
            switch self {
            case .isMissing: "is missing"
            case .isNotPlain: "is not a plain file but a link, a pipe or a folder"
            case .isTooLarge: "is too large"
            case .cannotBeRead: "cannot be read"
            }
        }
    }

    private static let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC

    /// The file, opened for reading, and its size.
    static func open(_ path: String) throws(Trouble) -> (file: FileHandle, size: Int) {
        try opened(systemOpen(path, flags))
    }

    /// A file of a folder within the delivery, which is no link either.
    static func open(_ name: String, in room: String, of folder: String) throws(Trouble) -> (
        file: FileHandle, size: Int
    ) {
        guard !name.contains("/") else { throw .isNotPlain }
        let place = systemOpen("\(folder)/\(room)", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard place >= 0 else { throw errno == ENOENT ? .isMissing : .isNotPlain }
        defer { close(place) }
        return try opened(systemOpenAt(place, name, flags))
    }

    private static func opened(_ number: Int32) throws(Trouble) -> (file: FileHandle, size: Int) {
        guard number >= 0 else {
            switch errno {
            case ENOENT: throw .isMissing
            case ELOOP, ENXIO: throw .isNotPlain
            default: throw .cannotBeRead
            }
        }
        let file = FileHandle(fileDescriptor: number, closeOnDealloc: true)
        guard let size = FileFacts.plainSize(of: number) else { throw .cannotBeRead }
        guard size >= 0 else { throw .isNotPlain }
        return (file, size)
    }

    /// The whole content, unless it is more than `limit`.
    static func bytes(_ path: String, limit: Int) throws(Trouble) -> Data {
        try bytes(of: try open(path), limit: limit)
    }

    static func bytes(_ name: String, in room: String, of folder: String, limit: Int) throws(Trouble) -> Data {
        try bytes(of: try open(name, in: room, of: folder), limit: limit)
    }

    private static func bytes(of opened: (file: FileHandle, size: Int), limit: Int) throws(Trouble) -> Data {
        let (file, size) = opened
        guard size <= limit else { throw .isTooLarge }
        // One more than the limit, to see whether it grows.
        guard let data = try? file.read(upToCount: limit + 1) ?? Data() else { throw .cannotBeRead }
        guard data.count <= limit else { throw .isTooLarge }
        return data
    }
}
