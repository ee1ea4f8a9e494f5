import Store
import Synchronization
import Vocabulary

/// What the office has set, in the memory of this process: which version holds on a day is asked with each visit. Filled at the
/// start, at each change made here, and every few seconds where another process made one (`KeepEditions`).
final class Editions: Sendable {
    private struct Known {
        var mark: EditionMark?
        var all: [Key: [Version]] = [:]
    }

    private struct Key: Hashable {
        let subject: EditionSubject
        let name: String
    }

    private struct Version: Sendable {
        let startsOn: Day
        let content: (any Edited)?
    }

    private let known = Mutex(Known())

    /// Whether nothing was ever set: then all is as the portal and the operator's file say.
    var isEmpty: Bool { known.withLock { $0.all.isEmpty } }

    /// What was set for a day; nil where what holds without editions holds.
    func current<Content: Edited>(_: Content.Type = Content.self, named name: String, on day: Day) -> Content? {
        let versions = known.withLock { $0.all[Key(subject: Content.subject, name: name)] } ?? []
        return versions.last { $0.startsOn <= day }?.content as? Content
    }

    /// All that was set for a day, by its name.
    func all<Content: Edited>(_: Content.Type = Content.self, on day: Day) -> [String: Content] {
        let all = known.withLock { $0.all.filter { $0.key.subject == Content.subject } }
        var found: [String: Content] = [:]
        for (key, versions) in all {
            if let content = versions.last(where: { $0.startsOn <= day })?.content as? Content {
                found[key.name] = content
            }
        }
        return found
    }

    /// Reads anew what has changed. True when something had.
    @discardableResult
    func refresh(_ store: Store) async throws -> Bool {
        let before = known.withLock { $0.mark }
        let news = try await store.read { db -> (EditionMark, [KnownEdition])? in
            guard let mark = try db.editionMark(), mark != before else { return nil }
            return (mark, try db.editionsWithEffect())
        }
        guard let (mark, editions) = news else { return false }
        var all: [Key: [Version]] = [:]
        for one in editions {
            all[Key(subject: one.subject, name: one.name), default: []]
                .append(Version(startsOn: one.startsOn, content: one.content))
        }
        let fresh = all
        return known.withLock { known in
            // Two at once: the counts only grow, and what is older must not take the place of what is newer.
            if let mine = known.mark, mine.isNewer(than: mark) { return false }
            known = Known(mark: mark, all: fresh)
            return true
        }
    }
}

/// How many there are, and how many were taken back.
struct EditionMark: Sendable, Equatable {
    let count, withdrawn: Int

    func isNewer(than other: EditionMark) -> Bool { (count, withdrawn) > (other.count, other.withdrawn) }
}

/// A version with effect as it is read for the memory.
struct KnownEdition: Sendable {
    let subject: EditionSubject
    let name: String
    let version: Int
    let startsOn: Day
    let json: String?

    /// Nil too where a newer program wrote it: then what holds without editions holds.
    var content: (any Edited)? {
        json.flatMap { json in subject.content.decoded(json) }
    }
}
