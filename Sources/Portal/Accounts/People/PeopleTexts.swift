import Vocabulary

enum PeopleTexts {
    static let title = Text("Personen", en: "People")
    static let lead = Text(
        "Lassen Sie jemanden einen Ihrer Verträge mitlesen oder für Sie handeln. Jede Seite kann das jederzeit beenden.",
        en: "Let somebody read along one of your contracts, or act for you. Either side can end it at any time.")
    static let show = Text("Personen verwalten", en: "Manage the people")
    static func standing(given: Int, received: Int) -> Text {
        switch (given, received) {
        case (0, 0): Text("Niemand sonst sieht Ihre Verträge.", en: "Nobody else sees your contracts.")
        case (_, 0):
            Text("Zugänge anderer zu Ihren Verträgen: \(given)", en: "Others’ access to your contracts: \(given)")
        case (0, _):
            Text(
                "Verträge anderer, die Sie sehen: \(received)", en: "Contracts of others that you see: \(received)")
        default:
            Text(
                "Zugänge anderer zu Ihren Verträgen: \(given). Verträge anderer, die Sie sehen: \(received).",
                en: "Others’ access to your contracts: \(given). Contracts of others that you see: \(received).")
        }
    }

    static let given = Text("Wer Ihre Verträge sieht", en: "Who sees your contracts")
    static let nobody = Text("Bisher nur Sie.", en: "So far only you.")
    static let received = Text("Verträge, die Sie mitlesen", en: "Contracts you read along")
    static let nothing = Text(
        "Mit Ihrem Zugang ist noch kein Vertrag verknüpft. Danach können Sie hier jemanden einladen.",
        en: "No contract is linked to your account yet. After that you can invite somebody here.")

    static func right(_ role: ContractRole, _ commodity: Commodity, _ number: ContractNumber) -> Text {
        let (what, may) = (ContractTexts.heading(commodity, number), mayDo(role))
        return Text("\(what.german). \(may.german)", en: "\(what.english). \(may.english)")
    }
    static func offered(_ role: ContractRole, _ commodity: Commodity, _ number: ContractNumber) -> Text {
        let what = ContractTexts.heading(commodity, number)
        let right = role == .actor ? mayAct : mayRead
        return Text(
            "\(what.german). Eingeladen: \(right.german)", en: "\(what.english). Invited: \(right.english)")
    }
    static func mayDo(_ role: ContractRole) -> Text {
        role == .actor
            ? Text("Darf für Sie handeln.", en: "May act for you.") : Text("Darf nur ansehen.", en: "May only look.")
    }
    /// The same on the page of the contract, where what is shown beyond the usual stands with it.
    static func mayDo(_ role: ContractRole, _ shown: RightShown) -> Text {
        let (may, quarters) = (mayDo(role), quartersShown(true))
        return shown.hasQuarters
            ? Text("\(may.german) \(quarters.german)", en: "\(may.english) \(quarters.english)") : may
    }
    /// What a person sees by the right they have.
    static func sees(_ role: ContractRole, _ shown: RightShown, _ commodity: Commodity) -> Text {
        let used = commodity == .internet ? Text(same: "") : Text(" Verbrauch,", en: " consumption,")
        var parts = [
            Text(
                "Sieht Preise,\(used.german) Lieferstelle, was offen ist und die Dokumente.",
                en: "Sees prices,\(used.english) place of supply, what is open and the documents.")
        ]
        if role == .actor {
            parts.append(
                Text(
                    "Außerdem Ihre Bankverbindung, Ihre Mandate und wohin Sie ziehen.",
                    en: "Your bank details, your mandates and where you move to as well."))
        }
        if commodity != .internet { parts.append(quartersShown(shown.hasQuarters)) }
        return Text(parts.map(\.german).joined(separator: " "), en: parts.map(\.english).joined(separator: " "))
    }
    static func quartersShown(_ isShown: Bool) -> Text {
        isShown
            ? Text("Die Viertelstundenwerte sind zu sehen.", en: "The quarter-hour values are shown.")
            : Text("Die Viertelstundenwerte sind nicht zu sehen.", en: "The quarter-hour values are not shown.")
    }
    static func mineQuarters(_ isShown: Bool) -> Text {
        isShown
            ? Text("Sie sehen auch die Viertelstundenwerte.", en: "You see the quarter-hour values, too.")
            : Text(
                "Die Viertelstundenwerte zeigt der Vertragsinhaber nicht.",
                en: "The contract holder does not show the quarter-hour values.")
    }
    static func mine(_ role: ContractRole) -> Text {
        role == .actor
            ? Text(
                "Sie dürfen ansehen und für den Vertragsinhaber handeln.",
                en: "You may look, and act for the contract holder.")
            : Text("Sie dürfen nur ansehen.", en: "You may only look.")
    }
    static func since(_ moment: Instant) -> Text {
        Text("Seit \(moment.day.german)", en: "Since \(moment.day.english)")
    }
    static func waits(until moment: Instant) -> Text {
        Text(
            "Noch nicht angenommen. Die Einladung gilt bis \(moment.german).",
            en: "Not accepted yet. The invitation is valid until \(moment.english).")
    }
    static let end = Text("Zugang beenden", en: "End the access")
    static func end(_ email: EmailAddress, _ number: ContractNumber) -> Text {
        Text(
            "Zugang beenden: \(email.value), Vertrag \(number.value)",
            en: "End the access: \(email.value), contract \(number.value)")
    }
    static let withdraw = Text("Einladung zurücknehmen", en: "Take the invitation back")
    static func withdraw(_ email: EmailAddress, _ number: ContractNumber) -> Text {
        Text(
            "Einladung zurücknehmen: \(email.value), Vertrag \(number.value)",
            en: "Take the invitation back: \(email.value), contract \(number.value)")
    }
    static let leave = Text("Nicht mehr mitlesen", en: "Stop reading along")
    static func leave(_ number: ContractNumber) -> Text {
        Text("Nicht mehr mitlesen: Vertrag \(number.value)", en: "Stop reading along: contract \(number.value)")
    }

