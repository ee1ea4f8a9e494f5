import Vocabulary

enum LedgerTexts {
    static let title = Text("Zahlungen", en: "Payments")
    static let now = Text("So steht es heute", en: "How things stand today")
    static let balance = Text("Kontostand", en: "Balance")
    static let open = Text("Offen", en: "Overdue")
    static let due = Text("Als Nächstes fällig", en: "Due next")
    static let credit = Text("Guthaben", en: "Credit")
    static let asOf = Text("Stand der Daten", en: "Data as of")
    static let all = Text("Alle Buchungen", en: "All bookings")
    static let signs = Text(
        "Ohne Vorzeichen steht, was zu zahlen ist; mit Minus, was bezahlt oder gutgeschrieben wurde.",
        en: "Without a sign stands what is to be paid; with a minus what was paid or credited.")
    static let bookedOn = Text("Gebucht am", en: "Booked on")
    static let what = Text("Was", en: "What")
    static let dueOn = Text("Fällig am", en: "Due on")
    static let amount = Text("Betrag", en: "Amount")
    static let standing = Text("Status", en: "Status")
    static let balanceAfter = Text("Kontostand danach", en: "Balance after it")
    static let amountEuro = Text("Betrag in Euro", en: "Amount in euro")
    static let openEuro = Text("Davon offen in Euro", en: "Open of it in euro")
    static let balanceEuro = Text("Kontostand danach in Euro", en: "Balance after it in euro")
    static let csv = Text("Als Tabelle speichern (CSV)", en: "Save as a table (CSV)")
    static let howToPay = Text("So zahlen Sie: Bankverbindung", en: "How you pay: bank details")

    static func nothingDelivered(_ phone: String) -> Text {
        Text(
            "Unsere Abrechnung hat dem Portal für diesen Vertrag keine Zahlungen übergeben. Was bezahlt und was offen ist, steht auf Ihrer Rechnung. Auskunft am Telefon: \(phone).",
            en: """
                Our billing has handed no payments of this contract to the portal. What is paid and what is open stands on your \
                bill. We tell you on the phone: \(phone).
                """)
    }
    static func balance(_ balance: Money) -> Text {
        if balance == .zero { return Text("ausgeglichen", en: "even") }
        let (german, english) = (balance.magnitude.german, balance.magnitude.english)
        return balance.isNegative
            ? Text("\(german) Guthaben", en: "\(english) credit") : Text("\(german) zu zahlen", en: "\(english) to pay")
    }
    static func since(_ amount: Money, _ day: Day) -> Text {
        Text("\(amount.german) seit dem \(day.german)", en: "\(amount.english) since \(day.english)")
    }
    static func until(_ amount: Money, _ day: Day) -> Text {
        Text("\(amount.german), ab dem \(day.german)", en: "\(amount.english), from \(day.english) on")
    }
    /// On the card and the page of the contract.
    static func overdue(_ amount: Money) -> Text {
        Text("Offen: \(amount.german)", en: "Overdue: \(amount.english)")
    }
    static func more(_ count: Int) -> Text {
        Text("\(count) ältere Buchungen stehen in der Tabelle.", en: "\(count) older bookings are in the table.")
    }

    static func words(_ entry: LedgerEntry) -> Text {
        if let title = entry.title { return Text(title, en: entry.titleEnglish ?? title) }
        switch entry.kind {
        case .instalment: return Text("Abschlag", en: "Instalment")
        case .bill: return Text("Rechnung", en: "Bill")
        case .charge: return Text("Sonstiger Betrag", en: "Other amount")
        case .payment: return Text("Ihre Zahlung", en: "Your payment")
        case .credit: return Text("Gutschrift", en: "Credit")
        case .payout: return Text("Auszahlung an Sie", en: "Paid out to you")
        case .returnedDebit: return Text("Zurückgegebene Lastschrift", en: "Returned direct debit")
        }
    }

    static func words(_ line: Ledger.Line) -> Text {
        let entry = line.entry
        let isPart = entry.open < entry.amount
        let (german, english) = (entry.open.german, entry.open.english)
        switch line.standing {
        case .paid: return Text("bezahlt", en: "paid")
        case .booked: return Text("gebucht", en: "booked")
        case .left: return Text("davon \(german) Guthaben", en: "\(english) of it credit")
        case .due(let day):
            return isPart
                ? Text("noch \(german) fällig am \(day.german)", en: "\(english) left, due on \(day.english)")
                : Text("fällig am \(day.german)", en: "due on \(day.english)")
        case .overdue(let day):
            return isPart
                ? Text("noch \(german) offen seit \(day.german)", en: "\(english) left, overdue since \(day.english)")
                : Text("offen seit \(day.german)", en: "overdue since \(day.english)")
        }
    }

    /// What happens next.
    static func next(_ ledger: Ledger, _ way: PaymentWay?, phone: String) -> [Text] {
        var words: [Text] = []
        if ledger.overdue > .zero {
            words.append(
                Text(
                    "Für den offenen Betrag ist noch keine Zahlung gebucht. Was Sie in den letzten Tagen gezahlt haben, kann hier noch fehlen. Prüfen Sie, ob Ihre Zahlung oder unsere Abbuchung geklappt hat.",
                    en: """
                        No payment is booked for the overdue amount yet. What you paid in the last days may still be missing \
                        here. Check whether your payment or our debit went through.
                        """))
            words.append(
                Text(
                    "Können Sie nicht alles auf einmal zahlen, rufen Sie uns an: \(phone). Wir finden mit Ihnen einen Weg.",
                    en: "If you cannot pay all at once, call us: \(phone). We find a way with you."))
        }
        if ledger.due > .zero {
            switch way {
            case .debit:
                words.append(
                    Text(
                        "Was als Nächstes fällig ist, buchen wir von Ihrem Konto ab. Sie müssen nichts tun.",
                        en: "What is due next we debit from your account. There is nothing to do."))
            case .transfer:
                words.append(
                    Text(
                        "Überweisen Sie, was als Nächstes fällig ist, so, dass es am fälligen Tag bei uns ist.",
                        en: "Transfer what is due next so that it reaches us on the day it is due."))
            case nil: break
            }
        }
        if ledger.credit > .zero {
            words.append(
                Text(
                    "Das Guthaben verrechnen wir mit dem, was als Nächstes fällig ist, oder zahlen es Ihnen aus.",
                    en: "We set the credit off against what is due next, or pay it out to you."))
        }
        return words
    }
}
