import Store
import Vocabulary

/// One run of an import, as staff see it later.
struct ImportRun: Sendable {
    enum Origin: String, Sendable, Storable, Column {
        /// `kundenportal import`.
        case command
        /// The folder the service looks into.
        case folder

        /// As the security log names it.
        var actor: String { self == .command ? "command" : "drop-folder" }
    }

    /// So many remarks of a run are kept for the office; the report beside the delivery has more.
    static let mostRemarks = 2000

    let id: ID<ImportRun>
    let startedAt: Instant
    let finishedAt: Instant
    let origin: Origin
    let delivery: String
    let accepted: Int
    let refused: Int
    /// Why it did not come to its end.
    let stopped: String?
}

extension ImportRun {
    init(_ report: ImportReport, from started: Instant, to finished: Instant, origin: Origin, delivery: String) {
        self.init(
            id: ID(), startedAt: started, finishedAt: finished, origin: origin, delivery: delivery,
            accepted: report.accepted, refused: report.refused, stopped: report.stopped)
    }
}

/// What became of one file of a run.
struct ImportRunFile: Sendable {
    let name: String
    let added, changed, unchanged, refused, waiting: Int
}

/// A row that was refused, or what was noticed without refusing anything.
struct ImportRunRemark: Sendable {
    let file: String?
    let line: Int?
    let words: String
    let isRefusal: Bool
}
