import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private let systemOpen: @Sendable (String, Int32) -> Int32 = { open($0, $1) }

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

    /// The file, opened for reading, and its size.
    static func open(_ path: String) throws(Trouble) -> (file: FileHandle, size: Int) {
        let number = systemOpen(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
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
        let (file, size) = try open(path)
        guard size <= limit else { throw .isTooLarge }
        // One more than the limit, to see whether it grows.
        guard let data = try? file.read(upToCount: limit + 1) ?? Data() else { throw .cannotBeRead }
        guard data.count <= limit else { throw .isTooLarge }
        return data
    }
}
