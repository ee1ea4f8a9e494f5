import HTML
import Store
import Vocabulary

/// A tariff option, as the office edits it.
struct EditedOption: Edited {
    typealias Sheet = OptionSheet

    var option: Operator.TariffOption
    var isOffered: Bool

    static let subject = EditionSubject.option
    static let canBeAdded = true

    static func originals(_ house: Operator, _ db: Session) throws -> [EditedName] {
        (house.tariffOptions ?? []).map { EditedName(name: $0.id, title: $0.title) }
    }

    static func original(_ name: String, _ house: Operator, on today: Day, _ db: Session) throws -> EditedOption? {
        house.tariffOptions?.first { $0.id == name }.map { EditedOption(option: $0, isOffered: true) }
    }

    var title: Text { option.title }

    var facts: [Fact] {
        let (name, words) = (option.nameEnglish ?? "–", option.textEnglish ?? "–")
        return [
            Fact(EditedTexts.offered, EditionTexts.yes(isOffered)),
            Fact(EditedTexts.name, Text(same: option.name)),
            Fact(EditedTexts.nameEnglish, Text(same: name)),
            Fact(EditedTexts.words, Text(same: option.text)),
            Fact(EditedTexts.wordsEnglish, Text(same: words)),
            Fact(EditedTexts.price, option.price.text),
            Fact(EditedTexts.per, EditedTexts.per(option.period)),
            Fact(EditedTexts.commodities, Text(same: option.commodities.joined(separator: ", "))),
            Fact(EditedTexts.start, EditedTexts.count(option.startWorkingDays)),
            Fact(EditedTexts.minimum, EditedTexts.count(option.months)),
            Fact(EditedTexts.notice, EditedTexts.count(option.notice)),
        ]
    }

    /// The card of the customer's page, ordered today.
    func preview(_ page: Page, _ name: String, _ visit: StaffVisit) {
        guard isOffered else { return page.p(EditedTexts.notOffered) }
        let terms = TariffOptionRequest(option, orderedOn: visit.request.today, baseURL: visit.portal.settings.baseURL)
        page.h3(option.title)
        page.p(option.words, .class("lines"))
        page.dl(.class("facts")) { for fact in terms.terms { page.fact(fact.label, fact.value) } }
    }
}
