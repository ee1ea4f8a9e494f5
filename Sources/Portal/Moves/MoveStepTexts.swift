import Vocabulary

/// The words of the steps and their fields.
enum MoveStepTexts {
    static func title(_ step: MoveStep) -> Text {
        switch step {
        case .dates: Text("Wann ziehen Sie um?", en: "When do you move?")
        case .contracts: Text("Was soll mit Ihren Verträgen geschehen?", en: "What is to become of your contracts?")
        case .place: Text("Wohin ziehen Sie?", en: "Where do you move to?")
        case .readings: Text("Was zeigen die Zähler?", en: "What do the meters show?")
        case .post:
            Text(
                "Wohin sollen die letzten Briefe und das Geld gehen?",
                en: "Where are the last letters and the money to go?")
        case .review: Text("Prüfen und melden", en: "Check and send")
        }
    }
    static func step(_ step: MoveStep) -> Text {
        let all = MoveStep.allCases.count
        return Text("Schritt \(step.number) von \(all)", en: "Step \(step.number) of \(all)")
    }
    static func lead(_ step: MoveStep) -> Text {
        switch step {
        case .dates:
            Text(
                "Nennen Sie die wirklichen Tage. Was für jeden Vertrag daraus wird, zeigen wir im nächsten Schritt.",
                en: "Tell the real days. What they mean for each contract is shown in the next step.")
        case .contracts:
            Text(
                "Zu jedem Vertrag steht, was wann möglich ist. Sie entscheiden für jeden einzeln.",
                en: "Each contract says what is possible and when. You decide for each by itself.")
        case .place:
            Text(
                "Ohne MaLo-ID oder Zählernummer fragen wir mit der Anschrift beim Netzbetreiber nach. Das dauert länger. Eine Anschrift im Ausland nehmen wir am Telefon auf.",
                en: """
                    Without MaLo-ID or meter number we ask the grid operator by the address. That takes longer. We take an \
                    address abroad by telephone.
                    """)
        case .readings:
            Text(
                "Alles hier ist freiwillig: Was Sie leer lassen, melden Sie später am Tag der Übergabe.",
                en: "All of this is optional: what you leave empty you tell later, on the day the keys change hands.")
        case .post:
            Text(
                "Wohin wir schicken, was nach dem Umzug noch auf Papier kommt, und wohin wir auszahlen.",
                en: "Where we send what still comes on paper after the move, and where we pay out to.")
        case .review:
            Text(
                "Noch ist nichts gemeldet. Prüfen Sie die Angaben und drücken Sie dann auf den Knopf.",
                en: "Nothing has been sent yet. Check the details and press the button.")
        }
    }
    static let onwards = Text("Weiter", en: "Continue")
    static let back = Text("Zurück", en: "Back")
    static let pause = Text("Später weitermachen", en: "Continue later")
    static let kept = Text(
        "Ihre Eingaben bleiben \(Retention.moveDrafts) Tage gespeichert.",
        en: "What you enter is kept for \(Retention.moveDrafts) days.")
    static func change(_ step: MoveStep) -> Text {
        switch step {
        case .dates: Text("Termine ändern", en: "Change the days")
        case .contracts: Text("Verträge ändern", en: "Change the contracts")
        case .place: Text("Anschrift ändern", en: "Change the address")
        case .readings: Text("Zählerstände ändern", en: "Change the readings")
        case .post: Text("Briefe, Vermieter und Konto ändern", en: "Change letters, landlord and account")
        case .review: Text("Prüfen", en: "Check")
        }
    }

    static let conflictTitle = Text("In einem anderen Fenster geändert", en: "Changed in another window")
    static let conflict = Text(
        "Diese Angaben wurden inzwischen an anderer Stelle geändert. Gespeichert ist das hier; in den Feldern steht, was Sie eben eingegeben haben. Mit „Weiter“ gilt, was in den Feldern steht.",
        en: """
            These details were changed elsewhere meanwhile. This is what is stored; the fields hold what you entered just \
            now. With “Continue” what stands in the fields counts.
            """)
    static let empty = Text("leer", en: "empty")

