import Vocabulary

/// As many invented customers as wanted, each with one to three contracts and a little history.
struct DemoCrowd {
    /// Who of the crowd can sign in, and what they own.
    struct Login: Sendable {
        let email: String
        let owns: [String]
    }

    static let password = "Mecklenburg-Alle"

    private let today: Day
    private var maker: DemoContractMaker
    private var random: DemoRandom

    init(today: Day, seed: UInt64) {
        self.today = today
        random = DemoRandom(seed: seed ^ 0xC0FFEE)
        maker = DemoContractMaker(years: DemoYears(today: today), random: DemoRandom(seed: seed ^ 0xBEEF))
    }

    /// Writes them to the folder. The first `logins` of them are returned.
    mutating func write(_ count: Int, logins: Int, into folder: DemoFolder) throws -> [Login] {
        var known: [Login] = []
        for index in 0..<count {
            let person = person(index)
            let contracts = contracts(of: person, index)
            try folder.write(person.line(), to: .customers)
            for contract in contracts { try folder.write(contract, today: today, behind: 2, ahead: 1) }
            guard index < logins else { continue }
            known.append(Login(email: person.email ?? "", owns: contracts.map(\.number)))
            for contract in contracts { try writeNotices(contract, into: folder) }
        }
        return known
    }

    private mutating func person(_ index: Int) -> DemoPerson {
        let isWoman = random.chance(51)
        let first = random.pick(isWoman ? DemoNames.women : DemoNames.men, orElse: "Kim")
        return DemoPerson(
            key: "C-\(500_000 + index)", number: "\(500_000 + index)", salutation: isWoman ? "Frau" : "Herr",
            first: first, last: random.pick(DemoNames.families, orElse: "Möller"),
            street: random.pick(DemoNames.streets, orElse: "Dorfstraße"), houseNumber: "\(random.number(1...120))",
            place: random.pick(DemoPlace.all, orElse: .schwerin), email: "kunde.\(index)@example.org")
    }

    private mutating func contracts(of person: DemoPerson, _ index: Int) -> [DemoContract] {
        let number = 310_000_000 + index * 3
        let strom = random.pick([DemoTariff.stromRegional, .stromFlex, .stromDefault], orElse: .stromFlex)
        var contracts = [
            maker.strom(
                person, "\(number)", strom, years: random.number(1...2), kWh: Int64(random.number(1_200...5_200)))
        ]
        if random.chance(35) {
            contracts.append(
                maker.gas(
                    person, "\(number + 1)", .gasRegional, years: random.number(1...2),
                    cubicMetres: Int64(random.number(600...2_600))))
        }
        if random.chance(12) {
            contracts.append(maker.internet(person, "\(number + 2)", .fibre300, months: random.number(1...40)))
        }
        return contracts
    }

    /// Rows that all name one PDF: enough to fill a postbox.
    private func writeNotices(_ contract: DemoContract, into folder: DemoFolder) throws {
        for months in 1...4 {
            let day = today.adding(months: -3 * months)
            var line = JSONLine()
            line.add("external_id", "D-\(contract.number)-\(months)")
            line.add("contract_number", contract.number)
            line.add("category", DocumentCategory.billingInformation.rawValue)
            line.add("title", "Abrechnungsinformation vom \(day.german)")
            line.add("issued_on", day.iso)
            line.add("file", DemoDataset.noticeFile)
            try folder.write(line, to: .documents)
        }
    }
}
