import Vocabulary

/// The words of the first two steps, and of all of them together.
enum NewContractTexts {
    static let new = Text("+ Neuer Vertrag", en: "+ New contract")
    static func title(_ step: NewContractStep) -> Text {
        switch step {
        case .place: Text("Neuer Vertrag", en: "New contract")
        case .tariff: Text("Welcher Tarif soll es sein?", en: "Which tariff is it to be?")
        case .supply: Text("Ab wann, und wie bisher?", en: "From when, and how until now?")
        case .person: Text("Wer bestellt, und wie wird gezahlt?", en: "Who orders, and how is it paid?")
        case .review: Text("Prüfen und bestellen", en: "Check and order")
        }
    }
    static func step(_ step: NewContractStep) -> Text {
        let all = NewContractStep.allCases.count
        return Text("Schritt \(step.number) von \(all)", en: "Step \(step.number) of \(all)")
    }
    static func lead(_ step: NewContractStep, _ desk: NewContractDesk) -> Text? {
        switch step {
        case .place:
            Text(
                "Sagen Sie, was Sie brauchen und wo. Im nächsten Schritt sehen Sie, was es dort gibt und was es kostet.",
                en: "Say what you need and where. In the next step you see what is there and what it costs.")
        case .tariff: desk.offers.isEmpty ? nil : .sentences([taxes, order(desk)])
        case .supply:
            Text(
                "Was Sie nicht wissen, lassen Sie leer. Wir fragen dann beim Netzbetreiber nach.",
                en: "Leave empty what you do not know. We then ask the grid operator.")
        case .person:
            Text(
                "Wir fragen nur, was wir für diesen Vertrag brauchen.", en: "We ask only what this contract needs.")
        case .review: NewContractReviewTexts.lead
        }
    }
    private static let taxes = Text(
        "Alle Preise enthalten Steuern, Abgaben und Umlagen.", en: "All prices include taxes, levies and surcharges.")
    /// Without a consumption nobody knows which of them is the cheapest.
    private static func order(_ desk: NewContractDesk) -> Text {
        if desk.offers.contains(where: { $0.choice.year != nil }) {
            return Text("Der günstigste steht oben.", en: "The cheapest comes first.")
        }
        return Text(
            "Sagen Sie, wie viel Sie verbrauchen, dann steht der günstigste oben.",
            en: "Say how much you use, then the cheapest comes first.")
    }
    static func change(_ step: NewContractStep) -> Text {
        switch step {
        case .place: Text("Sparte und Anschrift ändern", en: "Change kind and address")
        case .tariff: Text("Tarif ändern", en: "Change the tariff")
        case .supply: Text("Lieferbeginn und Zähler ändern", en: "Change start and meter")
        case .person: Text("Person und Zahlung ändern", en: "Change person and payment")
        case .review: title(.review)
        }
    }
    static func kept(isGuest: Bool) -> Text {
        let days = Retention.orderDrafts
        return isGuest
            ? Text(
                "Ihre Eingaben bleiben \(days) Tage für diesen Browser gespeichert. Bestellt ist noch nichts.",
                en: "What you enter is kept for this browser for \(days) days. Nothing is ordered yet.")
            : Text(
                "Ihre Eingaben bleiben \(days) Tage gespeichert. Bestellt ist noch nichts.",
                en: "What you enter is kept for \(days) days. Nothing is ordered yet.")
    }
    /// A visitor has no list of requests.
    static func orderedAlready(isGuest: Bool) -> Text {
        isGuest
            ? Text(
                "Diese Bestellung ist schon bei uns. Alles dazu steht in der E-Mail, die wir Ihnen geschickt haben; mit ihrem Link richten Sie auch einen Zugang ein.",
                en: """
                    This order is with us already. Everything about it stands in the e-mail we sent you; with its link you can also \
                    set up an account.
                    """)
            : Text(
                "Diese Bestellung ist schon bei uns. Sie finden sie unter „Meine Vorgänge“ und in unserer E-Mail.",
                en: "This order is with us already. You find it under “My requests” and in our e-mail.")
    }
    static let haveAccount = Text(
        "Sie haben schon einen Zugang? Dann müssen Sie weniger eintippen:",
        en: "You have an account already? Then there is less to type:")

