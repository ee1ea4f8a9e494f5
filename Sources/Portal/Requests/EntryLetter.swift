import Mail
import Store
import Vocabulary

/// A letter about one entry of a timeline. What it tells of is loaded before it is written, so that the office reads the very
/// letter before it is sent.
protocol EntryLetter: PortalLetter {
    /// The request, by its identity.
    var request: String { get }
    /// The entry, by its position.
    var position: Int { get }
    var standing: RequestStanding { get }

    func write(_ desk: LetterDesk, of told: ToldEntry) async throws -> Draft?
}

extension EntryLetter {
    func write(_ desk: LetterDesk) async throws -> Draft? {
        let (request, position) = (request, position)
        guard let told = try await desk.portal.store.read({ try ToldEntry.load(request, at: position, $0) }) else {
            return nil
        }
        return try await write(desk, of: told)
    }
}
