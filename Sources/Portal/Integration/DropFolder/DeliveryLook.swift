/// The first look at what lies in a delivery, before anything of it is opened: plain files in at most one level of folders, and
/// not more than a delivery can be.
struct DeliveryLook: Sendable, Equatable {
    /// Why nothing of it is read; nil when it may be.
    private(set) var problem: String?
    /// Equal for as long as names, sizes and times are.
    private(set) var mark = 0

    private var files = 0
    private var bytes: Int64 = 0

    static let mostFiles = 200_000
    static let mostBytes: Int64 = 20 << 30

    init(_ path: String, mostFiles: Int = mostFiles, mostBytes: Int64 = mostBytes) {
        var hasher = Hasher()
        look(into: path, depth: 0, &hasher, mostFiles, mostBytes)
        mark = hasher.finalize()
    }

    private mutating func look(
        into path: String, depth: Int, _ hasher: inout Hasher, _ mostFiles: Int, _ mostBytes: Int64
    ) {
        for name in RowFile.names(in: path) {
            guard problem == nil else { return }
            let shown = DeliveredName.shown(name)
            guard let found = FileFacts.look("\(path)/\(name)") else {
                problem = "\(shown) cannot be looked at: its name is no UTF-8, or it went away"
                return
            }
            hasher.combine(name)
            hasher.combine(found.size)
            hasher.combine(found.changedAt)
            files += 1
            switch found.kind {
            case .other: problem = "\(shown) is a link, a pipe or a device"
            case .folder where depth > 0: problem = "\(shown) is a folder in a folder"
            case .folder: look(into: "\(path)/\(name)", depth: depth + 1, &hasher, mostFiles, mostBytes)
            case .file: bytes += found.size
            }
            if files > mostFiles { problem = "there are more than \(mostFiles) files" }
            if bytes > mostBytes { problem = "the files have more than \(mostBytes >> 20) MiB" }
        }
    }
}
