import Vocabulary

/// The words of the page about an instalment.
enum InstalmentTexts {
    static let title = Text("Abschlag ändern", en: "Change the instalment")
    static let look = Text("Abschlag ansehen", en: "See the instalment")
    static let lead = Text(
        "Was Sie zahlen, was die nächste Abrechnung voraussichtlich ergibt, und welcher Betrag dazu passt.",
        en: "What you pay, what the next bill is expected to come to, and which amount fits.")
    static let now = Text("Ihr Abschlag", en: "Your instalment")
    static let current = Text("Abschlag heute", en: "Instalment today")
    static let inReview = Text("Wunsch in Prüfung", en: "Wish in review")
    static let another = Text("Anderen Betrag wählen", en: "Choose another amount")
    static let readOnly = Text(
        "Den Abschlag ändert der Vertragsinhaber.", en: "The contract holder changes the instalment.")
    static let notSupplied = Text(
        "Dieser Vertrag wird zurzeit nicht beliefert. Zu einer offenen Rechnung oder einem Guthaben hilft Ihnen unser Kundenservice.",
        en: "This contract is not supplied at present. Our customer service helps you with an open bill or a credit.")
    static let noInstalment = Text(
        "Für diesen Vertrag ist noch kein Abschlag festgelegt. Sobald er feststeht, schreiben wir Ihnen. Fragen beantworten wir am Telefon:",
        en:
            "No instalment has been set for this contract yet. We write to you as soon as it is. Questions are answered on the phone:"
    )
    static let yourMove = Text(
        "Zu Ihrem Wunsch warten wir auf Ihre Antwort. Sie finden unsere Frage oder unseren Vorschlag auf seiner Seite.",
        en: "We wait for your answer about your wish. You find our question or our proposal on its page.")
    static func alreadyAsked(until day: Day?) -> Text {
        guard let day else {
            return Text(
                "Ihr Wunsch wird gerade geprüft. Danach können Sie den Betrag wieder ändern.",
                en: "Your wish is being looked at. After that you can change the amount again.")
        }
        return Text(
            "Ihr Wunsch wird gerade geprüft, zugesagt bis zum \(day.german). Sie können ihn auf seiner Seite zurückziehen und einen anderen Betrag wählen.",
            en:
                "Your wish is being looked at, promised by \(day.english). You can take it back on its page and choose another amount."
        )
    }
    static let lookAgain = Text(
        "In der Zwischenzeit hat sich etwas geändert. Es wurde nichts beauftragt. Sehen Sie sich die Zahlen noch einmal an.",
        en: "Something has changed meanwhile. Nothing was ordered. Look at the numbers again.")

    // The choice

    static let wish = Text("Neuer Abschlag in Euro", en: "New instalment in euro")
    static let wishHint = Text("Ganze Euro, ohne Cent.", en: "Whole euros, without cents.")
    static func wishHint(from day: Day) -> Text {
        Text(
            "\(wishHint.german) Der neue Betrag gilt ab der Zahlung am \(day.german).",
            en: "\(wishHint.english) The new amount holds from the payment on \(day.english).")
    }
    static let slider = Text("Neuer Abschlag, Schieberegler", en: "New instalment, slider")
    static let dueDay = Text("Tag der Zahlung", en: "Day of the payment")
    static let dueDayHint = Text(
        "Ohne Auswahl bleibt der Tag, wie er ist.", en: "Without a choice the day stays as it is.")
    static func dueDay(_ day: Int) -> Text { Text("am \(day). des Monats", en: "day \(day) of the month") }
    static let show = Text("Auswirkung zeigen", en: "Show the consequence")
    static let change = Text("Abschlag verbindlich ändern", en: "Change the instalment now")

