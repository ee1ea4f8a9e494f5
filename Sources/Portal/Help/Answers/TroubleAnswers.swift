import HTML
import Vocabulary

/// Answers for when the portal itself does not work.
enum TroubleAnswers {
    static func all(_ house: Operator) -> [HelpTexts.Question] {
        [
            .init(
                key: "portal-stoerung",
                question: Text(
                    "Das Kundenportal funktioniert nicht richtig.", en: "The customer portal does not work properly."),
                answer: [
                    Text(
                        "Laden Sie die Seite neu. Hilft das nicht, melden Sie sich ab und wieder an oder versuchen Sie es mit einem anderen Browser.",
                        en: "Load the page again. If that does not help, sign out and in again or try another browser."),
                    Text(
                        "Zeigt die Seite eine Anfragenummer, nennen Sie uns diese am Telefon: \(house.phone). Damit finden wir den Fehler schnell.",
                        en:
                            "If the page shows a request number, tell it to us on the telephone: \(house.phone). It lets us find the fault quickly."
                    ),
                ]),
            .init(
                key: "sitzung-beendet",
                question: Text("Warum muss ich mich wieder anmelden?", en: "Why do I have to sign in again?"),
                answer: [
                    Text(
                        "Nach 30 Minuten ohne Klick und spätestens nach 12 Stunden endet eine Sitzung. Das schützt Ihre Daten, wenn andere an Ihr Gerät kommen.",
                        en:
                            "A session ends after 30 minutes without a click, and after 12 hours at the latest. This protects your data when others get to your device."
                    )
                ], link: (Text("Anmelden", en: "Sign in"), "/anmelden")),
        ]
    }
}
