import Vocabulary

extension Operator {
    /// The terms orders of one commodity are made under.
    public struct OrderTerms: Sendable, Codable, Equatable {
        /// `strom`, `gas` or `internet`.
        public var commodity: String
        /// A path of the portal, or an address with `https`. One for each version, so that older ones can still be read.
        public var address: String
        /// The day they are of, as `2026-10-01`.
        public var version: String

        public init(commodity: String, address: String, version: String) {
            (self.commodity, self.address, self.version) = (commodity, address, version)
        }

        var isRight: Bool {
            Commodity(rawValue: commodity) != nil && PaperAddress.isRight(address) && Day(iso: version) != nil
        }
    }
}

extension Operator.OrderRules {
    static let demo = {
        var rules = Operator.OrderRules()
        rules.terms = Commodity.allCases.map {
            Operator.OrderTerms(commodity: $0.rawValue, address: "/agb/\($0.rawValue)", version: "2026-10-01")
        }
        return rules
    }()

    func terms(for commodity: Commodity) -> Operator.OrderTerms? {
        terms?.first { $0.commodity == commodity.rawValue }
    }

    /// Each commodity at most once, and everything readable.
    var hasRightTerms: Bool {
        let known = terms ?? []
        return known.allSatisfy(\.isRight) && Set(known.map(\.commodity)).count == known.count
    }
}