    static func fits(_ present: Money) -> Text {
        let amount = present.shortText
        return Text(
            "Ihr Abschlag von \(amount.german) passt. Wir schlagen keine Änderung vor.",
            en: "Your instalment of \(amount.english) fits. We propose no change.")
    }
    static func proposal(_ proposal: InstalmentProposal) -> Text {
        let amount = proposal.amount.shortText
        return proposal.isLimited
            ? Text(
                "Unser Vorschlag: \(amount.german). Das ist der Betrag, der einer ausgeglichenen Abrechnung am nächsten kommt und sofort möglich ist.",
                en:
                    "Our proposal: \(amount.english). It is the amount nearest to an even bill that can be had at once."
            )
            : Text(
                "Unser Vorschlag: \(amount.german). Damit geht die Abrechnung voraussichtlich auf.",
                en: "Our proposal: \(amount.english). With it the bill is expected to come out even.")
    }
    static func limits(_ range: ClosedRange<Money>, left: Int) -> Text {
        let (low, high) = (range.lowerBound.shortText, range.upperBound.shortText)
        guard left > 0 else {
            return Text(
                "Sie haben den Abschlag schon so oft geändert, wie es sofort möglich ist. Weitere Wünsche prüfen wir.",
                en: "You have changed the instalment as often as can be done at once. We look at further wishes.")
        }
        return Text(
            "Von \(low.german) bis \(high.german) ändern wir den Betrag sofort. Jeden anderen Wunsch prüfen wir.",
            en: "From \(low.english) to \(high.english) we change the amount at once. We look at every other wish.")
    }
    static func nearBill(_ day: Day) -> Text {
        Text(
            "Vor der Abrechnung zum \(day.german) ändert sich kein Abschlag mehr. Die Rechnung legt den nächsten fest. Wünschen Sie einen anderen Betrag, sagen wir Ihnen, ob die Rechnung ihn übernimmt.",
            en:
                "No instalment changes any more before the bill of \(day.english). The bill sets the next one. If you wish for another amount, we tell you whether the bill takes it over."
        )
    }
    static func readingHelps(days: Int) -> Text {
        Text(
            "Mit einem Zählerstand, der höchstens \(days) Tage alt ist, können Sie den Betrag stärker senken.",
            en: "With a meter reading that is at most \(days) days old you can lower the amount further.")
    }

    // The consequence

    /// Where the script of the page puts an amount, and the result.
    static let amountMark = Text(same: "#")
    static let resultMark = Text(same: "##")
    static func credit(_ amount: Text) -> Text {
        Text("Guthaben von etwa \(amount.german)", en: "credit of about \(amount.english)")
    }
    static func additional(_ amount: Text) -> Text {
        Text("Nachzahlung von etwa \(amount.german)", en: "additional payment of about \(amount.english)")
    }
    static let even = Text("ausgeglichen", en: "even")
    /// Below zero an additional payment; less than half a euro is none.
    static func balance(_ balance: Money) -> Text {
        if balance.inWholeEuros == .zero { return even }
        return balance.isNegative ? additional(balance.roughText) : credit(balance.roughText)
    }
    /// What is paid before `first` stays as it is, and counts.
    static func consequence(_ amount: Text, _ result: Text, from first: Day, until day: Day) -> Text {
        let counted = counted(from: first)
        return Text(
            "Mit \(amount.german) ergibt die Abrechnung zum \(day.german) voraussichtlich: \(result.german). \(counted.german)",
            en:
                "With \(amount.english) the bill of \(day.english) is expected to show: \(result.english). \(counted.english)"
        )
    }
    static func counted(from day: Day) -> Text {
        Text(
            "Gerechnet ist mit dem neuen Betrag ab der Zahlung am \(day.german).",
            en: "The new amount is counted from the payment on \(day.english).")
    }
    static let noConsequence = Text(
        "Was die Abrechnung damit ergibt, können wir erst nach Ihrem nächsten Zählerstand sagen.",
        en: "What the bill comes to with it we can only say after your next meter reading.")
    static let isSoAlready = Text(
        "Dieser Betrag gilt schon oder ist beauftragt.", en: "This amount holds already or is ordered.")
    static func possibleFrom(_ day: Day) -> Text {
        Text(
            "Möglich ab der Zahlung am \(day.german). Noch ist nichts beauftragt.",
            en: "Possible from the payment on \(day.english). Nothing is ordered yet.")
    }
    static func wouldBeReviewed(days: Int) -> Text {
        Text(
            "Diesen Wunsch prüfen wir innerhalb von \(days) Werktagen. Noch ist nichts beauftragt.",
            en: "We look at this wish within \(days) working days. Nothing is ordered yet.")
    }

    // What somebody looks at

