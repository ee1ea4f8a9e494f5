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

    /// Whether supply is asked for before the end of the time to withdraw.
    var asksForEarly: Bool {
        get { told[OrderTariff.earlyField] != nil }
        set { told[OrderTariff.earlyField] = newValue ? "1" : nil }
    }

    /// As it is sealed.
    var written: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(told), as: UTF8.self)
        }
    }

    /// Takes over a page. What was asked for at another place, in another tariff or for another day is asked for anew.
    mutating func keep(_ form: NewContractForm) {
        let before = told
        for field in form.fields { told[field.name] = field.raw }
        guard before != told else { return }
        if form.step == .place {
            for name in NewContractSupply.ofPlace + NewContractChoice.ofPlace { told[name] = nil }
        }
        if form.step != .person { asksForEarly = false }
    }
}
