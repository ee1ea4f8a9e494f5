import Vocabulary

enum AskForReadingTexts {
    static func title(_ commodity: Commodity) -> Text {
        commodity == .gas
            ? Text("Bitte lesen Sie Ihren Gaszähler ab", en: "Please read your gas meter")
            : Text("Bitte lesen Sie Ihren Stromzähler ab", en: "Please read your electricity meter")
    }
    static func opening(_ window: ClosedRange<Day>) -> Text {
        Text(
            "für Ihre nächste Abrechnung brauchen wir den Stand Ihres Zählers. Lesen Sie ihn \(days(window).german) ab, und teilen Sie ihn uns bis zum \(window.upperBound.german) mit.",
            en:
                "we need the reading of your meter for your next bill. Read it \(days(window).english), and tell us by \(window.upperBound.english)."
        )
    }
    static func days(_ window: ClosedRange<Day>) -> Text {
        window.lowerBound == window.upperBound
            ? Text("am \(window.upperBound.german)", en: "on \(window.upperBound.english)")
            : Text(
                "zwischen dem \(window.lowerBound.german) und dem \(window.upperBound.german)",
                en: "between \(window.lowerBound.english) and \(window.upperBound.english)")
    }
    static let window = Text("Ablesen", en: "Read it")
    static let place = Text("Lieferanschrift", en: "Place of supply")
    static let alternative = Text(
        "QR-Code mit der Adresse der Seite „Zählerstand melden“; dieselbe Adresse steht rechts daneben.",
        en: "QR code with the address of the page “Report a reading”; the same address stands at its right.")
    static func scan(_ meters: Int) -> Text {
        meters == 1
            ? Text(
                "Am schnellsten mit dem Telefon: Richten Sie die Kamera auf den Code. Vertrag und Zähler sind auf der Seite schon eingetragen; eine Anmeldung brauchen Sie nicht.",
                en:
                    "Quickest by telephone: point the camera at the code. Contract and meter are filled in on the page; you need not sign in."
            )
            : Text(
                "Am schnellsten mit dem Telefon: Richten Sie die Kamera auf den Code. Der Vertrag ist auf der Seite schon eingetragen; melden Sie jeden Zähler für sich. Eine Anmeldung brauchen Sie nicht.",
                en:
                    "Quickest by telephone: point the camera at the code. The contract is filled in on the page; tell each meter by itself. You need not sign in."
            )
    }
    static let orType = Text("Oder geben Sie diese Adresse ein:", en: "Or enter this address:")
    static let type = Text("Melden Sie den Stand auf dieser Seite:", en: "Report the reading on this page:")
    static func signIn(_ address: String) -> Text {
        Text(
            "Angemeldet sehen Sie sofort, ob der Stand passt: \(address)",
            en: "Signed in you see at once whether the reading fits: \(address)")
    }
    static func call(_ house: Operator) -> Text {
        Text("Oder rufen Sie uns an: \(house.phone), \(house.hours.german).", en: "Or call us: \(house.phone).")
    }
    static let otherwise = Text(
        "Bekommen wir bis dahin keinen Stand, schätzen wir Ihren Verbrauch (§ 40a Abs. 2 EnWG). Haben Sie den Stand schon gemeldet, ist nichts mehr zu tun.",
        en:
            "If we get no reading by then, we estimate your consumption (§ 40a (2) EnWG). If you have told it already, there is nothing else to do."
    )
}
