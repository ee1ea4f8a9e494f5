import HTML
import Vocabulary

/// The words around the steps: the beginning, the bonus, the end.
enum MoveTexts {
    static let title = Text("Umzug", en: "Move")
    static let report = Text("Umzug melden", en: "Tell us about a move")
    static let lead = Text(
        "Ein Umzug für alle Ihre Verträge, in sechs kurzen Schritten. Sie können jederzeit unterbrechen und später weitermachen.",
        en: "One move for all your contracts, in six short steps. You can break off at any time and continue later.")
    static let begin = Text("Umzug beginnen", en: "Begin the move")
    static let nothingToMove = Text(
        "Es gibt keinen laufenden Vertrag, für den Sie einen Umzug melden können. Gekündigte Verträge enden von selbst; für einen gemeldeten Umzug sehen Sie den Vorgang an; zu Verträgen, die Sie nur ansehen dürfen, meldet der Vertragsinhaber den Umzug.",
        en: """
            There is no running contract you can tell a move for. Terminated contracts end by themselves; for a move that \
            was told see its request; for contracts you may only look at, the holder tells us.
            """)
    static let allReported = Text(
        "Für alle Ihre laufenden Verträge ist der Umzug schon gemeldet. Mehr müssen Sie nicht tun; wie weit wir sind, steht in jedem Vorgang:",
        en: """
            The move is told already for all your running contracts. There is nothing else to do; each request says how far we \
            are:
            """)
    /// As „Umzug: Gas beenden, V-2026-004711“.
    static func named(_ request: ServiceRequest) -> Text {
        let (what, number) = (request.headline, request.number.value)
        return Text("\(what.german), \(number)", en: "\(what.english), \(number)")
    }
    static let draftTitle = Text("Sie haben einen Umzug begonnen", en: "You have begun a move")
    static func draft(since moment: Instant, until day: Day) -> Text {
        Text(
            "Zuletzt geändert am \(moment.german). Noch ist nichts gemeldet. Am \(day.german) löschen wir den Entwurf.",
            en: "Last changed on \(moment.english). Nothing has been sent yet. The draft is deleted on \(day.english).")
    }
    static func goOn(_ step: MoveStep) -> Text {
        Text("Weitermachen bei Schritt \(step.number)", en: "Continue with step \(step.number)")
    }
    static let discard = Text("Entwurf verwerfen", en: "Throw the draft away")
    static let discarded = Text(
        "Der Entwurf ist gelöscht. Gemeldet wurde nichts.", en: "The draft was deleted. Nothing was sent.")
    static let seeReported = Text("Gemeldete Umzüge ansehen", en: "See the moves you told us about")

    static let possibleTitle = Text("Was ab wann möglich ist", en: "What is possible from when")
    static let otherwiseTitle = Text("Was sonst geschieht", en: "What happens otherwise")
    static let otherwise = [
        Text(
            "Melden Sie den Auszug zu spät, läuft der Vertrag an der alten Anschrift weiter, und Sie zahlen, was dort verbraucht wird.",
            en: "If you tell us too late, the contract goes on at the old address and you pay for what is used there."),
        Text(
            "Melden Sie den Einzug zu spät, beliefert Sie der Grundversorger vor Ort. Er rechnet diese Tage mit Ihnen ab (§§ 36, 38 EnWG).",
            en:
                "If you tell us too late that you move in, the local default supplier supplies and bills you (§§ 36, 38 EnWG)."
        ),
        Text(
            "Am besten melden Sie den Umzug sechs Wochen vorher, spätestens aber 14 Tage.",
            en: "Best tell us six weeks ahead, and 14 days at the latest."),
    ]
    static let takeAlongNeedsInto = Text(
        "Mitnehmen: Dafür brauchen wir den Tag des Einzugs aus Schritt 1.",
        en: "Take along: for this we need the day you move in, from step 1.")
    static let keepMeans = Text(
        "Behalten: Der Vertrag läuft an der alten Anschrift weiter, zum Beispiel wenn dort jemand wohnen bleibt.",
        en: "Keep: the contract goes on at the old address, as when somebody goes on living there.")

    static let bonus = Text("Umzugsbonus", en: "Moving bonus")
    static let bonusConditions = Text("Bedingungen des Bonus", en: "Conditions of the bonus")
    static func bonus(_ amount: Money, from day: Day) -> Text {
        Text("\(amount.german), zahlbar ab dem \(day.german)", en: "\(amount.english), payable from \(day.english)")
    }
    static func bonusOffer(_ bonus: Operator.MovingBonus) -> Text {
        let (german, english) = (kinds(bonus, .german, "und"), kinds(bonus, .english, "and"))
        let months = bonus.waitingMonths
        return Text(
            "\(bonus.amount.german) für jeden Vertrag, den Sie mitnehmen (\(german)). Gezahlt wird er \(months) Monate nach dem Beginn an der neuen Anschrift.",
            en: """
                \(bonus.amount.english) for each contract you take along (\(english)). It is paid \(months) months after the \
                beginning at the new address.
                """)
    }
    private static func kinds(_ bonus: Operator.MovingBonus, _ language: Language, _ joint: String) -> String {
        let words = bonus.kinds.map { $0.words(in: language) }
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) \(joint) \(last)"
    }
    static func write(_ bonus: Operator.MovingBonus, on page: Page) {
        page.section {
            page.h2(self.bonus)
            page.p(bonusOffer(bonus))
            page.p(Text(bonus.conditions, en: bonus.conditionsEnglish), .class("hint"))
        }
    }

    static let send = Text("Umzug melden", en: "Send the move")
    static func promise(days: Int) -> Text {
        Text(
            "Nach dem Klick bekommt jeder Vertrag einen Vorgang mit Nummer und Beleg. Wir antworten innerhalb von \(days) Werktagen.",
            en: """
                After the click each contract gets a request with a number and a receipt. We answer within \(days) working \
                days.
                """)
    }
    static let takeBack = Text(
        "Solange wir den Vorgang nicht bearbeiten, können Sie ihn zurückziehen.",
        en: "As long as we have not taken the request up, you can take it back.")
    static let changed = Text(
        "Noch ist nichts gemeldet: Seit Sie diese Seite geöffnet haben, hat sich etwas geändert. Prüfen Sie die Angaben noch einmal.",
        en: "Nothing was sent: something has changed since you opened this page. Check the details once more.")
    static let keptTitle = Text("Bleibt, wie es ist", en: "Stays as it is")

    static let reportedTitle = Text("Gemeldete Umzüge", en: "Moves you told us about")
    static let reportedLead = Text(
        "Jeder Vertrag hat seinen eigenen Vorgang; die Umzugsnummer darin ist bei allen dieselbe.",
        en: "Each contract has a request of its own; the number of the move in it is the same for all.")
    static let thanks = Text(
        "Angekommen. Für jeden Vertrag steht unten der Vorgang mit seinem Beleg.",
        en: "It has arrived. Below is the request of each contract with its receipt.")
    static let nothingReported = Text("Zurzeit ist kein Umzug gemeldet.", en: "No move is under way at present.")
    static func reported(_ day: Day) -> Text {
        Text("Umzug gemeldet zum \(day.german)", en: "Move told as of \(day.english)")
    }
}
