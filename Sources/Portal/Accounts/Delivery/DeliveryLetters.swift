import Mail
import Vocabulary

/// Confirms how documents arrive from now on; for an order it holds everything that was agreed (BGB § 312f).
struct DeliveryLetter: PortalLetter {
    static let kind = "delivery"
    static let editable: EditableWords? = EditableWords(names: ["Vorgang"])
    let number: String
    let request: DeliveryRequest

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let house = desk.portal.operator
        let facts = [Fact(RequestTexts.number, Text(same: number))] + request.facts()
        let costs = request.way == .paper && (request.priceYear ?? 0) > 0
        let terms = costs ? [DeliveryTexts.charged, DeliveryTexts.withdrawal(house)] : []
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(DeliveryLetterTexts.opening(request.way, isWithdrawal: request.isWithdrawal))),
            desk.facts(facts),
        ]
        for term in terms { parts.append(.paragraph(desk.words(term))) }
        parts += [
            .paragraph(desk.words(request.next(.done, promisedOn: nil, mayAct: true))),
            desk.look(at: number),
        ]
        for words in request.appendix(from: house).flatMap({ [$0.title] + $0.paragraphs }) {
            parts.append(.paragraph(desk.words(words)))
        }
        parts.append(.small(desk.words(SettingsTexts.notYou(house.phone))))
        return Draft(
            subject: DeliveryLetterTexts.subject(request.way, isWithdrawal: request.isWithdrawal), parts: parts,
            known: LetterNames.of(request: number))
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        let facts = [Fact(RequestTexts.number, Text(same: Muster.number))]
        return Draft(
            subject: DeliveryLetterTexts.subject(.electronic, isWithdrawal: false),
            parts: [
                .paragraph(desk.words(DeliveryLetterTexts.opening(.electronic, isWithdrawal: false))),
                desk.facts(facts), Muster.byLaw(desk), desk.look(at: Muster.number),
                .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
            ], known: LetterNames.of(request: Muster.number))
    }
}

/// Tells that the bill on paper was asked for.
struct PaperCopyLetter: PortalLetter {
    static let kind = "paper-copy"
    static let editable: EditableWords? = EditableWords(names: ["Vorgang"])
    let number: String
    let year: Int
    let promisedOn: String
    /// Nil in letters of before it was kept.
    var contracts: [String]?

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: DeliveryLetterTexts.copySubject(year),
            parts: [
                .paragraph(desk.words(DeliveryTexts.copyNext(contracts ?? [], by: Day(iso: promisedOn)))),
                .facts([.init(desk.words(RequestTexts.number), number)]),
                desk.look(at: number),
                .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
            ], known: LetterNames.of(request: number))
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        let day = desk.now.day
        return try await Self(
            number: Muster.number, year: day.year, promisedOn: day.adding(days: 14).iso, contracts: [Muster.contract]
        ).write(desk)
    }
}

enum DeliveryLetterTexts {
    static func subject(_ way: DeliveryWay, isWithdrawal: Bool) -> Text {
        if isWithdrawal { return Text("Ihr Widerruf ist eingegangen", en: "Your withdrawal has arrived") }
        return switch way {
        case .paper: Text("Ihre Dokumente kommen auch auf Papier", en: "Your documents come on paper too")
        case .electronic: Text("Ihre Dokumente kommen elektronisch", en: "Your documents come electronically")
        }
    }
    static func opening(_ way: DeliveryWay, isWithdrawal: Bool) -> Text {
        if isWithdrawal {
            return Text(
                "Sie haben im Kundenportal Ihre Bestellung von Dokumenten auf Papier widerrufen. Das ist bei uns eingegangen:",
                en: "You withdrew your order of documents on paper in the customer portal. This has arrived with us:")
        }
        return switch way {
        case .paper:
            Text(
                "Sie haben im Kundenportal Dokumente auf Papier bestellt. Das ist vereinbart:",
                en: "You ordered documents on paper in the customer portal. This is agreed:")
        case .electronic:
            Text(
                "Sie haben im Kundenportal die elektronische Zustellung gewählt. Das gilt jetzt:",
                en: "You chose electronic delivery in the customer portal. This holds now:")
        }
    }
    static func copySubject(_ year: Int) -> Text {
        Text("Ihre Rechnung auf Papier für \(year)", en: "Your bill on paper for \(year)")
    }
}
