import Vocabulary

extension InstalmentRequest {
    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival {
        RequestArrival(
            subject: state == .done ? InstalmentLetterTexts.changed : InstalmentLetterTexts.asked,
            opening: InstalmentLetterTexts.opening(state, reporter),
            after: state == .done ? calledOff + (debit?.announced ?? []) : [])
    }

    /// What an earlier letter announced and does not come.
    private var calledOff: [Text] {
        [pending.map { PendingInstalmentTexts.calledOff($0.request, isDebited: debit != nil) }].compactMap { $0 }
    }
}

enum InstalmentLetterTexts {
    static let changed = Text("Ihr Abschlag ändert sich", en: "Your instalment changes")
    static let asked = Text("Ihr Wunsch zum Abschlag ist eingegangen", en: "Your wish for the instalment has arrived")

    static func opening(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> Text {
        let who = RequestTexts.reporter(reporter)
        switch (reporter, state) {
        case (.you, .done):
            return Text(
                "Sie haben im Kundenportal Ihren Abschlag geändert:",
                en: "You changed your instalment in the customer portal:")
        case (.you, _):
            return Text(
                "Sie haben im Kundenportal einen anderen Abschlag gewünscht. Das ist bei uns angekommen:",
                en: "You wished for another instalment in the customer portal. This has arrived:")
        case (_, .done):
            return Text(
                "Der Abschlag Ihres Vertrags wurde geändert, \(who.german):",
                en: "The instalment of your contract was changed, \(who.english):")
        default:
            return Text(
                "Zu Ihrem Vertrag wurde ein anderer Abschlag gewünscht, \(who.german). Das ist bei uns angekommen:",
                en: "Another instalment was wished for on your contract, \(who.english). This has arrived:")
        }
    }
}
