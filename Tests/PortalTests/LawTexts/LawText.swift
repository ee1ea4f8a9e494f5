import Foundation
import Testing

/// Words the law fixes, where a customer has to find them whole.
struct LawText: Sendable, CustomTestStringConvertible {
    let norm: String
    let scene: LawScene
    /// Where it stands in that scene.
    let places: [LawPlace]
    /// Its paragraphs, in order, letter for letter.
    let words: [String]

    var testDescription: String { "\(norm), \(scene)" }
}

/// Where words can stand.
enum LawPlace: Hashable, Sendable {
    /// The page before the button is pressed.
    case page
    /// The words of its buttons; one of them has these words and no others.
    case button
    /// The page after it.
    case receipt
    case subject
    /// The e-mail.
    case letter
    /// What lies in the mailbox or is saved.
    case pdf
}

/// What was read at each place. White space does not count: lines break where they have to.
struct LawReading: Sendable {
    private var read: [LawPlace: [String]] = [:]

    subscript(place: LawPlace) -> [String] {
        get { read[place] ?? [] }
        set { read[place] = newValue }
    }

    /// The first paragraph that is missing at this place; nil when all stand there in order.
    func missing(_ words: [String], at place: LawPlace) -> String? {
        if place == .button { return words.first { !self[place].contains($0) } }
        var rest = Self.bare(self[place].joined(separator: " "))[...]
        for paragraph in words {
            guard let found = rest.range(of: Self.bare(paragraph)) else { return paragraph }
            rest = rest[found.upperBound...]
        }
        return nil
    }

    private static func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
