import Paper
import Vocabulary

/// The letter that asks for a reading: one page, with a code that leads to the page where it is told without signing in. In
/// German, as all letters on paper are.
struct AskForReadingPaper: Sendable {
    let asked: AskedReading
    let house: Operator
    let baseURL: String
    /// As the office has it for all letters; as it comes along without one.
    var signature: String?

    func document(at now: Instant) -> Document {
        let (window, link) = (asked.window(today: now.day), asked.link(baseURL))
        let meters = asked.meters.map(\.value).joined(separator: "\n")
        var blocks: [Block] = [
            .paragraph("Guten Tag \(asked.greeted),\n\(AskForReadingTexts.opening(window).german)"),
            .facts([
                fact(TellReadingTexts.meter, meters), fact(AskForReadingTexts.place, asked.place),
                fact(AskForReadingTexts.window, AskForReadingTexts.days(window).german),
            ]),
        ]
        if let squares = QRCode(link).flatMap(Squares.init) {
            blocks.append(
                .squares(
                    squares, alternative: AskForReadingTexts.alternative.german,
                    beside:
                        "\(AskForReadingTexts.scan(asked.meters.count).german)\n\n\(AskForReadingTexts.orType.german)\n\(link)"
                ))
        } else {
            blocks.append(.paragraph("\(AskForReadingTexts.type.german)\n\(link)"))
        }
        blocks += [
            .list([
                AskForReadingTexts.signIn("\(baseURL)/anmelden").german, AskForReadingTexts.call(house).german,
                ReportReadingTexts.unreasonable(house).german,
            ]), .paragraph(AskForReadingTexts.otherwise.german),
            .paragraph(signature ?? LetterTexts.signature(house.name).german),
        ]
        return Document(
            title: AskForReadingTexts.title(asked.commodity).german, language: .german, author: house.name,
            created: Instant(now.day), letterhead: Letterhead(house, in: .german), recipient: asked.recipient,
            reference: [
                Paper.Fact("Datum", now.day.german), Paper.Fact("Kundennummer", asked.customerNumber),
                Paper.Fact("Vertragsnummer", asked.number.value), Paper.Fact("Telefon", house.phone),
            ], blocks: blocks)
    }

    private func fact(_ label: Text, _ value: String) -> Paper.Fact { Paper.Fact(label.german, value) }
}

extension Squares {
    /// The squares of a code; paper is white around them.
    init?(_ code: QRCode) {
        let all = 0..<code.size
        self.init(size: code.size, dark: all.flatMap { row in all.map { code.isDark(row: row, column: $0) } })
    }
}
