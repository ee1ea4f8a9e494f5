import Foundation
import Vocabulary

/// The utility that runs the portal: what its customers see of it, and its rules. Read from one JSON file.
public struct Operator: Sendable, Codable {
    public var name: String
    public var portalName: String
    public var street: String
    public var postalCode: String
    public var city: String
    public var phone: String
    public var email: String
    /// Letters come from this address.
    public var sender: String
    public var representatives: String
    public var register: String
    public var vatID: String
    public var supervisor: String
    public var privacyContact: String
    /// Who hears of alarms and of weaknesses (`/.well-known/security.txt`); nil when nobody does.
    public var securityContact: String?
    /// The accent colour, `#RRGGBB`; dark enough for white words on it (4.5:1).
    public var accent: String
    /// SEPA creditor identifier.
    public var creditorID: String
    /// When the telephone is answered, in German.
    public var serviceHours: String
    /// The same in English; without it English pages show the German words, marked as German.
    public var serviceHoursEnglish: String?
    public var rules: Rules
    /// Documents by post in addition; nil when that is not offered.
    public var paperOption: PaperOption?
    /// What else can be booked for a contract; nothing unless it is set.
    public var tariffOptions: [TariffOption]?
    /// The account to transfer to; without it paying by transfer is not offered.
    public var bankAccount: BankAccount?
    /// What a tonne of CO2 costs by year from 2026 on, net, in cents: `{"2026": 6000}`. Years before are known.
    public var gasCarbonCentsPerTonne: [String: Int]?

    var carbonPrices: [String: Int] { gasCarbonCentsPerTonne ?? [:] }
    /// The bonus for contracts that are taken along at a move; nil when there is none.
    public var movingBonus: MovingBonus?
    /// Who settles disputes; what is not set is as the law names it.
    public var disputeBodies: DisputeBodies?
    /// What other households use; nil when nothing is compared.
    public var householdAverages: [HouseholdAverages]?
    /// What customers write about, and how they are answered; the portal's own unless it is set.
    public var contact: Contact?

    /// Documents on paper in addition, for a price.
    public struct PaperOption: Sendable, Codable {
        /// As it is called towards customers, „plus“.
        public var name: String
        /// Gross, in cents; 0 when it is free.
        public var centsPerYear: Int
        /// Working days from the order until documents go by post.
        public var startWorkingDays: Int

        var price: Money { Money(cents: Int64(centsPerYear)) }

        func start(orderedOn day: Day) -> Day { Operator.start(afterWorkingDays: startWorkingDays, from: day) }
    }

    /// What the operator decides about readings and registration.
    public struct Rules: Sendable, Codable {
        /// How many days back a reading may have been taken.
        public var readingDaysBack: Int
        /// Working days until a reading that has to be looked at is decided.
        public var readingReviewWorkingDays: Int
        /// How many days a registration code is valid.
        public var registrationCodeDays: Int
        /// Working days until a bill on paper that was asked for is posted; 10 unless it is set.
        public var paperCopyWorkingDays: Int?
        /// Days a debit is announced before, where less than 14 is agreed.
        public var debitNoticeDays: Int?
        /// Working days until a mandate is taken over; 5 unless it is set.
        public var mandateWorkingDays: Int?
        /// Limits and times of instalments; the portal's own where it is left out.
        public var instalments: InstalmentRules?
        /// What holds for moves; its defaults unless it is set.
        public var moves: MoveRules?

        /// Days until a complaint is answered; 28 unless it is set, and never more (EnWG § 111a).
        public var complaintDays: Int?
        /// Working days until a bill is explained; 5 unless it is set.
        public var billExplainedWorkingDays: Int?

        /// How many months before the end of a minimum term a change of the tariff can be ordered; 6 unless it is set.
        public var tariffChangeMonthsBefore: Int?
        /// Until how many weeks before that end; 2 unless it is set.
        public var tariffChangeWeeksBefore: Int?
        /// Working days until an ordered change is confirmed and can hold; 5 unless it is set.
        public var tariffChangeWorkingDays: Int?

        /// Working days until an application for access is decided; 3 unless it is set.
        public var accessReviewWorkingDays: Int?
        /// Working days until a letter with a code that was asked for is posted; 3 unless it is set.
        public var codeLetterWorkingDays: Int?

        /// What holds for orders of new contracts; its defaults unless it is set.
        public var orders: OrderRules?
        /// How long an answer of a customer is waited for; its defaults unless it is set.
        public var questions: QuestionRules?
        /// Up to how many rows of the worklist one person of the office saves alone; 500 unless it is set.
        public var officeExportRows: Int?

        var paperCopyDays: Int { paperCopyWorkingDays ?? 10 }
        var instalmentRules: InstalmentRules { instalments ?? InstalmentRules() }
        var exportRowsAlone: Int { officeExportRows ?? 500 }
        var questionRules: QuestionRules { questions ?? QuestionRules() }
        var tariffChangeMonths: Int { tariffChangeMonthsBefore ?? 6 }
        var tariffChangeWeeks: Int { tariffChangeWeeksBefore ?? 2 }
        var tariffChangeDays: Int { tariffChangeWorkingDays ?? 5 }
        var accessReviewDays: Int { accessReviewWorkingDays ?? 3 }
        var codeLetterDays: Int { codeLetterWorkingDays ?? 3 }

