import HTML
import Vocabulary

extension Page {
    /// What a dynamic price is, its risk, and what it needs: comprehensively, wherever one is offered (EnWG § 41a (2), (3)).
    func dynamicTariff(_ offer: TariffOffer) {
        guard offer.isDynamic else { return }
        p(DynamicTariffTexts.risk, .class("warn"))
        details {
            summary(DynamicTariffTexts.title)
            for words in DynamicTariffTexts.explained { p(words) }
            if let risks = offer.risks {
                let isForeign = language == .english && offer.risksEnglish == nil
                p(language == .english ? offer.risksEnglish ?? risks : risks, .lang(isForeign ? .german : nil))
            }
        }
    }
}

enum DynamicTariffTexts {
    static let title = Text("So rechnet ein dynamischer Tarif", en: "How a dynamic tariff is reckoned")
    static let risk = Text(
        "Risiko: Steigt der Preis an der Strombörse, zahlen Sie sofort mehr. Eine Obergrenze gibt es nicht.",
        en: "Risk: when the price at the power exchange rises, you pay more at once. There is no upper limit.")
    static let explained = [
        Text(
            "Der Arbeitspreis folgt dem Spotpreis: dem Preis, zu dem Strom an der Börse am Tag vorher für jede Stunde gehandelt wird. Dazu kommen feste Teile: Vertrieb, Netzentgelt, Steuern, Abgaben und Umlagen.",
            en: """
                The energy price follows the spot price: the price electricity is traded at on the exchange for each hour, on \
                the day before. Fixed parts come on top: service, grid fee, taxes, levies and surcharges.
                """),
        Text(
            "Der Preis oben ist der Durchschnitt der letzten zwölf Monate, der Gesamtpreis damit gerechnet. Zugesagt ist beides nicht: Es kommt darauf an, wann Sie Strom verbrauchen.",
            en: """
                The price above is the average of the last twelve months, and the total is reckoned with it. Neither is \
                promised: it depends on when you use electricity.
                """),
        Text(
            "Der Tarif braucht ein intelligentes Messsystem (iMSys), das Ihren Verbrauch für jede Viertelstunde misst. Den Einbau verlangen Sie bei Ihrem Messstellenbetreiber; wir helfen Ihnen dabei (§\u{A0}41a EnWG).",
            en: """
                The tariff needs a smart metering system (iMSys) that measures what you use in each quarter of an hour. You ask \
                your metering operator to install it; we help you with that (§\u{A0}41a EnWG).
                """),
    ]
}
