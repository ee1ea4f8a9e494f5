import Vocabulary

/// Why a password is refused, and what to do instead.
enum PasswordTexts {
    static func weak(_ weakness: PasswordStrength.Weakness?) -> Text {
        let why = weakness.map(reason) ?? Text("Es ist leicht zu erraten.", en: "It is easy to guess.")
        return Text(
            "\(why.german) Nehmen Sie zum Beispiel vier Wörter, die nichts miteinander zu tun haben.",
            en: "\(why.english) Take, for example, four words that have nothing to do with each other.")
    }

    private static func reason(_ weakness: PasswordStrength.Weakness) -> Text {
        switch weakness {
        case .ownWord:
            Text(
                "Es enthält ein Wort, das zu Ihnen oder zu uns gehört: Name, Ort, Vertragsnummer, „Strom“.",
                en: "It contains a word that belongs to you or to us: name, place, contract number, “Strom”.")
        case .commonWord:
            Text(
                "Es besteht fast nur aus einem Wort oder Passwort, das viele benutzen.",
                en: "It is hardly more than a word or password many people use.")
        case .repeats:
            Text("Es wiederholt sich.", en: "It repeats itself.")
        case .sequence:
            Text("Es enthält eine Folge wie 1234 oder abcd.", en: "It contains a sequence like 1234 or abcd.")
        case .keyboard:
            Text(
                "Es besteht fast nur aus Tasten nebeneinander wie qwertz oder Zeichen der Reihe nach wie abcd.",
                en: "It is hardly more than keys side by side like qwerty, or signs in their order like abcd.")
        case .published:
            Text(
                "Es steht in einer Liste gestohlener Passwörter, die im Internet kursiert. Andere probieren es als Erstes.",
                en: "It is in a list of stolen passwords that goes round on the internet. Others try it first.")
        case .date:
            Text("Es besteht fast nur aus einem Datum oder Jahr.", en: "It is hardly more than a date or a year.")
        }
    }
}