    static let reviewTitle = Text("Diesen Wunsch prüfen wir", en: "We look at this wish")
    static func why(_ obstacle: InstalmentLimits.Obstacle) -> Text {
        switch obstacle {
        case .below(let cents):
            let least = Money(cents: cents).shortText
            return Text(
                "Der Betrag liegt unter \(least.german). So weit senken wir nicht ohne Prüfung, damit Sie keine hohe Nachzahlung trifft.",
                en:
                    "The amount is below \(least.english). We do not go so low without a look, so that no large additional payment hits you."
            )
        case .above(let cents):
            let most = Money(cents: cents).shortText
            return Text(
                "Der Betrag liegt über \(most.german). Wir sehen nach, ob Sie wirklich so viel zahlen müssen.",
                en: "The amount is above \(most.english). We look whether you really have to pay so much.")
        case .tooOften(let changes, let months):
            return Text(
                "Sofort geht es \(changes) Mal in \(months) Monaten. Diese Änderungen sind gemacht.",
                en: "At once it can be done \(changes) times in \(months) months. These changes are made.")
        case .beforeBilling:
            return Text(
                "Die Abrechnung steht kurz bevor. Sie legt den nächsten Abschlag fest; wir prüfen, ob sie Ihren Wunsch übernimmt.",
                en: "The bill is near. It sets the next instalment; we look whether it takes over your wish.")
        }
    }
    static func review(until day: Day) -> Text {
        Text(
            "Sie hören bis zum \(day.german) von uns. Sagen Sie uns, warum dieser Betrag besser passt.",
            en: "You hear from us by \(day.english). Tell us why this amount fits better.")
    }
    /// Near the bill: the answer comes before it, the amount with it.
    static func review(until day: Day, billedUntil last: Day) -> Text {
        Text(
            "Sie hören bis zum \(day.german) von uns, ob die Rechnung Ihren Wunsch übernimmt. Sie kommt nach dem \(last.german) und nennt den Betrag und die erste Zahlung. Sagen Sie uns, warum dieser Betrag besser passt.",
            en:
                "You hear from us by \(day.english) whether the bill takes over your wish. It comes after \(last.english) and names the amount and the first payment. Tell us why this amount fits better."
        )
    }
    static let reason = Text("Warum passt dieser Betrag besser?", en: "Why does this amount fit better?")
    static let reasonWanted = Text(
        "Noch ist nichts geändert: Diesen Betrag prüfen wir erst. Wählen Sie einen Grund und senden Sie den Wunsch ab.",
        en: "Nothing is changed yet: we look at this amount first. Choose a reason and send the wish.")
    static let words = Text("In Ihren Worten", en: "In your words")
    static let wordsHint = Text(
        "Ein oder zwei Sätze genügen. Haben Sie oben einen Grund gewählt, kann das Feld leer bleiben.",
        en: "A sentence or two will do. If you chose a reason above, the field may stay empty.")
    static let wordsMissing = Text(
        "Wählen Sie einen Grund oder schreiben Sie einen Satz dazu.", en: "Choose a reason or write a sentence.")
    static let sendForReview = Text("Wunsch zur Prüfung senden", en: "Send the wish for review")

    // What is wrong with a field

    static let amountMissing = Text(
        "Neuer Abschlag: Tragen Sie einen Betrag in ganzen Euro ein, etwa 95.",
        en: "New instalment: enter an amount in whole euros, as 95.")
    static let amountWrong = Text(
        "Neuer Abschlag: Das ist kein Betrag. Tragen Sie ganze Euro ein, etwa 95.",
        en: "New instalment: this is no amount. Enter whole euros, as 95.")
    static let amountWithCents = Text(
        "Neuer Abschlag: Abschläge sind ganze Euro. Lassen Sie die Cent weg.",
        en: "New instalment: instalments are whole euros. Leave the cents out.")
    static let amountBeyond = Text(
        "Neuer Abschlag: Tragen Sie einen Betrag von 1 bis 20.000 Euro ein.",
        en: "New instalment: enter an amount from 1 to 20,000 euros.")
    static let dueDayWrong = Text(
        "Tag der Zahlung: Wählen Sie einen Tag aus der Liste.", en: "Day of the payment: choose a day from the list.")
}
