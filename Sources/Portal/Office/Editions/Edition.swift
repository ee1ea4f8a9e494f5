import Foundation
import Vocabulary

/// One version of something the office edits. It is never changed; what comes after it is another version.
struct Edition: Sendable {
    let id: ID<Edition>
    let subject: EditionSubject
    let name: String
    /// Counted from 1 within its name.
    let version: Int
    /// The first day it holds; nil of a draft.
    let startsOn: Day?
    /// Nil: what holds without editions holds again.
    let json: String?
    /// For colleagues.
    let remark: String?
    let author: String
    let writtenAt: Instant
    let withdrawnBy: String?
    let withdrawnAt: Instant?
    /// What keeps it from being carried out.
    let trouble: String?

    /// What it says; nil where it gives back to what holds without editions, and where a newer program wrote it.
    func content<Content: Edited>(_: Content.Type = Content.self) -> Content? {
        json.flatMap { Content.decoded($0) }
    }

    var isDraft: Bool { startsOn == nil }

    /// Whether it can still be taken back: what has held stays, and is followed by another version.
    func canBeWithdrawn(on today: Day) -> Bool { withdrawnAt == nil && (startsOn.map { $0 > today } ?? true) }
}

extension Edited {
    /// In one spelling, so that the same value is the same text.
    func encoded() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    static func decoded(_ json: String) -> Self? { try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) }
}

/// How a version stands on a day.
enum EditionStanding: Sendable, Equatable {
    case draft, toCome, inForce
    /// It has held.
    case over
    /// It never held: another one was written for the same day, or after a draft.
    case replaced
    case withdrawn

    /// - Parameter all: the versions of the same name.
    init(_ edition: Edition, among all: [Edition], on today: Day) {
        guard edition.withdrawnAt == nil else {
            self = .withdrawn
            return
        }
        let later = all.filter { $0.withdrawnAt == nil && $0.version > edition.version }
        guard let startsOn = edition.startsOn else {
            self = later.isEmpty ? .draft : .replaced
            return
        }
        if later.contains(where: { $0.startsOn == startsOn }) {
            self = .replaced
        } else if startsOn > today {
            self = .toCome
        } else {
            self = all.inForce(on: today)?.id == edition.id ? .inForce : .over
        }
    }
}

extension [Edition] {
    /// Of those that have begun, the one that began last; of two for the same day the later version.
    func inForce(on day: Day) -> Edition? {
        filter { $0.withdrawnAt == nil && $0.startsOn.map { $0 <= day } ?? false }
            .max { ($0.startsOn ?? day, $0.version) < ($1.startsOn ?? day, $1.version) }
    }
}
