import HTML
import Vocabulary

/// Answers about meters and contracts.
enum ReadingAnswers {
    static func all(_ house: Operator) -> [HelpTexts.Question] {
        [
            .init(
                key: "stand-melden",
                question: Text("Wie melde ich meinen Zählerstand?", en: "How do I report a meter reading?"),
                answer: [
                    Text(
                        "Öffnen Sie unter „Meine Verträge“ den Vertrag und dann „Zählerstand melden“. Sie sehen dort den letzten Stand und welchen Stand wir heute erwarten. Der Stand darf höchstens \(house.rules.readingDaysBack) Tage alt sein.",
                        en:
                            "Open the contract in “My contracts”, then “Report a meter reading”. There you see the last reading and the one we expect today. A reading may be at most \(house.rules.readingDaysBack) days old."
                    ),
                    Text(
                        "Weicht Ihr Stand ab, fragen wir nach und Sie nennen einen Grund. Wir prüfen ihn dann innerhalb von \(house.rules.readingReviewWorkingDays) Werktagen. Einen Beleg bekommen Sie in jedem Fall.",
                        en:
                            "If your reading differs, we ask and you give a reason. We then check it within \(house.rules.readingReviewWorkingDays) working days. You get a receipt in any case."
                    ),
                ], link: (Text("Zu meinen Verträgen", en: "Go to my contracts"), "/vertraege")),
            .init(
                key: "vorgaenge-finden",
                question: Text(
                    "Wo sehe ich, was aus meiner Meldung geworden ist?", en: "Where do I see what became of my report?"),
                answer: [
                    Text(
                        "Unter „Meine Vorgänge“. Jeder Vorgang hat eine Nummer, einen Verlauf und den Tag, bis zu dem wir den nächsten Schritt zusagen.",
                        en:
                            "In “My requests”. Each request has a number, a timeline and the day by which we promise the next step."
                    )
                ], link: (Text("Zu meinen Vorgängen", en: "Go to my requests"), "/vorgaenge")),
            .init(
                key: "vertragsende",
                question: Text(
                    "Wann kann ich meinen Vertrag frühestens beenden?", en: "When can my contract end at the earliest?"),
                answer: [
                    Text(
                        "Das steht beim Vertrag unter „Laufzeit und Kündigung“: Mindestlaufzeit, Kündigungsfrist und das früheste Ende, wenn Sie heute kündigen.",
                        en:
                            "The contract says so under “Term and cancellation”: minimum term, notice period and the earliest end if you cancel today."
                    )
                ], link: (Text("Zu meinen Verträgen", en: "Go to my contracts"), "/vertraege")),
        ]
    }
}
