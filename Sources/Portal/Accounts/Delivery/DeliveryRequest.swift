import Vocabulary

/// The choice of how documents reach somebody, as a service request.
struct DeliveryRequest: DecidedByRows {
    static let name = "delivery"
    static let title = DeliveryTexts.title

    let way: DeliveryWay
    let appliesFrom: String
    /// What the operator calls it, as „plus“.
    let option: String?
    /// Gross, in cents.
    let priceYear: Int64?
    /// Back within fourteen days of the order.
    let isWithdrawal: Bool
    /// The request of the order that is withdrawn, and when its withdrawal arrived, since 1970 (BGB § 356a).
    var order: String?
    var declaredAt: Int64?
    /// Where the order can be withdrawn from online; nil where it costs nothing.
    var withdrawalAddress: String?
    /// The last day for that; nil where it costs nothing, and in orders of before it was kept.
    var withdrawUntil: String?

    var headline: Text { way == .paper ? DeliveryTexts.onPaper : DeliveryTexts.electronic }

    func facts() -> [Fact] {
        var facts = [Fact(DeliveryTexts.title, DeliveryTexts.words(way))]
        if let option { facts.append(Fact(DeliveryTexts.option, DeliveryTexts.option(option))) }
        if let priceYear {
            let price = Money(cents: priceYear)
            facts.append(Fact(DeliveryTexts.price, DeliveryTexts.perYear(price)))
            if price > .zero {
                facts.append(Fact(TariffOptionTexts.perMonth, TariffOrderTexts.gross(price.share(1, of: 12))))
            }
        }
        if let day { facts.append(Fact(DeliveryTexts.from, day.text)) }
        if let lastDay { facts.append(Fact(DeliveryTexts.withdrawUntil, lastDay.text)) }
        if let order { facts.append(Fact(DeliveryTexts.declaration, DeliveryTexts.declared(order))) }
        if let declaredAt {
            facts.append(Fact(DeliveryTexts.declaredAt, Instant(millisecondsSince1970: declaredAt).text))
        }
        if isWithdrawal { facts.append(Fact(DeliveryTexts.withdrawn, DeliveryTexts.nothingToPay)) }
        return facts
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        guard way == .paper else { return DeliveryTexts.nextElectronic(isWithdrawal: isWithdrawal) }
        return DeliveryTexts.nextPaper(from: day, costs: (priceYear ?? 0) > 0, withdrawUntil: lastDay)
    }

    /// What is ordered for money is a service: its withdrawal is instructed about (BGB § 312d (1), EGBGB Art. 246a § 1 (2)).
    func appendix(from house: Operator) -> [RequestAppendix] {
        guard let withdrawalAddress else { return [] }
        let law = WithdrawalInstruction(house: house, address: withdrawalAddress, commodity: .internet)
        return [law.instruction, law.consequences, law.form]
    }

    private var day: Day? { Day(iso: appliesFrom) }
    private var lastDay: Day? { withdrawUntil.flatMap { Day(iso: $0) } }
}

/// The yearly bill on paper, as a service request.
struct PaperCopyRequest: DecidedByRows, FinishedInBulk {
    static let name = "paper-copy"
    static let title = Text("Rechnung auf Papier", en: "Bill on paper")

    let year: Int
    let contracts: [String]
    /// Where it goes, in one line.
    let address: String?

    var headline: Text { Text("Rechnung auf Papier \(year)", en: "Bill on paper \(year)") }

    func facts() -> [Fact] {
        var facts = [Fact(DeliveryTexts.year, Text(same: String(year)))]
        facts.append(Fact(DeliveryTexts.contracts, Text(same: contracts.joined(separator: ", "))))
        if let address { facts.append(Fact(DeliveryTexts.sentTo, Text(same: address))) }
        facts.append(Fact(DeliveryTexts.price, DeliveryTexts.free))
        return facts
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .done: DeliveryTexts.copySent
        case .refused, .withdrawn: DeliveryTexts.copyNotSent
        case .waitingForCustomer: RequestTexts.waiting(mayAct: mayAct)
        case .received, .inReview, .sentToGridOperator: DeliveryTexts.copyNext(contracts, by: promisedOn)
        }
    }

    /// Until it is printed; it can be asked for again then.
    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { !state.isClosed }
}