        /// What cannot stand, in words; nil when everything can.
        var problem: String? {
            let numbers: [(name: String, value: Int, range: ClosedRange<Int>)] = [
                ("paperCopyWorkingDays", paperCopyDays, 1...60), ("complaintDays", complaintDays ?? 28, 1...28),
                ("billExplainedWorkingDays", billExplainedWorkingDays ?? 5, 1...60),
                ("tariffChangeMonthsBefore", tariffChangeMonths, 1...24),
                ("tariffChangeWeeksBefore", tariffChangeWeeks, 0...4),
                ("tariffChangeWorkingDays", tariffChangeDays, 1...30),
                ("officeExportRows", exportRowsAlone, 0...100_000),
                ("accessReviewWorkingDays", accessReviewDays, 1...30),
                ("codeLetterWorkingDays", codeLetterDays, 1...30),
            ]
            for one in numbers where !one.range.contains(one.value) {
                return "rules.\(one.name) must be a number from \(one.range.lowerBound) to \(one.range.upperBound)."
            }
            return instalments?.problem ?? questions?.problem
        }
    }

    /// Reads the file. Throws a sentence that names the setting and what is wrong.
    public static func read(file: String?) throws(SettingProblem) -> Operator {
        guard let file else { return demo }
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: file))
        } catch {
            throw SettingProblem("KUNDENPORTAL_OPERATOR: the file \(file) cannot be read.")
        }
        let known: Operator
        do {
            known = try JSONDecoder().decode(Operator.self, from: data)
        } catch {
            throw SettingProblem("KUNDENPORTAL_OPERATOR: \(sentence(for: error))")
        }
        guard Contrast.isReadable(onWhite: known.accent) else {
            throw SettingProblem(
                "KUNDENPORTAL_OPERATOR: accent must be a colour as #B34700 with a contrast of 4.5:1 to white.")
        }
        let addresses = [("email", known.email), ("sender", known.sender), ("securityContact", known.securityContact)]
        for case (let name, let address?) in addresses {
            guard (try? EmailAddress(address)) != nil else {
                throw SettingProblem("KUNDENPORTAL_OPERATOR: \(name) is not an e-mail address.")
            }
        }
        if let option = known.paperOption {
            guard !option.name.trimmed.isEmpty, (0...100_000).contains(option.centsPerYear),
                (0...60).contains(option.startWorkingDays)
            else {
                throw SettingProblem(
                    "KUNDENPORTAL_OPERATOR: paperOption needs a name, centsPerYear from 0 to 100000 and startWorkingDays from 0 to 60."
                )
            }
        }
        if let problem = known.rules.problem ?? trouble(with: known.disputeBodies)
            ?? trouble(with: known.householdAverages)
        {
            throw SettingProblem("KUNDENPORTAL_OPERATOR: \(problem)")
        }
        try known.checkPayments()
        try known.checkMoves()
        try known.checkOptions()
        try known.checkOrders()
        try known.checkContact()
        return known
    }

    private static func sentence(for error: any Error) -> String {
        guard let decoding = error as? DecodingError else { return "the file is not JSON." }
        switch decoding {
        case .keyNotFound(let key, _): return "the entry \(key.stringValue) is missing."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "the entry \(context.codingPath.map(\.stringValue).joined(separator: ".")) has the wrong type."
        default: return "the file is not JSON."
        }
    }

    /// A utility that does not exist, in a region that does.
    public static let demo = Operator(
        name: "Demo-Stadtwerke Mecklenburg GmbH", portalName: "Kundenportal", street: "Musterstraße 1",
        postalCode: "19053", city: "Schwerin", phone: "0385 000 00-0", email: "service@demo-stadtwerke.example",
        sender: "kundenportal@demo-stadtwerke.example", representatives: "Dr. Erika Muster",
        register: "Amtsgericht Schwerin, HRB 0000", vatID: "DE000000000",
        supervisor: "Bundesnetzagentur, Tulpenfeld 4, 53113 Bonn",
        privacyContact: "datenschutz@demo-stadtwerke.example",
        securityContact: "sicherheit@demo-stadtwerke.example",
        accent: "#B34700", creditorID: "DE98ZZZ09999999999", serviceHours: "Montag bis Freitag, 8 bis 18 Uhr",
        serviceHoursEnglish: "Monday to Friday, 8 a.m. to 6 p.m.",
        rules: Rules(
            readingDaysBack: 14, readingReviewWorkingDays: 5, registrationCodeDays: 60, instalments: .demo,
            orders: .demo),
        paperOption: PaperOption(name: "plus", centsPerYear: 1000, startWorkingDays: 3),
        tariffOptions: TariffOption.demo,
        bankAccount: BankAccount(
            holder: "Demo-Stadtwerke Mecklenburg GmbH", iban: "DE75 5121 0800 1245 1261 99", bic: nil),
        movingBonus: MovingBonus(
            cents: 5000, commodities: ["strom", "gas"], waitingMonths: 6,
            conditions:
                "Der Vertrag läuft an der neuen Anschrift ohne Unterbrechung weiter.",
            conditionsEnglish:
                "The contract goes on at the new address without a break."),
        householdAverages: [
            HouseholdAverages(
                commodity: "strom", source: "Bundesverband der Energie- und Wasserwirtschaft (BDEW), 2022",
                sourceEnglish: "German Association of Energy and Water Industries (BDEW), 2022",
                kilowattHours: [1900, 2890, 3720, 4085])
        ])
}

extension Operator {
    /// When the telephone is answered.
    var hours: Text { Text(serviceHours, en: serviceHoursEnglish ?? serviceHours) }

    /// The language the hours are written in on a page; nil when it is the page's own.
    func foreignHours(on language: Language) -> Language? {
        language == .english && serviceHoursEnglish == nil ? .german : nil
    }
}
