import Vocabulary

/// Why somebody wishes for an amount outside of the limits. The raw values stand in payloads.
enum InstalmentReason: String, Sendable, CaseIterable {
    case fewerPeople = "fewer-people"
    case morePeople = "more-people"
    case lessUse = "less-use"
    case newDevice = "new-device"
    case ownPower = "own-power"
    case tightMoney = "tight-money"
    case other

    var words: Text {
        switch self {
        case .fewerPeople: Text("Es wohnen weniger Personen hier", en: "Fewer people live here")
        case .morePeople: Text("Es wohnen mehr Personen hier", en: "More people live here")
        case .lessUse: Text("Wir verbrauchen weniger als früher", en: "We use less than before")
        case .newDevice:
            Text(
                "Ein großes Gerät ist neu, etwa Wärmepumpe oder E-Auto",
                en: "A large device is new, as a heat pump or car")
        case .ownPower: Text("Wir erzeugen selbst Strom oder Wärme", en: "We make electricity or heat ourselves")
        case .tightMoney: Text("Das Geld ist gerade knapp", en: "Money is tight at the moment")
        case .other: Text("Etwas anderes", en: "Something else")
        }
    }
}
