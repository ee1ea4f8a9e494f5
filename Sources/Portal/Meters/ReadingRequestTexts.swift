import Vocabulary

enum ReadingRequestTexts {
    static func headline(_ day: Day) -> Text {
        Text("Zählerstand vom \(day.german)", en: "Meter reading of \(day.english)")
    }
    static let reason = Text("Grund", en: "Reason")
    static let photo = Text("Foto", en: "Photo")
    static let photoThere = Text("liegt bei", en: "enclosed")
    static func reading(of name: Text?, meter: String) -> Text {
        guard let name else { return Text("Zählerstand, Zähler \(meter)", en: "Reading, meter \(meter)") }
        return Text(
            "Zählerstand \(name.german), Zähler \(meter)", en: "Reading \(name.english), meter \(meter)")
    }
    static func consumption(of name: Text?, since day: Day) -> Text {
        guard let name else {
            return Text("Seit dem \(day.german)", en: "Since \(day.english)")
        }
        return Text("\(name.german) seit dem \(day.german)", en: "\(name.english) since \(day.english)")
    }

    static let done = Text(
        "Wir haben den Zählerstand übernommen. Er zählt für die nächste Abrechnung. Sie müssen nichts weiter tun.",
        en: "We have taken the reading. It counts for the next bill. There is nothing else to do.")
    static let refused = Text(
        "Wir konnten den Zählerstand nicht verwenden. Lesen Sie den Zähler noch einmal ab und melden Sie den neuen Stand.",
        en: "We could not use the reading. Read the meter again and report the new reading.")
    static let refusedToReader = Text(
        "Wir konnten den Zählerstand nicht verwenden. Sie müssen nichts tun: Der Vertragsinhaber weiß Bescheid.",
        en: "We could not use the reading. There is nothing for you to do: the contract holder has been told.")
    static let withdrawn = Text(
        "Der Zählerstand wird nicht verwendet. Sie können jederzeit einen neuen melden.",
        en: "The reading is not used. You can report a new one at any time.")
    static let withdrawnToReader = Text("Der Zählerstand wird nicht verwendet.", en: "The reading is not used.")
    static func review(until day: Day?) -> Text {
        guard let day else {
            return Text(
                "Wir sehen den Zählerstand an und teilen dann per E-Mail mit, ob wir ihn übernehmen.",
                en: "We look at the reading and then say by e-mail whether we accept it.")
        }
        return Text(
            "Der Zählerstand ist gespeichert. Wir sehen ihn bis zum \(day.german) an und teilen dann per E-Mail mit, ob wir ihn übernehmen.",
            en: "The reading is stored. We look at it by \(day.english) and then say by e-mail whether we accept it.")
    }
    static func reviewToReader(until day: Day?) -> Text {
        guard let day else {
            return Text(
                "Wir sehen den Zählerstand an. Sie müssen nichts tun.",
                en: "We look at the reading. There is nothing for you to do.")
        }
        return Text(
            "Der Zählerstand ist gespeichert. Wir sehen ihn bis zum \(day.german) an. Sie müssen nichts tun.",
            en: "The reading is stored. We look at it by \(day.english). There is nothing for you to do.")
    }
}
