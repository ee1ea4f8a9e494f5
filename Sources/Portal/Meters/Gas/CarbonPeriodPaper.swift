import Paper
import Vocabulary

/// The CO2 cost of a billed time as a paper: what the law asks for, year by year, and the table by which landlord and tenant
/// share it.
struct CarbonPeriodPaper {
    let period: CarbonPeriod
    let share: CarbonShare?
    let sheet: ReadingSheet
    let house: Operator
    let language: Language

    func document(at now: Instant) -> Document {
        let meters = sheet.meters.map(\.number.value).joined(separator: ", ")
        var facts = [
            Fact(RequestTexts.contract, Text(same: sheet.contract.number.value)),
            Fact(CarbonTexts.meter, Text(same: meters)), Fact(GasTexts.time, GasTexts.span(period.span)),
        ]
        if let bill = period.bill { facts.append(Fact(GasBillTexts.bill, GasBillTexts.numbered(bill))) }
        var blocks: [Block] = [
            .paragraph(words(CarbonTexts.opening)), .facts(CarbonProof.lines(facts, language)),
            .heading(words(CarbonTexts.figures), level: 2),
            .facts(CarbonProof.lines(CarbonFacts.sums(period), language)), .table(years),
            .paragraph(words(CarbonTexts.formula(period))),
        ]
        if period.isEstimated { blocks.append(.note(words(CarbonTexts.estimated))) }
        blocks.append(.heading(words(CarbonTexts.shareTitle), level: 2))
        if let share {
            blocks.append(.facts(CarbonProof.lines(CarbonFacts.share(share, period.span), language)))
            if share.cooks { blocks.append(.paragraph(words(CarbonTexts.cooking))) }
        } else {
            blocks.append(.paragraph(words(period.isShared ? CarbonTexts.howToShare : CarbonTexts.notShared)))
        }
        if period.isShared { blocks += [.table(levels), .paragraph(words(CarbonTexts.levelsNote))] }
        blocks += [
            .heading(words(CarbonTexts.claimTitle), level: 2), .paragraph(words(CarbonTexts.claim)),
            .paragraph(words(CarbonTexts.deadline)), .paragraph(words(CarbonTexts.bill)),
        ]
        return Document(
            title: words(CarbonTexts.title(period.span)), language: language, author: house.name, created: now,
            letterhead: Letterhead(house, in: language), blocks: blocks)
    }

    /// Each calendar year with its own price and factor.
    private var years: Table {
        Table(
            columns: [
                Table.Column(words(CarbonTexts.calendarYear), share: 0.7),
                Table.Column(words(GasTexts.energy), .right),
                Table.Column(words(CarbonTexts.factor), .right, share: 1.7),
                Table.Column(words(CarbonTexts.emissions), .right),
                Table.Column(words(CarbonTexts.priceShort), .right),
                Table.Column(words(CarbonTexts.costShort), .right),
            ],
            rows: period.years.map { year in
                [
                    "\(year.year)", words(Energy(kilowattHours: year.energy.wholeKilowattHours).text),
                    words(CarbonTexts.factor(year.price)), words(CarbonTexts.kilograms(year.grams)),
                    words(CarbonTexts.perTonne(year.price)), words(year.cost.text),
                ]
            })
    }

    /// The table of the law; the line that holds is marked.
    private var levels: Table {
        Table(
            columns: [
                Table.Column(words(CarbonTexts.levelColumn), share: 2),
                Table.Column(words(CarbonTexts.tenantColumn), .right),
                Table.Column(words(CarbonTexts.landlordColumn), .right),
            ],
            rows: CarbonLevel.all.map { level in
                let isIt = level == share?.level
                return [
                    words(isIt ? CarbonTexts.isYours(level) : CarbonTexts.level(level)),
                    words(CarbonTexts.percent(100 - level.landlordPercent)),
                    words(CarbonTexts.percent(level.landlordPercent)),
                ]
            })
    }

    private func words(_ text: Text) -> String { text.in(language) }
}
