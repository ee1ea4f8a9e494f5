import Foundation
import Logging
import NIOPosix
import Store
import Vocabulary

/// Removes the PDFs that were refused a day ago. No other document is ever looked at: a house that was started with an empty
/// database must not take its documents for nobody's.
struct SweepRefused: Sendable {
    let portal: Portal
    private static let atOnce = 500

    /// Returns how many files are gone.
    @discardableResult
    func run(before moment: Instant) async throws -> Int {
        let noted = try await portal.store.read { try $0.refusedFiles(notedBefore: moment, most: Self.atOnce) }
        guard !noted.isEmpty else { return 0 }
        let files = portal.documents
        let (done, swept) = try await NIOThreadPool.singleton.runIfActive {
            var (done, swept) = ([String](), 0)
            for file in noted {
                if !file.isFiled, PhotoStore(files: files).sweep(file.sha256, before: moment) { swept += 1 }
                // One that was kept again meanwhile is looked at once more.
                let isThere = FileManager.default.fileExists(atPath: files.path(file.sha256))
                if file.isFiled || !isThere { done.append(file.sha256) }
            }
            return (done, swept)
        }
        try await portal.store.write(about: "refused files") { try $0.forgetRefused(done, notedBefore: moment) }
        if swept > 0 { portal.log.info("refused files swept", metadata: ["count": "\(swept)"]) }
        return swept
    }
}
