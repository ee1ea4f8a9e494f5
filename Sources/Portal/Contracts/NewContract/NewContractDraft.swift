import Foundation
import Vocabulary

/// Whose order it is that was begun: that of an account, or that of a browser nobody signed in with.
struct NewContractHolder: Sendable {
    /// The account's identity, or the hash of what the browser's cookie holds.
    let key: String
    let account: ID<Account>?

    init(_ account: ID<Account>) {
        (key, self.account) = (account.value, account)
    }

    init(secret: String) {
        (key, account) = (tokenHash(secret), nil)
    }
}

extension Visit where Person == Guest {
    /// Nil for a browser that has begun nothing.
    var orderHolder: NewContractHolder? {
        own.map { NewContractHolder($0.person.account) } ?? guestHolder
    }

    /// What this browser began before somebody signed in.
    var guestHolder: NewContractHolder? {
        request.cookies[.order].map { NewContractHolder(secret: $0) }
    }
}

/// An order somebody began: every field as it was typed, right or wrong, so that nothing typed is lost.
struct NewContractDraft: Sendable {
    /// By the names of the fields.
    var told: [String: String] = [:]
    /// Grows with each change; nil as long as nothing is stored.
    var version: Int?
    /// The version of what this browser began before somebody signed in, while nothing of it is stored for the account.
    var takenOver: Int?
    /// Names the summary that was sent before the order; nil while none was.
    var summaryMark: String?

    /// As it is sealed.
    var written: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(told), as: UTF8.self)
        }
    }

    mutating func keep(_ form: NewContractForm) {
        for field in form.fields { told[field.name] = field.raw }
    }
}
