import Vocabulary

/// Answers about new contracts.
enum NewContractAnswers {
    static func all(_ house: Operator) -> [HelpTexts.Question] {
        [
            .init(
                key: "neuer-vertrag",
                question: Text("Kann ich hier einen neuen Vertrag bestellen?", en: "Can I order a new contract here?"),
                answer: [
                    Text(
                        "Ja: mit „+ Neuer Vertrag“ auf der Übersicht und in „Meine Verträge“, auch ohne Zugang. Sie sehen zuerst, was es an Ihrer Anschrift gibt und was es kostet. Bestellt wird erst mit dem letzten Knopf.",
                        en:
                            "Yes: with “+ New contract” on the overview and in “My contracts”, also without an account. You first see what is there at your address and what it costs. Only the last button makes the order."
                    ),
                    Text(
                        "Danach steht der Vertrag mit seinem Stand in „Meine Verträge“. Innerhalb von \(house.orderRules.confirmDays) Werktagen schreiben wir, ob und ab wann wir liefern; jeder neue Termin kommt mit seinem Grund.",
                        en:
                            "After that the contract stands in “My contracts” with its state. Within \(house.orderRules.confirmDays) working days we write whether and from when we supply; every new date comes with its reason."
                    ),
                ], link: (Text("Zu „Neuer Vertrag“", en: "Go to “New contract”"), NewContractStep.start))
        ]
    }
}
