import Vocabulary

/// The instruction on withdrawal and the model form, word for word: EGBGB Art. 246a § 1 (2), annexes 1 and 2, as of 19 June 2026,
/// for the supply of Strom and Gas in no fixed amount, and for services as Internet. English as in annex I of Directive 2011/83/EU.
struct WithdrawalInstruction: Sendable {
    let house: Operator
    /// Where the function of BGB § 356a is.
    let address: String
    /// Internet is a service; the words about energy are struck out then, as the annex wants it.
    var isService = false

    private var sender: String {
        "\(house.name), \(house.street), \(house.postalCode) \(house.city), \(house.phone), \(house.email)"
    }

    var instruction: RequestAppendix {
        RequestAppendix(
            title: Text("Widerrufsrecht", en: "Right of withdrawal"),
            paragraphs: [
                Text(
                    "Sie haben das Recht, binnen vierzehn Tagen ohne Angabe von Gründen diesen Vertrag zu widerrufen.",
                    en: "You have the right to withdraw from this contract within 14 days without giving any reason."),
                Text(
                    "Die Widerrufsfrist beträgt vierzehn Tage ab dem Tag des Vertragsabschlusses.",
                    en:
                        "The withdrawal period will expire after 14 days from the day of the conclusion of the contract."
                ),
                Text(
                    "Um Ihr Widerrufsrecht auszuüben, müssen Sie uns (\(sender)) mittels einer eindeutigen Erklärung (z. B. ein mit der Post versandter Brief oder eine E-Mail) über Ihren Entschluss, diesen Vertrag zu widerrufen, informieren. Sie können dafür das beigefügte Muster-Widerrufsformular verwenden, das jedoch nicht vorgeschrieben ist.",
                    en: """
                        To exercise the right of withdrawal, you must inform us (\(sender)) of your decision to withdraw from \
                        this contract by an unequivocal statement (e.g. a letter sent by post or e-mail). You may use the \
                        attached model withdrawal form, but it is not obligatory.
                        """),
                Text(
                    "Sie können Ihr Widerrufsrecht auch online unter \(address) ausüben. Wenn Sie diese Online-Funktion nutzen, übermitteln wir Ihnen auf einem dauerhaften Datenträger (z. B. durch eine E-Mail) unverzüglich eine Eingangsbestätigung mit Informationen zum Inhalt der Widerrufserklärung sowie dem Datum und der Uhrzeit ihres Eingangs.",
                    en: """
                        You can also exercise your right of withdrawal online at \(address). If you use this online function, we \
                        will send you without delay, on a durable medium (e.g. by e-mail), an acknowledgement of receipt with \
                        information on the content of the withdrawal statement and the date and time of its receipt.
                        """),
                Text(
                    "Zur Wahrung der Widerrufsfrist reicht es aus, dass Sie die Mitteilung über die Ausübung des Widerrufsrechts vor Ablauf der Widerrufsfrist absenden.",
                    en: """
                        To meet the withdrawal deadline, it is sufficient for you to send your communication concerning your \
                        exercise of the right of withdrawal before the withdrawal period has expired.
                        """),
            ])
    }

    var consequences: RequestAppendix {
        RequestAppendix(
            title: Text("Folgen des Widerrufs", en: "Effects of withdrawal"),
            paragraphs: [
                Text(
                    "Wenn Sie diesen Vertrag widerrufen, haben wir Ihnen alle Zahlungen, die wir von Ihnen erhalten haben, einschließlich der Lieferkosten (mit Ausnahme der zusätzlichen Kosten, die sich daraus ergeben, dass Sie eine andere Art der Lieferung als die von uns angebotene, günstigste Standardlieferung gewählt haben), unverzüglich und spätestens binnen vierzehn Tagen ab dem Tag zurückzuzahlen, an dem die Mitteilung über Ihren Widerruf dieses Vertrags bei uns eingegangen ist. Für diese Rückzahlung verwenden wir dasselbe Zahlungsmittel, das Sie bei der ursprünglichen Transaktion eingesetzt haben, es sei denn, mit Ihnen wurde ausdrücklich etwas anderes vereinbart; in keinem Fall werden Ihnen wegen dieser Rückzahlung Entgelte berechnet.",
                    en: """
                        If you withdraw from this contract, we shall reimburse to you all payments received from you, including \
                        the costs of delivery (with the exception of the supplementary costs resulting from your choice of a \
                        type of delivery other than the least expensive type of standard delivery offered by us), without undue \
                        delay and in any event not later than 14 days from the day on which we are informed about your decision \
                        to withdraw from this contract. We will carry out such reimbursement using the same means of payment as \
                        you used for the initial transaction, unless you have expressly agreed otherwise; in any event, you will \
                        not incur any fees as a result of such reimbursement.
                        """),
                isService ? Self.afterService : Self.afterEnergy,
            ])
    }

