import Vocabulary

enum DeliveryTexts {
    static let title = Text("Zustellung der Dokumente", en: "Delivery of documents")
    static let manage = Text("Zustellung ändern", en: "Change the delivery")
    static let noCustomer = Text(
        "Ihr Zugang sieht Verträge anderer Personen ein. Wie Dokumente zugestellt werden, wählt der Vertragsinhaber.",
        en: "Your account looks at contracts of other people. Their holders choose how documents are delivered.")
    static func words(_ way: DeliveryWay) -> Text {
        switch way {
        case .electronic: Text("elektronisch", en: "electronic")
        case .paper: Text("elektronisch und auf Papier", en: "electronic and on paper")
        }
    }
    static func standing(_ way: DeliveryWay) -> Text {
        switch way {
        case .electronic: Text("Elektronisch in Ihr Postfach.", en: "Electronically into your mailbox.")
        case .paper: Text("In Ihr Postfach und auf Papier.", en: "Into your mailbox and on paper.")
        }
    }
    static func lead(_ choice: DeliveryChoice?, today: Day) -> Text {
        guard let choice, choice.way == .paper else {
            return Text(
                "Ihre Dokumente kommen elektronisch in Ihr Postfach. Bei jedem neuen senden wir Ihnen eine E-Mail.",
                en: "Your documents come electronically into your mailbox. We send you an e-mail for each new one.")
        }
        let day = choice.appliesFrom
        return day > today
            ? Text(
                "Ab dem \(day.german) kommen Ihre Dokumente auch auf Papier.",
                en: "From \(day.english) on your documents come on paper too.")
            : Text(
                "Ihre Dokumente kommen in Ihr Postfach und auch auf Papier.",
                en: "Your documents come into your mailbox and on paper too.")
    }

    static let wayTitle = Text("Elektronisch oder auf Papier", en: "Electronic or on paper")
    static let onPaper = Text("Dokumente auf Papier", en: "Documents on paper")
    static let electronic = Text("Dokumente elektronisch", en: "Documents electronically")
    static let notOffered = Text(
        "Die elektronische Zustellung ist kostenlos. Alle Dokumente zusätzlich auf Papier bieten wir nicht an.",
        en: "Electronic delivery is free. We do not offer all documents on paper in addition.")
    static func offer(_ name: String) -> Text {
        Text(
            "Mit der Option „\(name)“ schicken wir Ihnen Rechnungen und alle anderen Dokumente zusätzlich per Post. Im Postfach stehen sie weiterhin.",
            en: """
                With the option “\(name)” we send you bills and all other documents by post in addition. They still are in \
                your mailbox.
                """)
    }
    static let option = Text("Option", en: "Option")
    /// What is behind the name, so that it says something on its own.
    static func option(_ name: String) -> Text {
        Text(
            "„\(name)“: alle Dokumente zusätzlich per Post", en: "“\(name)”: all documents by post in addition")
    }
    static let price = Text("Preis", en: "Price")
    static let withdrawUntil = Text("Widerrufen können Sie bis zum", en: "You can withdraw until")
    static func perYear(_ price: Money) -> Text {
        guard price > .zero else { return free }
        return Text(
            "\(price.german) im Jahr, Umsatzsteuer inbegriffen", en: "\(price.english) a year, VAT included")
    }
    static let free = Text("kostenlos", en: "free")
    static let from = Text("Gilt ab", en: "Holds from")
    static let charged = Text(
        "Wir berechnen den Preis anteilig für die Tage, an denen die Option gilt, mit Ihrer nächsten Rechnung. Eine Mindestlaufzeit gibt es nicht.",
        en: """
            We charge the price in proportion to the days the option holds, with your next bill. There is no minimum term.
            """)
    static func withdrawal(_ house: Operator) -> Text {
        Text(
            "Sie können die Bestellung 14 Tage lang ohne Angabe von Gründen widerrufen (§§ 312g, 355 BGB): in den Einstellungen unter „Zustellung der Dokumente“ mit dem Knopf „Vertrag widerrufen“ oder mit einer Nachricht an \(house.email). Dann zahlen Sie nichts.",
            en: """
                You can withdraw from the order within 14 days without giving reasons (sections 312g, 355 BGB): in the \
                settings under “Delivery of documents” with the button “Withdraw from the contract”, or by a message to \(house.email). Then you pay nothing.
                """)
    }
    static let order = Text("zahlungspflichtig bestellen", en: "order with obligation to pay")
    static let orderFree = Text("Auf Papier umstellen", en: "Change to paper")
    static let nothingOrdered = Text(
        "Es ist noch nichts bestellt. Prüfen Sie Preis und Beginn und drücken Sie dann noch einmal auf den Knopf.",
        en: "Nothing is ordered yet. Check price and beginning, then press the button once more.")

