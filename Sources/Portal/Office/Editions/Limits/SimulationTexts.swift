import Vocabulary

enum SimulationTexts {
    static let title = Text("Probe mit den Anfragen des letzten Jahres", en: "Trial with last year’s requests")
    static let lead = Text(
        "Jede Anfrage der letzten 365 Tage noch einmal mit den neuen Grenzen entschieden. Geschrieben wird nichts.",
        en: "Each request of the last 365 days decided once more by the new limits. Nothing is written.")
    static let nothing = Text(
        "In den letzten 365 Tagen hat niemand einen anderen Abschlag gewünscht.",
        en: "Nobody wished for another instalment in the last 365 days.")
    static let what = Text("Anfragen", en: "Requests")
    static let then = Text("Damals", en: "Then")
    static let now = Text("Mit den neuen Grenzen", en: "By the new limits")
    static let all = Text("Alle Anfragen", en: "All requests")
    static let atOnce = Text("Sofort entschieden", en: "Decided at once")
    static let review = Text("Zur Prüfung", en: "For somebody to look at")
    static func reason(_ reason: LimitsSimulation.Reason) -> Text {
        switch reason {
        case .below: Text("Grund: zu niedrig", en: "Reason: too low")
        case .above: Text("Grund: zu hoch", en: "Reason: too high")
        case .tooOften: Text("Grund: zu oft geändert", en: "Reason: changed too often")
        case .beforeBilling: Text("Grund: Abrechnung steht bevor", en: "Reason: the bill is near")
        }
    }
    static let reasonsAdd = Text(
        "Eine Anfrage kann mehrere Gründe haben.", en: "A request can have several reasons.")
    static func sum(_ simulation: LimitsSimulation) -> Text {
        let (more, fewer) = (simulation.toAtOnce, simulation.toReview)
        return Text(
            "Sofort entschieden statt geprüft: \(more). Geprüft statt sofort entschieden: \(fewer).",
            en: "Decided at once instead of looked at: \(more). Looked at instead of decided at once: \(fewer).")
    }
    static func trust(_ simulation: LimitsSimulation) -> Text {
        let (same, all) = (simulation.agreeing, simulation.total)
        return Text(
            "Zur Einordnung: Mit den heutigen Grenzen kommt bei \(same) von \(all) Anfragen heraus, was damals entschieden wurde. Zählerstände und Änderungen sind die von damals, Grenzen des Abrechnungssystems die von heute.",
            en: """
                For comparison: by today’s limits \(same) of \(all) requests come out as they were decided then. Readings and \
                changes are those of then, limits of the billing system those of today.
                """)
    }
    static func cut(_ most: Int) -> Text {
        Text(
            "Es gibt mehr Anfragen: Gerechnet ist mit \(most), einem zufälligen Querschnitt der Verträge.",
            en: "There are more requests: \(most) were reckoned with, a random sample of the contracts.")
    }
    static let changes = Text(
        "Diese Anfragen wären anders entschieden", en: "These requests would be decided otherwise")
    static func shown(_ count: Int, of all: Int) -> Text {
        Text(
            "Hier stehen \(count) von \(all); mehr enthält die Tabelle.",
            en: "Here are \(count) of \(all); the table has more.")
    }
    static let number = Text("Vorgang", en: "Request")
    static let day = Text("Eingang", en: "Arrival")
    static let before = Text("Abschlag bisher", en: "Instalment so far")
    static let wish = Text("Gewünscht", en: "Wished for")
    static func outcome(_ reasons: [LimitsSimulation.Reason]) -> Text {
        reasons.isEmpty ? atOnce : .sentences(reasons.map(Self.short))
    }
    private static func short(_ reason: LimitsSimulation.Reason) -> Text {
        switch reason {
        case .below: Text("Zu niedrig.", en: "Too low.")
        case .above: Text("Zu hoch.", en: "Too high.")
        case .tooOften: Text("Zu oft.", en: "Too often.")
        case .beforeBilling: Text("Vor der Abrechnung.", en: "Before the bill.")
        }
    }
    static let table = Text("Probe als Tabelle (CSV)", en: "Trial as a table (CSV)")
}
