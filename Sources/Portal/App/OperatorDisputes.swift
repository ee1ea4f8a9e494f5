import Vocabulary

extension Operator {
    /// Who settles disputes with consumers (Schlichtungsstelle), and whether the utility takes part (VSBG § 36).
    public struct DisputeBody: Sendable, Codable {
        public enum Participation: String, Sendable, Codable {
            /// By law, as with energy (EnWG § 111b).
            case obliged
            case willing
            /// The utility decides for each case.
            case voluntary
            case never
        }

        public var name: String
        /// In one line.
        public var address: String
        public var phone: String?
        /// Without `https://`, as it is printed.
        public var website: String
        public var participation: Participation
    }

    /// What is not set is as the law names it.
    public struct DisputeBodies: Sendable, Codable {
        public var energy: DisputeBody?
        public var telecommunication: DisputeBody?
    }

    /// Where a customer turns to with a complaint that was not settled.
    func disputeBody(for commodity: Commodity) -> DisputeBody {
        commodity == .internet
            ? disputeBodies?.telecommunication ?? .telecommunication : disputeBodies?.energy ?? .energy
    }

    /// The sentence that names what is wrong with the entry; nil when nothing is.
    static func trouble(with bodies: DisputeBodies?) -> String? {
        for (name, body) in [("energy", bodies?.energy), ("telecommunication", bodies?.telecommunication)] {
            guard let body else { continue }
            if [body.name, body.address, body.website].contains(where: \.trimmed.isEmpty) {
                return "disputeBodies.\(name) needs a name, an address and a website."
            }
            if body.name.unicodeScalars.count > DisputeBody.longestName {
                return
                    "disputeBodies.\(name).name has \(DisputeBody.longestName) signs at most: it stands on the one page of a contract summary."
            }
            if body.website.contains("ec.europa.eu") {
                return "disputeBodies.\(name).website: the platform of the European Union was shut in July 2025."
            }
        }
        return nil
    }
}

extension Operator.DisputeBody {
    /// How many signs have room on the one page of a contract summary.
    static let longestName = 120

    /// EnWG § 111a sentence 4, § 111b.
    static let energy = Operator.DisputeBody(
        name: "Schlichtungsstelle Energie e. V.", address: "Friedrichstraße 133, 10117 Berlin", phone: "030 2757240-0",
        website: "www.schlichtungsstelle-energie.de", participation: .obliged)
    /// TKG § 68.
    static let telecommunication = Operator.DisputeBody(
        name: "Schlichtungsstelle Telekommunikation der Bundesnetzagentur", address: "Postfach 8001, 53105 Bonn",
        phone: nil, website: "www.bundesnetzagentur.de", participation: .voluntary)

    /// Name, address, telephone and website in one line.
    var line: String {
        let telephone = phone.map { ", Telefon \($0)" } ?? ""
        return "\(name), \(address)\(telephone), \(website)"
    }

    /// The same for English pages.
    var englishLine: String {
        let telephone = phone.map { ", telephone \($0)" } ?? ""
        return "\(name), \(address)\(telephone), \(website)"
    }
}
