import HTML
import Vocabulary

/// Where a document of the operator lies: on a page of the portal, or somewhere else in the web.
struct PaperAddress: Codable, Sendable, Hashable {
    /// A path of the portal, or a whole address.
    let value: String
    /// The portal's own address on the day it was shown.
    let base: String

    var whole: String { value.hasPrefix("/") ? base + value : value }

    /// Whether it is a path of the portal, or an address with `https`.
    static func isRight(_ value: String) -> Bool {
        guard (1...500).contains(value.utf8.count), value.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return false
        }
        return value.hasPrefix("/") ? Path(own: value).value == value : WebAddress(value) != nil
    }
}

extension Page {
    /// A fact with the way to its document, where it has one. Where it was worked out, `whys` stands below the list.
    func fact(_ fact: Fact) {
        dt(fact.label)
        dd(.figure(fact.why)) {
            if let address = fact.address {
                link(fact.value, to: address)
            } else {
                text(fact.value)
            }
        }
    }

    /// What somebody has to have seen before a press.
    func emphasised(_ fact: Fact) {
        dt(fact.label)
        dd { strong(fact.value, .figure(fact.why)) }
    }

    func link(_ words: Text, to address: PaperAddress) {
        if let web = WebAddress(address.value) {
            a(words.in(language), web: web)
        } else {
            a(words, href: Path(own: address.value))
        }
    }
}
