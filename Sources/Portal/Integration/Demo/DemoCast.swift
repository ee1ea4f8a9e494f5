import Vocabulary

/// The people of the demo, by hand: each shows something of the portal.
struct DemoCast: Sendable {
    let contracts: [DemoContract]
    let people: [DemoPerson]

    init(today: Day, seed: UInt64) {
        var maker = DemoContractMaker(years: DemoYears(today: today), random: DemoRandom(seed: seed))
        let anna = Self.person(1, "Frau", "Anna", "Ahrens", "Lindenstraße", "12", .schwerin)
        let clara = Self.person(
            2, "Frau", "Clara", "Carstens", "Am Mühlenteich", "3", DemoPlace(postalCode: "19288", city: "Ludwigslust"))
        let emil = Self.person(
            3, "Herr", "Emil", "Evers", "Bahnhofstraße", "27", DemoPlace(postalCode: "19230", city: "Hagenow"))
        let frieda = Self.person(
            4, "Frau", "Frieda", "Frahm", "Seestraße", "8", DemoPlace(postalCode: "19395", city: "Plau am See"))
        let gerd = Self.person(
            5, "Herr", "Gerd", "Gädke", "Dorfstraße", "41", DemoPlace(postalCode: "19406", city: "Sternberg"))
        let hanna = Self.person(
            6, "Frau", "Hanna", "Hinrichs", "Gartenstraße", "5", DemoPlace(postalCode: "19370", city: "Parchim"))
        let ingo = Self.person(
            7, "Herr", "Ingo", "Jahn", "Waldweg", "19", DemoPlace(postalCode: "19205", city: "Gadebusch"))
        let jule = Self.person(
            8, "Frau", "Jule", "Jürß", "Hafenstraße", "2", DemoPlace(postalCode: "23966", city: "Wismar"))
        people = [anna, clara, emil, frieda, gerd, hanna, ingo, jule]
        contracts = [
            // She pays too much, and Gerd too little for his gas: the pages of their instalments propose another amount.
            maker.strom(anna, "300001001", .stromRegionalBefore, years: 4, kWh: 2_740).asking(118),
            maker.gas(anna, "300001002", .gasRegional, years: 3, cubicMetres: 1_310),
            maker.internet(anna, "300001003", .fibre300, months: 14),
            maker.twoRates(clara, "300002001", years: 3, peak: 2_480, offPeak: 3_920),
            maker.strom(emil, "300001234", .stromDefault, years: 2, kWh: 1_980),
            maker.twoWays(frieda, "300003001", years: 3, kWh: 2_150, feedIn: 6_400),
            maker.strom(gerd, "300004001", .stromFlex, years: 2, kWh: 4_310),
            maker.gas(gerd, "300004002", .gasDefault, years: 2, cubicMetres: 2_050).asking(72),
            maker.strom(hanna, "300005001", .stromRegional, years: 5, kWh: 3_480)
                .bounded(InstalmentBounds(lowest: Money(euros: 80), highest: Money(euros: 150))),
            maker.gas(hanna, "300005002", .gasRegional, years: 5, cubicMetres: 1_720),
            maker.internet(hanna, "300005003", .fibre1000, months: 30),
            maker.strom(ingo, "300006001", .stromRegional, years: 1, kWh: 2_260),
            maker.fibreOrder(ingo, "300006002"),
            maker.remote(jule, "300007001", years: 2, kWh: 3_050),
            maker.ended(jule, "300007002", kWh: 1_440),
        ]
    }

    /// Anna's last debit for Internet came back.
    func ledger(of contract: DemoContract, today: Day) -> DemoLedger {
        DemoLedger(
            contract, bill: DemoArchive.lastBill(of: contract, today: today),
            hasReturnedDebit: contract.number == "300001003", today: today)
    }

    func contract(_ number: String) -> DemoContract? { contracts.first { $0.number == number } }

    private static func person(
        _ number: Int, _ salutation: String, _ first: String, _ last: String, _ street: String, _ house: String,
        _ place: DemoPlace
    ) -> DemoPerson {
        // 0385 000… are numbers nobody has.
        DemoPerson(
            key: "C-10000\(number)", number: "10000\(number)", salutation: salutation, first: first, last: last,
            street: street, houseNumber: house, place: place, email: "\(first.lowercased())@example.org",
            phone: "0385 000 000\(number)", bornOn: Day(year: 1960 + number * 4, month: number, day: 10 + number))
    }
}