    static let invite = Text("Person einladen", en: "Invite a person")
    static let inviteLead = Text(
        "Die Person bekommt eine E-Mail und entscheidet selbst. Sie braucht einen eigenen Zugang; hat sie keinen, legt sie ihn mit der Einladung an.",
        en: """
            The person gets an e-mail and decides. They need an account of their own; without one they make it with the \
            invitation.
            """)
    static let contract = Text("Vertrag", en: "Contract")
    static let contractMissing = Text("Wählen Sie einen Ihrer Verträge aus", en: "Choose one of your contracts")
    static let rightLabel = Text("Was die Person darf", en: "What the person may do")
    static let rightHint = Text(
        "Wer nur ansieht, sieht Preise, Verbrauch, die Lieferstelle, was offen ist und die Dokumente des Vertrags; darin stehen auch Ihr Name, Ihre Anschrift und Ihre Kundennummer. Ihre Bankverbindung, Ihre Mandate und wohin Sie ziehen sieht nur, wer für Sie handelt. Viertelstundenwerte sieht nur, bei wem Sie das ankreuzen. Wer für Sie handelt, \(acts.german). Wir schreiben Ihnen jedes Mal. Geben Sie dieses Recht nur, wem Sie das alles anvertrauen. Ihre Einstellungen sieht niemand außer Ihnen.",
        en: """
            Who may only look sees prices, consumption, the place of supply, what is open and the documents of the contract; \
            your name, address and customer number stand in them, too. Your bank details, your mandates and where you move to \
            are seen by those only who act for you, quarter-hour values by those only for whom you tick that. Who acts for you \(acts.english). We write to you each time. Give this \
            right only to somebody you trust with all of that. Nobody but you sees your settings.
            """)
    /// What a role to act opens. Every letter and page that gives it says so.
    static let acts = Text(
        "darf in Ihrem Namen Zählerstände melden, Abschlag, Bankverbindung und Tarif ändern, kostenpflichtig bestellen, einen Umzug melden und den Vertrag kündigen",
        en: """
            may in your name report meter readings, change instalment, bank details and tariff, order what has to be paid for, \
            report a move and cancel the contract
            """)
    static let quarters = Text(
        "Auch Viertelstundenwerte zeigen (Strom und Gas)", en: "Show quarter-hour values, too (electricity and gas)")
    static let quartersTell = Text(
        "An Viertelstundenwerten sieht man, wann jemand zu Hause ist und wann nicht.",
        en: "Quarter-hour values tell when somebody is at home and when not.")
    static let rightMissing = Text("Wählen Sie aus, was die Person darf", en: "Choose what the person may do")
    static let mayRead = Text("Nur ansehen", en: "Only look")
    static let mayAct = Text("Ansehen und für mich handeln", en: "Look, and act for me")
    static let email = Text("E-Mail-Adresse der Person", en: "E-mail address of the person")
    static let emailHint = Text("Zum Beispiel name@beispiel.de", en: "For example name@example.org")
    static let own = Text("Das ist Ihre eigene Adresse.", en: "That is your own address.")
    static let seesAlready = Text(
        "Diese Person sieht den Vertrag schon. Für ein anderes Recht beenden Sie erst ihren Zugang.",
        en: "This person sees the contract already. For another right end their access first.")
    static let inviteNext = Text(
        "Die Einladung gilt 7 Tage. Nimmt die Person an, schreiben wir Ihnen.",
        en: "The invitation is valid for 7 days. When the person accepts, we write to you.")
    static let send = Text("Einladung senden", en: "Send the invitation")
    static let back = Text("Zurück zu den Personen", en: "Back to the people")

    static func notice(_ name: String?) -> Text? {
        switch name {
        case "eingeladen":
            Text(
                "Die Einladung ist unterwegs. Sie gilt 7 Tage; bis zur Annahme sieht die Person nichts.",
                en:
                    "The invitation is on its way. It is valid for 7 days; until it is accepted the person sees nothing."
            )
        case "beendet":
            Text("Erledigt. Der Zugang ist sofort beendet.", en: "Done. The access has ended at once.")
        case "zurueckgenommen":
            Text(
                "Erledigt. Der Link aus der Einladung gilt nicht mehr.",
                en: "Done. The link of the invitation is no longer valid.")
        case "verlassen":
            Text("Erledigt. Sie sehen diesen Vertrag nicht mehr.", en: "Done. You no longer see this contract.")
        case "unveraendert":
            Text(
                "Es hat sich nichts geändert: Das war schon beendet. Unten steht, was jetzt gilt.",
                en: "Nothing has changed: that had ended already. Below is what holds now.")
        case "angenommen":
            Text(
                "Sie haben die Einladung angenommen. Der Vertrag steht ab sofort unter „Meine Verträge“.",
                en: "You have accepted the invitation. From now on the contract stands under “My contracts”.")
        default: nil
        }
    }

    static let onContract = Text("Wer diesen Vertrag sieht", en: "Who sees this contract")
    static let onlyYou = Text("Nur Sie.", en: "Only you.")
    static func readAlong(_ role: ContractRole) -> Text {
        role == .actor
            ? Text(
                "Der Vertragsinhaber lässt Sie diesen Vertrag ansehen und in seinem Namen handeln.",
                en: "The contract holder lets you look at this contract and act in their name.")
            : Text(
                "Der Vertragsinhaber lässt Sie diesen Vertrag ansehen.",
                en: "The contract holder lets you look at this contract.")
    }
}