    static let commodity = Text("Sparte", en: "Kind of supply")
    static let commodityMissing = Text(
        "Wählen Sie Strom, Gas oder Internet.", en: "Choose electricity, gas or Internet.")
    static let street = Text("Straße", en: "Street")
    static let houseNumberMissing = Text("Geben Sie die Hausnummer ein.", en: "Enter the house number.")
    static let flat = Text("Lage der Wohnung (freiwillig)", en: "Where the flat is (optional)")
    static let flatHint = Text("Zum Beispiel: 2. Stock links", en: "For example: 2nd floor, left")

    static let otherPlace = Text("Andere Sparte oder Anschrift prüfen", en: "Check another kind of supply or address")
    static let askUs = Text("Uns dazu schreiben", en: "Write to us about it")
    static let allTariffs = Text("Alle Tarife ansehen", en: "See all tariffs")

    static let supplied = Text("Wo wir liefern", en: "Where we supply")
    static func suppliedWords(_ rules: Operator.OrderRules) -> Text {
        if let area = rules.area { return Text(area, en: rules.areaEnglish ?? area) }
        return Text(
            "Nur an Anschriften, für die wir einen Tarif anbieten. Das sehen Sie im nächsten Schritt.",
            en: "Only at addresses we offer a tariff for. You see that in the next step.")
    }
    static let payment = Text("Wie Sie zahlen können", en: "How you can pay")
    static let ways = Text(
        "Mit SEPA-Lastschrift oder Überweisung, beides ohne Aufpreis",
        en: "By SEPA direct debit or transfer, both without surcharge")

    static func present(_ number: ContractNumber) -> Text {
        Text(
            "Diese Anschrift beliefern wir schon mit Vertrag \(number.value). Einen anderen Tarif dafür wählen Sie hier:",
            en: "We supply this address already with contract \(number.value). Another tariff for it is chosen here:")
    }
    static func underWay(_ number: RequestNumber) -> Text {
        Text(
            "Für diese Anschrift haben Sie schon bestellt: Die Bestellung \(number.value) ist in Arbeit. Eine zweite brauchen Sie nur, wenn Sie dort noch einen Vertrag möchten.",
            en: """
                You have ordered for this address already: order \(number.value) is being worked on. You need a second one \
                only if you want one more contract there.
                """)
    }
    static let seeUnderWay = Text("Bestellung ansehen", en: "See the order")
    static let finder = Text("Wie viel verbrauchen Sie?", en: "How much do you use?")
    static let people = Text("Personen im Haushalt", en: "People in the household")
    static func people(_ count: Int, _ kWh: Int) -> Text {
        let energy = Energy(kilowattHours: Int64(kWh))
        return count == 1
            ? Text("1 Person (etwa \(energy.german))", en: "1 person (about \(energy.english))")
            : Text("\(count) Personen (etwa \(energy.german))", en: "\(count) people (about \(energy.english))")
    }
    static let area = Text("Beheizte Wohnfläche in m²", en: "Heated floor space in m²")
    static let areaHint = Text("Zum Beispiel 90", en: "For example 90")
    static let noArea = Text(
        "Schreiben Sie die Fläche in ganzen Quadratmetern, von 1 bis 10.000.",
        en: "Write the space in whole square metres, from 1 to 10,000.")
    static let use = Text("Oder: Jahresverbrauch in kWh", en: "Or: yearly consumption in kWh")
    static let useHint = Text(
        "Steht auf Ihrer letzten Rechnung. Er zählt vor der anderen Angabe.",
        en: "It stands on your last bill. It counts before the other entry.")
    static let noUse = Text(
        "Schreiben Sie ganze Kilowattstunden, von 1 bis 1.000.000.",
        en: "Write whole kilowatt-hours, from 1 to 1,000,000.")
    static let sayUse = Text(
        "Sagen Sie oben, wie viel Sie verbrauchen, dann steht er hier.",
        en: "Say above how much you use, then it stands here.")
    static let tariff = Text("Tarif", en: "Tariff")
    static let chosen = Text("Gewählt", en: "Chosen")
    static func choose(_ name: String) -> Text { Text("\(name) wählen", en: "Choose \(name)") }
    static let beginHint = Text(
        "Die Preise zeigen wir für diesen Tag. Zum Beispiel 1.3.2027; leer heißt: so bald wie möglich.",
        en: "We show the prices of this day. For example 1.3.2027; empty means: as soon as possible.")
    static func pricesOf(_ day: Day) -> Text {
        Text(
            "Alle Preise gelten für einen Beginn am \(day.german). Den Tag können Sie oben ändern.",
            en: "All prices are those for a beginning on \(day.english). You can change the day above.")
    }
    static let showPrices = Text("Preise für diesen Tag zeigen", en: "Show the prices of this day")
}