    static let back = Text("Zurück zur elektronischen Zustellung", en: "Back to electronic delivery")
    static let backFree = Text(
        "Zurückwechseln können Sie jederzeit und kostenlos. Sie zahlen nur für die Tage bis dahin.",
        en: "You can change back at any time and free of charge. You pay for the days until then only.")
    static func backWithdrawn(_ choice: DeliveryChoice) -> Text {
        let last = choice.lastDayToWithdraw
        return Text(
            "Bis zum \(last.german) können Sie Ihre Bestellung ohne Angabe von Gründen widerrufen und zahlen nichts. Auch danach können Sie jederzeit kostenlos zurückwechseln.",
            en: """
                Until \(last.english) you can withdraw from your order without giving reasons and pay nothing. After that you \
                can change back at any time too, free of charge.
                """)
    }
    static let withdraw = Text("Vertrag widerrufen", en: "Withdraw from the contract")
    static let withdrawLead = Text(
        "Prüfen Sie die Angaben und bestätigen Sie. Einen Grund müssen Sie nicht nennen. Sofort danach bekommen Sie eine E-Mail mit Datum und Uhrzeit des Eingangs.",
        en: """
            Check the entries and confirm. You need not give a reason. Right after that you get an e-mail with date and time \
            of the arrival.
            """)
    static let confirmWithdrawal = Text("Widerruf bestätigen", en: "Confirm the withdrawal")
    static let name = Text("Name", en: "Name")
    static let contract = Text("Vertrag", en: "Contract")
    static func order(_ choice: DeliveryChoice) -> Text {
        Text(
            "Dokumente auf Papier, bestellt am \(choice.chosenAt.day.german), Vorgang \(choice.request.value)",
            en: "Documents on paper, ordered on \(choice.chosenAt.day.english), request \(choice.request.value)")
    }
    static let acknowledgedAt = Text("Bestätigung an", en: "Acknowledgement to")
    static let keepPaper = Text("Nicht widerrufen", en: "Do not withdraw")
    static let declaration = Text("Erklärung", en: "Declaration")
    static func declared(_ order: String) -> Text {
        Text(
            "Ich widerrufe die Bestellung „Dokumente auf Papier“, Vorgang \(order).",
            en: "I withdraw from the order “Documents on paper”, request \(order).")
    }
    static let declaredAt = Text("Eingegangen", en: "Arrived")
    static let withdrawn = Text("Widerruf", en: "Withdrawal")
    static let nothingToPay = Text("fristgerecht, es kostet nichts", en: "in time, nothing to pay")
    /// - Parameter last: the last day it can be withdrawn from; nil where that is not known.
    static func nextPaper(from day: Day?, costs: Bool, withdrawUntil last: Day?) -> Text {
        let start = day ?? .earliest
        let german = "Ab dem \(start.german) schicken wir Ihre Dokumente auch per Post. Sie müssen nichts weiter tun."
        let english = "From \(start.english) on we send your documents by post too. There is nothing else to do."
        guard costs else { return Text(german, en: english) }
        let until = last.map { Text("bis zum \($0.german)", en: "until \($0.english)") }
        let (when, whenEnglish) = (until?.german ?? "innerhalb von 14 Tagen", until?.english ?? "within 14 days")
        return Text(
            "\(german) Zurückwechseln können Sie jederzeit in den Einstellungen und zahlen dann nur für die Tage bis dahin. Widerrufen Sie \(when), zahlen Sie gar nichts.",
            en:
                "\(english) You can change back in the settings at any time and then pay for the days until then only. If you withdraw \(whenEnglish) you pay nothing at all."
        )
    }
    static func nextElectronic(isWithdrawal: Bool) -> Text {
        isWithdrawal
            ? Text(
                "Ihr Widerruf ist angekommen, die Option ist beendet, und Sie zahlen nichts dafür. Ihre Dokumente stehen im Postfach.",
                en:
                    "Your withdrawal has arrived, the option has ended, and you pay nothing for it. Your documents are in the mailbox."
            )
            : Text(
                "Die Option ist beendet. Ihre Dokumente stehen im Postfach; bei jedem neuen bekommen Sie eine E-Mail.",
                en: "The option has ended. Your documents are in the mailbox; you get an e-mail for each new one.")
    }

