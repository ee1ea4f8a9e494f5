import Foundation
import Mail
import Testing
import Vocabulary

@testable import Portal

extension TestPortal {
    /// Sends what waits, and returns every letter that was ever sent to this address (to anybody without one), newest
    /// first.
    func letters(to address: String? = nil) async throws -> [StoredLetter] {
        while try await Postman(portal: portal).round() > 0 {}
        let all = try Maildir(folder: "\(folder)/mail").letters(limit: 1000)
        return all.filter { letter in address.map { letter.recipient?.lowercased() == $0.lowercased() } ?? true }
    }
}

extension StoredLetter {
    /// The bare address it went to.
    var recipient: String? { to.map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) } }

    /// The path of the one-time link in the letter.
    func link() throws -> String {
        let text = try #require(text)
        let start = try #require(text.range(of: "\(TestPortal.baseURL)/bestaetigen/"), "no link in: \(text)")
        return "/bestaetigen/\(text[start.upperBound...].prefix { $0.isHexDigit })"
    }

    /// The short code in the letter, as it is shown.
    func code() throws -> String {
        let match = try #require(try text?.firstMatch(of: Regex("[2-9B-Z]{4}-[2-9B-Z]{4}")), "no code")
        return String(try #require(text)[match.range])
    }
}

extension StoredLetter {
    /// What it says, without the ends of its lines.
    var words: String { (text ?? "").split { $0.isWhitespace }.joined(separator: " ") }
}
