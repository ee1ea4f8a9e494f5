import Vocabulary

/// One day that matters to a customer. A rule: it is worked out from what is known, and the day is handed in.
struct AccountDate: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable {
        case instalment
        case readingDue = "reading-due"
        /// The last day prices are guaranteed for.
        case guaranteeEnds = "price-guarantee-ends"
        /// The first day of announced prices because of which a contract may be left.
        case newPrices = "new-prices"
        /// The last day for a notice that ends a contract with its minimum term.
        case noticeBy = "notice-by"
        case termEnds = "minimum-term-ends"
        case supplyBegins = "supply-begins"
        case supplyEnds = "supply-ends"
        case movesOut = "moves-out"
        case movesIn = "moves-in"
        /// Until when something is promised.
        case promised
    }

    let day: Day
    let kind: Kind
    let title: Text
    var contract: ContractNumber?
    var request: RequestNumber?
    var amount: Money?

    /// How far a calendar looks ahead.
    static let daysAhead = 730

    /// Every day within the time a calendar shows, in order, each once.
    static func dates(
        of contracts: [DatedContract], requests: [ServiceRequest], moves: [MoveDays], today: Day
    ) -> [AccountDate] {
        let (first, last) = (today.adding(days: -DatedContract.daysBack), today.adding(days: daysAhead))
        let names = ContractNames(contracts.map { ($0.contract.number, $0.contract.commodity) })
        let all =
            contracts.flatMap { dates(of: $0, named: names.name(of: $0.contract.number), today: today) }
            + moves.flatMap(\.dates) + requests.compactMap { promise(of: $0, today: today) }
        var seen: Set<String> = []
        return all.filter { $0.day >= first && $0.day <= last && seen.insert($0.key).inserted }
            .sorted { ($0.day.iso, $0.key) < ($1.day.iso, $1.key) }
    }

    /// What tells it from the others, whenever it is worked out again.
    var key: String { "\(kind.rawValue) \(contract?.value ?? request?.value ?? "") \(day.iso)" }

    private static func dates(of dated: DatedContract, named name: Text, today: Day) -> [AccountDate] {
        let (contract, number) = (dated.contract, dated.contract.number)
        guard !contract.state.isOver else { return [] }
        var dates: [AccountDate] = []
        func add(_ day: Day?, _ kind: Kind, amount: Money? = nil) {
            guard let day else { return }
            dates.append(
                AccountDate(
                    day: day, kind: kind, title: CalendarTexts.title(kind, name), contract: number, amount: amount))
        }
        for payment in dated.payments { add(payment.dueOn, .instalment, amount: payment.amount) }
        add(dated.readingDueOn, .readingDue)
        add(contract.priceGuaranteeUntil, .guaranteeEnds)
        add(dated.card.newPricesOn, .newPrices)
        if dated.goesOn {
            add(dated.term.lastNoticeDay(from: today), .noticeBy)
            add(contract.minimumTermUntil, .termEnds)
        }
        add(contract.startsOn, .supplyBegins)
        add(contract.endsOn ?? dated.termination?.endsOn, .supplyEnds)
        return dates
    }

    /// A day that has passed is no promise any more that somebody could wait for.
    private static func promise(of request: ServiceRequest, today: Day) -> AccountDate? {
        guard let day = request.promisedOn, day >= today, !request.state.isClosed else { return nil }
        return AccountDate(
            day: day, kind: .promised,
            title: CalendarTexts.promised(RequestKinds.title(request.kind), request.number),
            contract: nil, request: request.number)
    }
}

/// The days of one move.
struct MoveDays: Sendable, Equatable {
    let request: RequestNumber
    let out, into: Day?

    var dates: [AccountDate] {
        [(out, AccountDate.Kind.movesOut), (into, .movesIn)].compactMap { day, kind in
            day.map { AccountDate(day: $0, kind: kind, title: CalendarTexts.title(kind), request: request) }
        }
    }
}

/// What contracts are called where their numbers would tell a stranger too much: by what is supplied, and by the last three
/// digits where there is more than one of it.
struct ContractNames: Sendable {
    private let contracts: [(number: ContractNumber, commodity: Commodity)]

    init(_ contracts: [(ContractNumber, Commodity)]) {
        self.contracts = contracts.map { (number: $0.0, commodity: $0.1) }
    }

    func name(of number: ContractNumber) -> Text {
        guard let one = contracts.first(where: { $0.number == number }) else { return CalendarTexts.contract }
        let isAlone = contracts.count { $0.commodity == one.commodity } == 1
        return isAlone ? one.commodity.text : CalendarTexts.name(one.commodity, String(number.value.suffix(3)))
    }
}
