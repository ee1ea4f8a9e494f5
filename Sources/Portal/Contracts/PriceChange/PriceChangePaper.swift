import Paper
import Vocabulary

extension PriceChangeFile {
    /// The letter as it lies in the mailbox. It belongs to the contract and not to one reader, so it is in German.
    ///
    /// - Parameter moment: when it is made. Its day is the letter's, whenever the change was announced to the portal.
    func document(from house: Operator, at moment: Instant) -> Document {
        let facts = [
            Fact(PriceChangeTexts.announced, moment.day.text),
            Fact(RequestTexts.contract, Text(same: number.value)),
            Fact(ContractFactTexts.tariff, Text(same: tariff.name)),
            Fact(PriceChangeTexts.from, change.validFrom.text),
        ]
        let opening = AfterGreeting.words(PriceChangeTexts.opening(self).german, in: .german)
        var blocks: [Block] = [
            .paragraph("\(PaperLetterTexts.greeting(holder.name).german)\n\(opening)"),
            .facts(facts.map { .init($0.label.german, $0.value.german) }),
            .heading(PriceChangeTexts.reason.german, level: 2), .paragraph(change.reason),
            .heading(PriceChangeTexts.basis.german, level: 2), .paragraph(change.basis),
            .heading(PriceChangeTexts.scope.german, level: 2), .table(table),
            .paragraph(ContractFactTexts.pricesNote.german),
        ]
        blocks += effect.map { .paragraph($0.german) }
        blocks.append(.heading(SpecialTerminationTexts.title.german, level: 2))
        blocks += PriceChangeTexts.rights(self, house, mayAct: true, toldOn: moment.day).map { .paragraph($0.german) }
        blocks.append(.paragraph(LetterTexts.signature(house.name).german))
        return Document(
            title: PriceChangeTexts.title(self).german, language: .german, author: house.name,
            created: moment, letterhead: Letterhead(house, in: .german), recipient: holder.lines,
            reference: [
                Paper.Fact(PaperLetterTexts.customerNumber.german, holder.customerNumber),
                Paper.Fact(PaperLetterTexts.phone.german, house.phone),
            ], blocks: blocks)
    }

    private var table: Table {
        var rows = lines.map { [$0.label.german, $0.before?.german ?? "–", $0.after.german] }
        if let year {
            rows.append([PriceChangeTexts.year(use).german, year.before.german, year.after.german])
        }
        return Table(
            columns: [
                .init(ContractFactTexts.price.german, share: 2), .init(PriceChangeTexts.before.german, .right),
                .init(PriceChangeTexts.after.german, .right),
            ], rows: rows)
    }

    /// What it comes to in a year, and how much of it is the supplier's share.
    var effect: [Text] {
        var sentences: [Text] = []
        if let year { sentences.append(PriceChangeTexts.effect(year.after - year.before)) }
        if let share = change.supplierShare { sentences.append(PriceChangeTexts.supplierShare(share)) }
        if change.supplierShare != nil, let whole = unitRateChange { sentences.append(PriceChangeTexts.whole(whole)) }
        if let part = change.risingPart { sentences.append(PriceChangeTexts.rising(part, guarantee)) }
        return sentences
    }
}
