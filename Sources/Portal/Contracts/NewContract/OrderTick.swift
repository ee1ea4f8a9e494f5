import Crypto
import Vocabulary

/// A box that was ticked with an order, by a customer or by somebody without an account: exactly what stood beside it, in
/// the language of the page, and when. It is kept with the order, told in its letters, and marked in the security log.
struct OrderTick: Codable, Sendable, Equatable {
    static let early = "early"

    /// `early`, or the name of a wish.
    let name: String
    var words: String
    /// Since 1970.
    let at: Int64
    /// Names the wording: other words have another one, whatever becomes of an address in them later.
    let version: String

    init(_ name: String, _ words: String, at now: Instant) {
        (self.name, self.words, at) = (name, words, now.millisecondsSince1970)
        version = Self.version([words])
    }

    /// What was ticked of the last page, as it stood there.
    /// - Parameter contact: the address of somebody without an account, which their page names.
    static func all(
        early: Commodity?, _ wishes: [Wish], contact: String?, _ house: String, in language: Language, at now: Instant
    ) -> [OrderTick] {
        let first = early.map { [OrderTick(Self.early, NewContractReviewTexts.early($0).in(language), at: now)] } ?? []
        return first
            + wishes.map { wish in
                let above =
                    contact.map { ConsentTexts.opening(wish.channel, $0, house) }
                    ?? NewContractReviewTexts.wishesToYou(house)
                let parts = [above, ConsentTexts.label(wish, house), NewContractReviewTexts.wishesVoluntary]
                return OrderTick(wish.name, parts.map { $0.in(language) }.joined(separator: "\n"), at: now)
            }
    }

    static func version(_ words: [String]) -> String {
        String(Hexadecimal.string(SHA256.hash(data: Array(words.joined(separator: "\n").utf8))).prefix(8))
    }

    var fact: Fact {
        let moment = Instant(millisecondsSince1970: at)
        return Fact(
            Text("Angekreuzt am \(moment.german)", en: "Ticked on \(moment.english)"),
            Text("\(words)\n(Fassung \(version))", en: "\(words)\n(wording \(version))"))
    }

    /// The same without an address that belongs to an account by now.
    func forgetting(_ address: String) -> OrderTick {
        var tick = self
        tick.words = words.replacing(address, with: "…")
        return tick
    }
}

extension [OrderTick] {
    /// What the security log says of them: which, and the version of all their words.
    var auditDetail: [AuditField: String] {
        isEmpty ? [:] : [.ticked: map(\.name).joined(separator: ","), .words: OrderTick.version(map(\.words))]
    }
}
