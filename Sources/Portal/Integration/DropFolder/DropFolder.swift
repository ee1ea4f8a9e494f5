import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private let systemOpen: @Sendable (String, Int32, mode_t) -> Int32 = { open($0, $1, $2) }

/// The folder deliveries are put into, each a folder of its own. One that is complete is moved to where nobody but the portal
/// gets at it, and from there to `done` or `refused` with its report beside it.
struct DropFolder: Sendable {
    let path: String

    /// An empty file of this name says that a delivery is complete.
    static let mark = "complete"

    enum End: String {
        case done
        case refused
    }

    enum Trouble: Error {
        /// The folder or one in it cannot be made, read or moved; the number is the system's reason.
        case cannot(String, Int32)
    }

    private var working: String { "\(path)/.working" }

    func place(of name: String) -> String { "\(working)/\(name)" }

    /// Makes the folders within it, for the portal alone.
    func prepare() throws(Trouble) {
        guard FileFacts.look(path)?.kind == .folder else { throw .cannot(path, ENOENT) }
        for room in [working, "\(path)/\(End.done.rawValue)", "\(path)/\(End.refused.rawValue)"] {
            guard mkdir(room, 0o700) == 0 || errno == EEXIST else { throw .cannot(room, errno) }
            // Whoever may write here could have put a link in its place.
            guard FileFacts.look(room)?.kind == .folder else { throw .cannot(room, ENOTDIR) }
        }
    }

    /// Held by one process at a time, also when it dies.
    final class Lock: Sendable {
        private let descriptor: Int32

        fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }

        deinit { close(descriptor) }
    }

    /// Nil when another process works on the folder.
    func lock() throws(Trouble) -> Lock? {
        let file = "\(working)/.lock"
        let descriptor = systemOpen(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .cannot(file, errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        return Lock(descriptor)
    }

    /// What a process began before it died, in order.
    var begun: [String] { RowFile.names(in: working) }

    /// What lies there, complete or not, in the order of names.
    var offered: [String] {
        RowFile.names(in: path).filter { End(rawValue: $0) == nil && FileFacts.look("\(path)/\($0)")?.kind == .folder }
    }

    func isMarked(_ name: String) -> Bool { FileFacts.look("\(path)/\(name)/\(Self.mark)")?.kind == .file }

    /// Moves a delivery to where it is worked on. False when it went away.
    func take(_ name: String) throws(Trouble) -> Bool {
        if rename("\(path)/\(name)", place(of: name)) == 0 { return true }
        guard errno == ENOENT else { throw .cannot(name, errno) }
        return false
    }

    /// Writes the report, then moves the delivery beside it.
    func finish(_ name: String, as end: End, stamp: String, report: Data) throws {
        let kept = "\(path)/\(end.rawValue)/\(stamp)_\(DeliveredName.safe(name))"
        try report.write(to: URL(filePath: "\(kept).report.json"), options: .atomic)
        guard rename(place(of: name), kept) == 0 else { throw Trouble.cannot(name, errno) }
    }
}