    static let year = Text("Kalenderjahr", en: "Calendar year")
    static let sentTo = Text("Geht an", en: "Goes to")
    static let copyTitle = Text("Einmal im Jahr kostenlos auf Papier", en: "Once a year on paper, free")
    static func copy(days: Int) -> Text {
        Text(
            "Einmal in jedem Kalenderjahr schicken wir Ihnen die letzte Rechnung Ihrer Strom- und Gasverträge kostenlos auf Papier (§ 40b Abs. 1 EnWG). Nach dem Klick dauert es höchstens \(days) Werktage, bis wir sie absenden.",
            en: """
                Once in each calendar year we send you the last bill of your electricity and gas contracts on paper, free \
                of charge (section 40b (1) EnWG). After the click it takes \(days) working days at most until we post it.
                """)
    }
    static let askForCopy = Text("Rechnung auf Papier anfordern", en: "Ask for the bill on paper")
    static func copyAsked(year: Int, promisedOn: Day?) -> Text {
        guard let promisedOn else {
            return Text("Für \(year) haben Sie sie angefordert.", en: "You asked for it for \(year).")
        }
        return Text(
            "Für \(year) haben Sie sie angefordert; zugesagt bis zum \(promisedOn.german). Die nächste gibt es ab dem 1. Januar \(year + 1).",
            en: """
                You asked for it for \(year); promised by \(promisedOn.english). The next one is there from 1 January \
                \(year + 1).
                """)
    }
    static let seeCopy = Text("Vorgang ansehen", en: "See the request")
    static let copyNotForInternet = Text(
        "Das gilt für Strom und Gas. Sie haben zurzeit keinen solchen Vertrag.",
        en: "This is for electricity and gas. You have no such contract at present.")
    /// - Parameter contracts: their numbers; empty where they were not kept.
    static func copyNext(_ contracts: [String], by day: Day?) -> Text {
        let (german, english) = day.map { (" bis zum \($0.german)", " by \($0.english)") } ?? ("", "")
        guard contracts.count == 1, let only = contracts.first else {
            let named = contracts.isEmpty ? "" : " \(contracts.joined(separator: ", "))"
            return Text(
                "Wir drucken die letzten Rechnungen Ihrer Strom- und Gasverträge\(named) und schicken sie\(german) an Ihre Postanschrift ab. Sie kosten nichts.",
                en:
                    "We print the last bills of your electricity and gas contracts\(named) and post them to your postal address\(english). They are free."
            )
        }
        return Text(
            "Wir drucken die letzte Rechnung zum Vertrag \(only) und schicken sie\(german) an Ihre Postanschrift ab. Sie kostet nichts.",
            en:
                "We print the last bill of contract \(only) and post it to your postal address\(english). It is free."
        )
    }
    static let contracts = Text("Verträge", en: "Contracts")
    static let copySent = Text(
        "Die Rechnung ist auf dem Weg zu Ihnen. Sie müssen nichts weiter tun.",
        en: "The bill is on its way to you. There is nothing else to do.")
    static let copyNotSent = Text(
        "Wir haben keine Rechnung verschickt. Im Postfach finden Sie alle Rechnungen.",
        en: "We sent no bill. You find all bills in the mailbox.")

    static let alwaysTitle = Text("Was immer auch per Post kommt", en: "What always comes by post too")
    static let always = [
        Text("Änderungen Ihrer Preise", en: "changes of your prices"),
        Text(
            "in der Grundversorgung jede Änderung der Preise und Bedingungen (§ 5 Abs. 2 StromGVV und GasGVV)",
            en: "in default supply every change of prices and terms (section 5 (2) StromGVV and GasGVV)"),
        Text(
            "Mahnungen und die Ankündigung einer Sperre", en: "reminders of payment and the notice of a disconnection"),
        Text("der Code, mit dem Sie einen Vertrag freischalten", en: "the code that opens a contract"),
    ]
    static func address(_ address: CorrespondenceAddress) -> Text {
        Text("Unsere Briefe gehen an: \(address.line)", en: "Our letters go to: \(address.line)")
    }
    static let changeAddress = Text("Postanschrift ändern", en: "Change the postal address")
}