    static let out = Text("Auszug: letzter Tag in der alten Wohnung", en: "Moving out: last day in the old home")
    static let outHint = Text("Tag, Monat, Jahr, zum Beispiel 31.01.2027", en: "Day, month, year, as 31.01.2027")
    static let into = Text("Einzug: erster Tag in der neuen Wohnung", en: "Moving in: first day in the new home")
    static let intoHint = Text(
        "Leer, wenn Sie keinen Vertrag mitnehmen", en: "Empty if you take no contract along")
    static let outMissing = Text("Geben Sie den Tag des Auszugs ein.", en: "Enter the day you move out.")
    static func tooOld(_ first: Day) -> Text {
        Text(
            "Hier geht es zurück bis zum \(first.german). Liegt der Umzug länger zurück, rufen Sie uns an.",
            en: "This goes back to \(first.english). If you moved before that, call us.")
    }
    static let tooFar = Text(
        "Das ist mehr als ein Jahr hin. Melden Sie den Umzug, wenn er näher ist.",
        en: "That is more than a year ahead. Tell us when the move is closer.")

    static func choice(_ contract: MovingContract) -> Text {
        let kind = contract.commodity
        return Text(
            "Was soll mit Vertrag \(contract.number.value) (\(kind.german)) geschehen?",
            en: "What is to become of contract \(contract.number.value) (\(kind.english))?")
    }
    static func choiceMissing(_ contract: MovingContract) -> Text {
        Text(
            "Wählen Sie, was mit Vertrag \(contract.number.value) geschehen soll.",
            en: "Choose what is to become of contract \(contract.number.value).")
    }
    static let needsInto = Text(
        "Zum Mitnehmen fehlt der Tag des Einzugs. Tragen Sie ihn in Schritt 1 ein.",
        en: "To take it along, the day you move in is missing. Enter it in step 1.")
    static let allKept = Text(
        "Bleiben alle Verträge, wie sie sind, gibt es nichts zu melden. Wählen Sie für mindestens einen etwas anderes.",
        en: "If all contracts stay as they are there is nothing to tell. Choose something else for one at least.")

    static func malo(_ contract: MovingContract) -> Text {
        let kind = contract.commodity
        return Text(
            "MaLo-ID für \(kind.german) (freiwillig)", en: "MaLo-ID for \(kind.english.lowercased()) (optional)")
    }
    static let maloHint = Text(
        "Elf Ziffern. Sie stehen auf der Rechnung des Vormieters, oder der Vermieter kennt sie.",
        en: "Eleven digits. They stand on the bill of the former tenant, or the landlord knows them.")
    static func maloWrong(_ problem: MarktlokationID.Problem) -> Text {
        switch problem {
        case .length(let count):
            Text(
                "Eine MaLo-ID hat elf Ziffern, hier stehen \(count).",
                en: "A MaLo-ID has eleven digits, here are \(count).")
        case .empty, .characters:
            Text(
                "Eine MaLo-ID hat nur Ziffern und beginnt nicht mit 0.",
                en: "A MaLo-ID has digits only and does not begin with 0.")
        case .checkDigit:
            Text(
                "Eine Ziffer stimmt nicht: Die letzte passt nicht zu den anderen. Vergleichen Sie noch einmal.",
                en: "One digit is wrong: the last one does not fit the others. Compare once more.")
        }
    }
    static let maloOld = Text(
        "Das ist die MaLo-ID der alten Wohnung. Gesucht ist die der neuen.",
        en: "That is the MaLo-ID of the old home. The one of the new home is meant.")
    static let maloTwice = Text(
        "Diese MaLo-ID steht hier zweimal. Jede Sparte hat ihre eigene.",
        en: "This MaLo-ID stands here twice. Electricity and gas have one of their own.")
    static func meter(_ contract: MovingContract) -> Text {
        let kind = contract.commodity
        return Text(
            "Nummer des Zählers für \(kind.german) (freiwillig)",
            en: "Number of the \(kind.english.lowercased()) meter (optional)")
    }
    static let meterHint = Text(
        "Sie steht auf dem Zähler der neuen Wohnung, zum Beispiel 1 EMH00 12345678",
        en: "It stands on the meter of the new home, for example 1 EMH00 12345678")
    static func meterWrong(_ problem: MeterNumber.Problem) -> Text {
        switch problem {
        case .length(let count):
            Text(
                "Eine Zählernummer hat höchstens 20 Zeichen, hier stehen \(count).",
                en: "A meter number has 20 signs at most, here are \(count).")
        case .empty, .characters:
            Text(
                "Eine Zählernummer hat nur Buchstaben, Ziffern, Punkt, Strich und Schrägstrich.",
                en: "A meter number has letters, digits, dot, hyphen and slash only.")
        }
    }
}