    var form: RequestAppendix {
        RequestAppendix(
            title: Text("Muster-Widerrufsformular", en: "Model withdrawal form"),
            paragraphs: [
                Text(
                    "(Wenn Sie den Vertrag widerrufen wollen, dann füllen Sie bitte dieses Formular aus und senden Sie es zurück.)",
                    en: "(Complete and return this form only if you wish to withdraw from the contract.)"),
                Text(
                    "– An \(house.name), \(house.street), \(house.postalCode) \(house.city), \(house.email):",
                    en: "– To \(house.name), \(house.street), \(house.postalCode) \(house.city), \(house.email):"),
                Text(
                    "– Hiermit widerrufe(n) ich/wir (*) den von mir/uns (*) abgeschlossenen Vertrag über den Kauf der folgenden Waren (*)/die Erbringung der folgenden Dienstleistung (*)",
                    en: """
                        – I/We (*) hereby give notice that I/We (*) withdraw from my/our (*) contract of sale of the following \
                        goods (*)/for the provision of the following service (*),
                        """),
                Text("– Bestellt am (*)/erhalten am (*)", en: "– Ordered on (*)/received on (*),"),
                Text("– Name des/der Verbraucher(s)", en: "– Name of consumer(s),"),
                Text("– Anschrift des/der Verbraucher(s)", en: "– Address of consumer(s),"),
                Text(
                    "– Unterschrift des/der Verbraucher(s) (nur bei Mitteilung auf Papier)",
                    en: "– Signature of consumer(s) (only if this form is notified on paper),"),
                Text("– Datum", en: "– Date"),
                Text("(*) Unzutreffendes streichen.", en: "(*) Delete as appropriate."),
            ])
    }

    private static let afterEnergy = Text(
        "Haben Sie verlangt, dass die Dienstleistungen oder Lieferung von Strom oder Gas während der Widerrufsfrist beginnen soll, so haben Sie uns einen angemessenen Betrag zu zahlen, der dem Anteil der bis zu dem Zeitpunkt, zu dem Sie uns von der Ausübung des Widerrufsrechts hinsichtlich dieses Vertrags unterrichten, bereits erbrachten Dienstleistungen im Vergleich zum Gesamtumfang der im Vertrag vorgesehenen Dienstleistungen entspricht.",
        en: """
            If you requested to begin the performance of services or the supply of electricity or gas during the \
            withdrawal period, you shall pay us an amount which is in proportion to what has been provided until you \
            have communicated us your withdrawal from this contract, in comparison with the full coverage of the \
            contract.
            """)

    private static let afterService = Text(
        "Haben Sie verlangt, dass die Dienstleistungen während der Widerrufsfrist beginnen sollen, so haben Sie uns einen angemessenen Betrag zu zahlen, der dem Anteil der bis zu dem Zeitpunkt, zu dem Sie uns von der Ausübung des Widerrufsrechts hinsichtlich dieses Vertrags unterrichten, bereits erbrachten Dienstleistungen im Vergleich zum Gesamtumfang der im Vertrag vorgesehenen Dienstleistungen entspricht.",
        en: """
            If you requested to begin the performance of services during the withdrawal period, you shall pay us an \
            amount which is in proportion to what has been provided until you have communicated us your withdrawal from \
            this contract, in comparison with the full coverage of the contract.
            """)
}
