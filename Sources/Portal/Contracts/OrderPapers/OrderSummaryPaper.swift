import NIOPosix
import Paper
import Vocabulary

/// A summary as a PDF of one A4 page: of Internet with the headings in the order of the annex to (EU) 2019/2243, and
/// nothing smaller than ten points (Art. 2).
struct OrderSummaryPaper: Sendable {
    let summary: OrderSummary
    let house: Operator
    let language: Language
    let day: Day

    var document: Document {
        var blocks: [Block] = [
            .strong(summary.tariff), .paragraph(ContractSummaryTexts.provider(house).in(language)),
        ]
        if !summary.preamble.isEmpty { blocks.append(.list(summary.preamble.map { $0.in(language) })) }
        for part in summary.parts {
            blocks.append(.heading(part.heading.in(language), level: 2))
            blocks.append(.paragraph(part.lines.map { $0.in(language) }.joined(separator: "\n")))
        }
        var document = Document(
            title: summary.title.in(language), language: language, author: house.name, created: Instant(day),
            blocks: blocks)
        // Its number would be smaller than ten points, and one page needs none.
        document.numbersSinglePage = false
        document.fillsPage = true
        return document
    }

    var fileName: String {
        "\(day.iso)_\(FileNames.plain(summary.title.german))_\(FileNames.plain(summary.tariff)).pdf"
    }

    /// `/neuer-vertrag/zusammenfassung.pdf`: what has to be there before the order, of what was chosen until now.
    static func show(_ visit: GuestVisit) async throws -> Answer {
        try await show(visit) { $0.summary?.shown(visit.portal.operator) }
    }

    /// `/neuer-vertrag/vertragszusammenfassung.pdf`: the conditions in short (EnWG § 41 (4)).
    static func showConditions(_ visit: GuestVisit) async throws -> Answer {
        try await show(visit) { $0.payload.conditions(from: visit.portal.operator) }
    }

    private static func show(_ visit: GuestVisit, _ which: (NewContractOrder) -> OrderSummary?) async throws -> Answer {
        guard let file = try await NewContractFile.load(visit), let order = file.order, let summary = which(order)
        else { return .seeOther(NewContractStep.start) }
        let paper = OrderSummaryPaper(
            summary: summary, house: visit.portal.operator, language: visit.language, day: visit.request.today)
        return try await paper.answer(to: visit.request)
    }

    func bytes() async throws -> [UInt8] {
        let document = document
        return try await NIOThreadPool.singleton.runIfActive { try document.render() }
    }

    func answer(to request: Incoming) async throws -> Answer {
        Answer.bytes(try await bytes(), type: "application/pdf").named(
            fileName, attachment: request.query["speichern"] != nil)
    }
}
