import Vocabulary

extension Operator {
    /// Something beside its tariff a customer can book for a contract, and cancel again.
    public struct TariffOption: Sendable, Codable, Equatable {
        /// a to z, digits and hyphens, 40 at most; never used for another option later.
        public var id: String
        public var name: String
        public var nameEnglish: String?
        /// What it is, in a sentence or two.
        public var text: String
        public var textEnglish: String?
        /// Gross, for each `per`; 0 when it is free.
        public var cents: Int
        /// `month` or `year`.
        public var per: String
        /// The kinds of contracts it is for: `strom`, `gas`, `internet`.
        public var commodities: [String]
        /// Working days from the order until it holds.
        public var startWorkingDays: Int
        /// Months it cannot be cancelled before; none unless it is set, 24 at most (BGB § 309 no. 9).
        public var minimumMonths: Int?
        /// Days from a cancellation to the end; none unless it is set, 30 at most.
        public var noticeDays: Int?

        var title: Text { Text(name, en: nameEnglish ?? name) }
        var words: Text { Text(text, en: textEnglish ?? text) }
        var price: Money { Money(cents: Int64(cents)) }
        var period: OptionPeriod { OptionPeriod(rawValue: per) ?? .year }
        var months: Int { minimumMonths ?? 0 }
        var notice: Int { noticeDays ?? 0 }

        func isFor(_ commodity: Commodity) -> Bool { commodities.contains(commodity.rawValue) }

        /// What is wrong with it, as what it needs; nil when nothing is.
        fileprivate var problem: String? {
            let signs = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
            let kinds = Set(Commodity.allCases.map(\.rawValue))
            if !(1...40).contains(id.count) || !id.allSatisfy(signs.contains) { return "an id of a–z, 0–9 and -" }
            if name.trimmed.isEmpty || name.count > 60 { return "a name of at most 60 signs" }
            if text.trimmed.isEmpty || text.count > 1000 { return "a text of at most 1000 signs" }
            if [nameEnglish, textEnglish].compactMap({ $0 }).contains(where: \.trimmed.isEmpty) {
                return "no empty nameEnglish and textEnglish: leave them out"
            }
            if !(0...100_000).contains(cents) { return "cents from 0 to 100000" }
            if OptionPeriod(rawValue: per) == nil { return "per as month or year" }
            if commodities.isEmpty || !kinds.isSuperset(of: commodities) {
                return "commodities among strom, gas and internet"
            }
            if !(0...60).contains(startWorkingDays) { return "startWorkingDays from 0 to 60" }
            if !(0...24).contains(months) { return "minimumMonths from 0 to 24" }
            if !(0...30).contains(notice) { return "noticeDays from 0 to 30" }
            return nil
        }
    }

    /// What can be booked for a contract of this kind.
    func options(for commodity: Commodity) -> [TariffOption] { (tariffOptions ?? []).filter { $0.isFor(commodity) } }

    /// Whether there is anything to book for it, documents on paper among it.
    func hasOptions(for commodity: Commodity) -> Bool { paperOption != nil || !options(for: commodity).isEmpty }

    /// Throws a sentence that names the option and what it needs.
    func checkOptions() throws(SettingProblem) {
        let options = tariffOptions ?? []
        for (index, option) in options.enumerated() {
            if let problem = option.problem {
                throw SettingProblem("KUNDENPORTAL_OPERATOR: tariffOptions[\(index)] needs \(problem).")
            }
        }
        guard Set(options.map(\.id)).count == options.count else {
            throw SettingProblem("KUNDENPORTAL_OPERATOR: two of tariffOptions have the same id.")
        }
    }

    /// The working day something ordered today begins: the next one at the earliest.
    static func start(afterWorkingDays count: Int, from day: Day) -> Day {
        WorkingDays.adding(max(1, count), to: day)
    }
}

extension Operator.TariffOption {
    /// Invented ones.
    static let demo = [
        Operator.TariffOption(
            id: "strom-region", name: "Strom aus der Region", nameEnglish: "Electricity from the region",
            text:
                "Wir kaufen so viel Strom, wie Sie verbrauchen, bei Anlagen in Mecklenburg ein und weisen das einmal im Jahr nach.",
            textEnglish:
                "We buy as much electricity as you use from plants in Mecklenburg, and prove that once a year.",
            cents: 200, per: "month", commodities: ["strom"], startWorkingDays: 5),
        Operator.TariffOption(
            id: "biogas-10", name: "10 % Biogas", nameEnglish: "10% biogas",
            text: "Ein Zehntel Ihres Gases ist Biogas aus Reststoffen.",
            textEnglish: "A tenth of your gas is biogas from residues.", cents: 390, per: "month",
            commodities: ["gas"], startWorkingDays: 5, minimumMonths: 12, noticeDays: 14),
        Operator.TariffOption(
            id: "feste-ip", name: "Feste IP-Adresse", nameEnglish: "Static IP address",
            text: "Ihr Anschluss bekommt eine IPv4-Adresse, die sich nicht ändert.",
            textEnglish: "Your line gets an IPv4 address that does not change.", cents: 4800, per: "year",
            commodities: ["internet"], startWorkingDays: 3),
        Operator.TariffOption(
            id: "jugendschutz", name: "Jugendschutzfilter", nameEnglish: "Filter for minors",
            text: "Seiten, die nichts für Kinder sind, bleiben an Ihrem Anschluss zu.",
            textEnglish: "Pages that are not for children stay closed on your line.", cents: 0, per: "month",
            commodities: ["internet"], startWorkingDays: 1),
    ]
}
