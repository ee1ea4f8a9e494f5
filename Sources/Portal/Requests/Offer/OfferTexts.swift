import Vocabulary

/// What the house proposes, and what the customer says to it.
enum OfferTexts {
    static let title = Text("Unser Vorschlag", en: "Our proposal")
    static let happens = Text("Wenn Sie annehmen, passiert das:", en: "If you accept, this happens:")
    static let accept = Text("Vorschlag annehmen", en: "Accept the proposal")
    static let decline = Text("Vorschlag ablehnen", en: "Decline the proposal")
    static let words = Text("Möchten Sie etwas dazu sagen?", en: "Would you like to say something about it?")
    static let wordsHint = Text(
        "Freiwillig. Es steht dann im Verlauf.", en: "Optional. It then stands in the timeline.")
    static let declineFollows = Text(
        "Lehnen Sie ab, entscheiden wir über Ihren Wunsch, wie er war. Sie hören wieder von uns.",
        en: "If you decline, we decide on your wish as it was. You hear from us again.")
    static func gone(_ why: Text) -> Text {
        Text(
            "So lässt sich der Vorschlag heute nicht mehr annehmen: \(why.german) Lehnen Sie ihn ab, dann schlagen wir etwas anderes vor.",
            en: """
                The proposal can no longer be accepted as it is: \(why.english) Decline it, then we propose something else.
                """)
    }
    static let changed = Text(
        "Inzwischen hat sich der Tag geändert. Es ist nichts angenommen. Sehen Sie sich den Vorschlag noch einmal an.",
        en: "The day has changed meanwhile. Nothing was accepted. Look at the proposal again.")
    static let onlyHolder = Text(
        "Den Vorschlag nimmt an oder lehnt ab, wer den Vertrag ändern darf.",
        en: "Whoever may change the contract accepts or declines the proposal.")
    static let accepted = Text("angenommen", en: "accepted")
    static let declined = Text("abgelehnt", en: "declined")
    static func decided(_ isAccepted: Bool) -> Text {
        isAccepted
            ? Text("Der Vorschlag wurde angenommen.", en: "The proposal was accepted.")
            : Text("Der Vorschlag wurde abgelehnt.", en: "The proposal was declined.")
    }
    static let thanksAccepted = Text(
        "Sie haben den Vorschlag angenommen. So geht es weiter, steht unten.",
        en: "You have accepted the proposal. What happens next stands below.")
    static let thanksDeclined = Text(
        "Sie haben den Vorschlag abgelehnt. Wir entscheiden jetzt über Ihren Wunsch.",
        en: "You have declined the proposal. We now decide on your wish.")
    static func howToDecide(_ times: AnswerTimes?, _ silence: Silence, _ phone: String) -> Text {
        let follows = QuestionTexts.follows(times, silence)
        return Text(
            "Annehmen oder ablehnen können Sie den Vorschlag mit einem Klick auf der Seite des Vorgangs; der Knopf führt dorthin, und vorher lesen Sie, was dann passiert. Fragen? Rufen Sie uns an: \(phone). \(follows.german)",
            en: """
                You can accept or decline the proposal with one press on the page of the request; the button leads there, \
                and you read before what then happens. Questions? Call us: \(phone). \(follows.english)
                """)
    }
    static func subject(_ what: Text) -> Text {
        Text("\(what.german): unser Vorschlag", en: "\(what.english): our proposal")
    }
    static let same = Text(
        "Das ist, was der Kunde wünscht. Melden Sie den Vorgang dann als erledigt",
        en: "This is what the customer wishes for. Report the request as done then")
    static let nobody = Text(
        "Zu diesem Vorgang gibt es keinen Zugang, mit dem jemand den Vorschlag annehmen könnte",
        en: "There is no account with which somebody could accept the proposal")
}
