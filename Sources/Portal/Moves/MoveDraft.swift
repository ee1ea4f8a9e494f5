import Foundation
import Vocabulary

/// A move somebody began to tell: every field as it was typed, right or wrong, so that nothing typed is lost.
struct MoveDraft: Sendable {
    /// By the names of the fields.
    var told: [String: String] = [:]
    /// Grows with each change; nil as long as nothing is stored.
    var version: Int?
    var changedAt: Instant?

    /// Names what is stored in these fields, so that a page can tell whether another one changed it meanwhile.
    func mark(of names: [String]) -> String {
        String(tokenHash(names.sorted().map { "\($0)=\(told[$0] ?? "")" }.joined(separator: "\n")).prefix(32))
    }

    /// As it is sealed.
    var written: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(told), as: UTF8.self)
        }
    }

    /// What cannot be read is not there: the fields are then empty, and the version stays.
    static func told(_ written: String?) -> [String: String] {
        written.flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0.utf8)) } ?? [:]
    }
}
