import HTML
import Store
import Vocabulary

/// The moving bonus, as the office edits it; none is a value as well.
struct EditedBonus: Edited {
    typealias Sheet = BonusSheet

    var bonus: Operator.MovingBonus?

    static let subject = EditionSubject.bonus
    static let name = "umzug"

    static func originals(_ house: Operator, _ db: Session) throws -> [EditedName] {
        [EditedName(name: name, title: EditionTexts.bonus)]
    }

    static func original(_ name: String, _ house: Operator, on today: Day, _ db: Session) throws -> EditedBonus? {
        name == Self.name ? EditedBonus(bonus: house.movingBonus) : nil
    }

    var title: Text { EditionTexts.bonus }

    var facts: [Fact] {
        guard let bonus else { return [Fact(EditedTexts.isPaid, EditionTexts.no)] }
        return [
            Fact(EditedTexts.isPaid, EditionTexts.yes),
            Fact(EditedTexts.amount, bonus.amount.text),
            Fact(EditedTexts.commodities, Text(same: bonus.commodities.joined(separator: ", "))),
            Fact(EditedTexts.waiting, EditedTexts.count(bonus.waitingMonths)),
            Fact(EditedTexts.conditions, Text(same: bonus.conditions)),
            Fact(EditedTexts.conditionsEnglish, Text(same: bonus.conditionsEnglish)),
        ]
    }

    /// What a move that begins today would be promised.
    func preview(_ page: Page, _ name: String, _ visit: StaffVisit) {
        guard let bonus, let kind = bonus.kinds.first, let promise = bonus.promise(kind, from: visit.request.today)
        else {
            return page.p(EditedTexts.noBonus)
        }
        page.dl(.class("facts")) { for fact in promise.facts(nil) { page.fact(fact.label, fact.value) } }
    }
}
