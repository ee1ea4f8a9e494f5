import HTML
import Vocabulary

/// The words about the way of a bonus: announced, the condition met or not, paid.
enum MoveBonusTexts {
    static let amount = Text("Betrag", en: "Amount")
    static let announced = Text("Angemeldet am", en: "Announced on")

    static func label(_ standing: MoveBonusNews.Standing) -> Text {
        switch standing {
        case .earned: Text("Bedingung erfüllt am", en: "Condition met on")
        case .notEarned: Text("Bedingung nicht erfüllt, geprüft am", en: "Condition not met, checked on")
        case .paid: Text("Ausgezahlt am", en: "Paid on")
        }
    }
    static func value(_ news: MoveBonusNews) -> Text {
        guard let reason = news.reason else { return news.day.text }
        return Text("\(news.day.german). Grund: \(reason)", en: "\(news.day.english). Reason: \(reason)")
    }
    /// In the timeline.
    static func told(_ news: MoveBonusNews) -> Text {
        let (label, value) = (label(news.standing), value(news))
        return Text(
            "Umzugsbonus: \(label.german) \(value.german)", en: "Moving bonus: \(label.english) \(value.english)")
    }

    static func subject(_ standing: MoveBonusNews.Standing) -> Text {
        switch standing {
        case .earned: Text("Umzugsbonus: Bedingung erfüllt", en: "Moving bonus: condition met")
        case .notEarned: Text("Umzugsbonus: Bedingung nicht erfüllt", en: "Moving bonus: condition not met")
        case .paid: Text("Umzugsbonus: ausgezahlt", en: "Moving bonus: paid")
        }
    }
    static let opening = Text(
        "Es gibt Neues zum Umzugsbonus:", en: "There is news about the moving bonus:")

    /// What happens next; nil stands for a bonus that is announced.
    static func next(_ news: MoveBonusNews?, payableFrom day: Day?) -> Text {
        let (german, english) = day.map { (" ab dem \($0.german)", " from \($0.english)") } ?? ("", "")
        switch news?.standing {
        case nil:
            return Text(
                "Der Bonus ist mit dem Umzug angemeldet. Wir prüfen die Bedingungen\(german) und sagen Ihnen das Ergebnis per E-Mail.",
                en: """
                    The bonus is announced with the move. We check its conditions\(english) and tell you the outcome by \
                    e-mail.
                    """)
        case .earned:
            return Text(
                "Wir zahlen den Bonus\(german) auf das Konto aus, das im Vorgang steht, und sagen Ihnen dann Bescheid. Steht dort keines, nennen Sie uns eines.",
                en: """
                    We pay the bonus\(english) to the account named in the request, and tell you then. If there is none, \
                    name one.
                    """)
        case .notEarned:
            return Text(
                "Der Bonus wird nicht ausgezahlt. Sehen Sie das anders, antworten Sie auf unsere E-Mail; wir prüfen es noch einmal.",
                en: "The bonus is not paid. If you see it otherwise, answer our e-mail; we check it once more.")
        case .paid:
            return Text(
                "Der Bonus ist ausgezahlt. Sie müssen nichts mehr tun.",
                en: "The bonus is paid. There is nothing left for you to do.")
        }
    }

    /// On the page of the request.
    static func write(_ page: Page, _ file: RequestFile, _ move: MoveRequest) {
        guard file.isWhole, let bonus = move.bonus, file.request.state != .refused, file.request.state != .withdrawn
        else { return }
        let all = file.events.bonusNews
        page.section {
            page.h2(MoveTexts.bonus)
            page.dl(.class("facts")) {
                page.fact(amount, Money(cents: Int64(bonus.cents)).text, move.bonusWhy(nil))
                page.fact(announced, file.request.receivedAt.day.text)
                for news in all { page.fact(label(news.standing), value(news)) }
            }
            page.p(next(all.last, payableFrom: bonus.earliest(after: all.last)))
        }
    }
}

extension MoveBonus {
    /// From when on it is paid, or its conditions are checked; a day that is past already is not told.
    func earliest(after news: MoveBonusNews?) -> Day? {
        guard let day = Day(iso: payableFrom) else { return nil }
        guard let news else { return day }
        return news.day < day ? day : nil
    }
}
