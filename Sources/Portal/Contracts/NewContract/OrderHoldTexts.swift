import Vocabulary

/// A mandate with an order after the e-mail address changed: the order goes on, the mandate waits (as every change of bank
/// details does).
enum OrderHoldTexts {
    static let label = Text("Lastschrift wartet", en: "Direct debit waits")
    /// Beside the label, on pages and letters of the order.
    static func until(_ moment: Instant) -> Text {
        Text(
            "Zur Sicherheit bis zum \(moment.german), weil sich Ihre E-Mail-Adresse vor Kurzem geändert hat. Danach geht das Mandat von selbst an unsere Abrechnung.",
            en: """
                To be on the safe side until \(moment.english), because your e-mail address has changed lately. After that the \
                mandate goes to our billing by itself.
                """)
    }
    /// Before it is chosen, and before the order.
    static func willWait(until moment: Instant) -> Text {
        Text(
            "Ihre E-Mail-Adresse hat sich vor Kurzem geändert. Zu Ihrer Sicherheit wartet ein Lastschriftmandat deshalb bis zum \(moment.german); vorher buchen wir nichts ab. Ihre Bestellung bearbeiten wir sofort, und das Mandat geht danach von selbst weiter.",
            en: """
                Your e-mail address has changed lately. For your safety a direct debit mandate waits until \(moment.english); \
                nothing is debited before. We work on your order at once, and after that the mandate goes on by itself.
                """)
    }
    static func blocked(until moment: Instant) -> Text {
        let frozen = EmailTexts.frozen(moment)
        return Text(
            "\(frozen.german) Wählen Sie Überweisung, oder bestellen Sie danach mit Lastschrift.",
            en: "\(frozen.english) Choose transfer, or order with direct debit after that.")
    }
}
