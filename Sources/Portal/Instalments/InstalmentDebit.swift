import Vocabulary

/// How a changed instalment is debited, as it was when it was changed. The letter about the change announces it
/// (Pre-Notification, SEPA Core rulebook): the amount, every day known, mandate and creditor. Whose account it is has to hear
/// of it, too; nobody has proved an address of somebody who is not the customer, so the customer is told plainly to pass it on.
struct InstalmentDebit: Codable, Sendable, Equatable {
    let reference: String?
    let creditorID: String
    /// With the last four signs only; nil where it cannot be opened.
    let shownIBAN: String?
    /// Whether the account is somebody else's than the customer's.
    let isOfAnother: Bool
    /// The days it is debited on; empty where somebody decides first.
    let days: [String]
    let noticeDays: Int

    static let most = 12

    /// Nil where the customer transfers, or nothing is known of an account.
    init?(_ file: InstalmentFile, _ wish: InstalmentLimits.Wish, from day: Day?, _ house: Operator, _ keys: Keys) {
        guard let payment = file.debit else { return nil }
        (reference, creditorID) = (payment.reference, house.creditorID)
        shownIBAN = payment.iban(keys)?.shown
        isOfAnother = file.isDebitedFromAnother
        noticeDays = house.mandateTerms.noticeDays
        guard let day else {
            days = []
            return
        }
        let covered = file.payments.map(\.dueOn).filter { wish.covers($0, from: day) }
        days = covered.prefix(Self.most).map { due in
            (wish.dueDay.map { due.firstOfMonth.adding(days: $0 - 1) } ?? due).iso
        }
    }

    private var known: [Day] { days.compactMap { Day(iso: $0) } }

    func facts(_ amount: Money) -> [Fact] {
        var facts: [Fact] = []
        if let shownIBAN { facts.append(Fact(InstalmentDebitTexts.account, Text(same: shownIBAN))) }
        if isOfAnother { facts.append(Fact(BankTexts.holder, InstalmentDebitTexts.another)) }
        if let reference { facts.append(Fact(MandateTexts.reference, Text(same: reference))) }
        facts.append(Fact(MandateTexts.creditorID, Text(same: creditorID)))
        if !days.isEmpty { facts.append(Fact(InstalmentDebitTexts.days, InstalmentDebitTexts.each(amount, known))) }
        return facts
    }

    /// Below the facts of the letter about a change that was done at once.
    var announced: [Text] {
        [InstalmentDebitTexts.announcement, DebitNoticeTexts.changes(days: noticeDays)] + passedOn
    }

    /// For the customer alone, where the account is somebody else's.
    var passedOn: [Text] { isOfAnother ? [InstalmentDebitTexts.passOn(before: known.first)] : [] }
}

enum InstalmentDebitTexts {
    static let account = Text("Abbuchung vom Konto", en: "Debited from the account")
    static let another = Text(
        "eine andere Person als der Vertragsinhaber", en: "somebody else than the contract holder")
    static let days = Text("Abbuchungen", en: "Debits")
    static func each(_ amount: Money, _ days: [Day]) -> Text {
        let (german, english) = (days.map(\.german), days.map(\.english))
        return Text(
            "je \(amount.german) am \(german.joined(separator: ", "))",
            en: "\(amount.english) each on \(english.joined(separator: ", "))")
    }
    static let announcement = Text(
        "Dieses Schreiben ist zugleich die Ankündigung der SEPA-Lastschriften mit dem neuen Betrag. Was vorher fällig ist, buchen wir wie bisher ab.",
        en: """
            This letter is also the announcement of the SEPA direct debits with the new amount. What is due before is debited \
            as before.
            """)
    static func passOn(before day: Day?) -> Text {
        let (german, english) = day.map { (" vor dem \($0.german)", " before \($0.english)") } ?? ("", "")
        return Text(
            "Das Konto gehört jemand anderem, dem wir nicht selbst schreiben. Geben Sie Betrag und Tage deshalb\(german) an den Kontoinhaber weiter. Möchten Sie von einem anderen Konto zahlen, ändern Sie die Bankverbindung.",
            en: """
                The account belongs to somebody else, to whom we do not write ourselves. So pass amount and days on to the \
                account holder\(english). If you would like to pay from another account, change the bank details.
                """)
    }
    /// Before it is changed.
    static let before = Text(
        "Abgebucht wird von einem Konto, das jemand anderem gehört. Der Kontoinhaber muss vorher wissen, welchen Betrag wir wann abbuchen: Sie bekommen das nach der Änderung per E-Mail und geben es an ihn weiter.",
        en: """
            The account that is debited belongs to somebody else. The account holder has to know before which amount is \
            debited when: you get that by e-mail after the change, and pass it on.
            """)
}
