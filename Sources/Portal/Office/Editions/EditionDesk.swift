import Store
import Vocabulary

/// Everything the page of one edited value needs.
struct EditionDesk<Content: Edited>: Sendable {
    let name: String
    /// Whether it is still to be made.
    let isNew: Bool
    /// What holds without editions.
    let original: Content?
    /// The newest first.
    let versions: [Edition]
    let today: Day

    /// The name in the address of what is still to be made.
    static var newName: String { "neu" }

    /// Nil where there is nothing of this name.
    static func load(_ name: String, _ visit: StaffVisit) async throws -> EditionDesk? {
        let (house, today) = (visit.portal.operator, visit.request.today)
        guard name != newName else {
            guard Content.canBeAdded else { return nil }
            return EditionDesk(name: name, isNew: true, original: nil, versions: [], today: today)
        }
        let found = try await visit.portal.store.read { db in
            (
                try Content.original(name, house, on: today, db),
                try db.editions(Content.subject, named: name)
            )
        }
        guard found.0 != nil || !found.1.isEmpty else { return nil }
        return EditionDesk(name: name, isNew: false, original: found.0, versions: found.1, today: today)
    }

    /// The version a form that is sent now would follow.
    var position: Int { versions.first?.version ?? 0 }

    var inForce: Edition? { versions.inForce(on: today) }

    /// What holds today; nil where nothing does, as of an option that begins later.
    var present: Content? {
        guard let inForce, inForce.json != nil else { return original }
        return inForce.content()
    }

    /// Where a form begins: the newest version that was not taken back, a draft among them, or one that is named.
    func start(from version: Int?) -> Content? {
        let chosen = versions.first { $0.version == version } ?? versions.first { $0.withdrawnAt == nil }
        return chosen?.content() ?? present ?? original
    }

    /// What a version says, or what it gives back to.
    func said(_ edition: Edition) -> Content? { edition.json == nil ? original : edition.content() }

    /// What a version says otherwise than the one before it.
    func difference(_ edition: Edition) -> EditionDifference {
        let before = versions.first { $0.version == edition.version - 1 }.map { said($0) } ?? original
        return EditionDifference(before?.facts ?? [], said(edition)?.facts ?? [])
    }

    func standing(_ edition: Edition) -> EditionStanding { EditionStanding(edition, among: versions, on: today) }

    var title: Text { (present ?? start(from: nil))?.title ?? EditionTexts.add }

    /// Whether there is something to give back.
    var canBeReset: Bool { original != nil && versions.contains { $0.json != nil && standing($0).counts } }
}

extension EditionStanding {
    fileprivate var counts: Bool { self == .inForce || self == .toCome }
}
