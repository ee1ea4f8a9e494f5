import HTML
import Store
import Vocabulary

/// A value the office edits: what it says, its form, and how a customer sees it. Kept as JSON in an edition, so every
/// property that comes later needs a meaning where it is missing.
protocol Edited: Codable, Sendable, Equatable {
    associatedtype Sheet: EditedSheet where Sheet.Content == Self

    static var subject: EditionSubject { get }
    /// Whether new ones can be made beside those that are there.
    static var canBeAdded: Bool { get }

    /// What is there without any edition.
    static func originals(_ house: Operator, _ db: Session) throws -> [EditedName]
    /// What one of them says without an edition; nil where there is none of this name.
    static func original(_ name: String, _ house: Operator, on today: Day, _ db: Session) throws -> Self?

    /// What it is called.
    var title: Text { get }
    /// Everything it says, for the list of versions and for what has changed.
    var facts: [Fact] { get }
    /// As a customer sees it, on the day it is to hold from.
    func preview(_ page: Page, _ name: String, _ visit: StaffVisit)
    /// Whether it is saved for a day only after the very same was looked at.
    static var needsPreview: Bool { get }
    /// What the page shows beside it; `typed` is what was sent.
    static func more(_ name: String, typed: Self?, _ visit: StaffVisit) async throws -> EditionPart?
    /// More buttons at the end of its form.
    static func buttons(_ page: Page)
    /// What another button of its form brings; nil for a button it does not know. Nothing is saved by it.
    static func answer(_ action: String, _ name: String, _ typed: Self, _ visit: StaffVisit) async throws -> Answer?
    /// What the button for a table of that says; nil where there is none.
    static var tableWords: Text? { get }
    /// That table; nil where there is none.
    static func table(_ typed: Self, _ visit: StaffVisit) async throws -> Answer?

    /// Whether other tables have to be changed when it begins.
    static var isCarriedOut: Bool { get }
    /// Changes them. Returns why that cannot be, for the office; nil when it is done.
    func carryOut(_ name: String, from day: Day, _ db: Session, _ keys: Keys, at now: Instant) throws -> String?
}

/// The form of such a value.
protocol EditedSheet: Form {
    associatedtype Content
    /// Filled with what holds.
    init(_ content: Content)
    /// Filled with what was sent.
    init(sent body: FormBody)
    /// The value, or errors at the fields.
    mutating func read(_ name: String) -> Content?
    func write(_ page: Page)
}

/// A part of a page that was worked out before it is written.
struct EditionPart: Sendable {
    let write: @Sendable (Page) -> Void
}

/// Something that can be edited, with what it is called.
struct EditedName: Sendable, Equatable {
    let name: String
    let title: Text
}

extension Edited {
    static var canBeAdded: Bool { false }
    static var needsPreview: Bool { false }
    static var tableWords: Text? { nil }
    static var isCarriedOut: Bool { false }

    static func table(_ typed: Self, _ visit: StaffVisit) async throws -> Answer? { nil }

    static func more(_ name: String, typed: Self?, _ visit: StaffVisit) async throws -> EditionPart? { nil }

    static func buttons(_ page: Page) {}

    static func answer(_ action: String, _ name: String, _ typed: Self, _ visit: StaffVisit) async throws -> Answer? {
        nil
    }

    func carryOut(_ name: String, from day: Day, _ db: Session, _ keys: Keys, at now: Instant) throws -> String? { nil }
}

extension EditedSheet {
    init(sent body: FormBody) { self.init(body) }
}
