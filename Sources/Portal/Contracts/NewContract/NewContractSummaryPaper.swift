import NIOPosix
import Paper
import Vocabulary

/// The summary as a PDF: of Internet one A4 page, headings in the order of the annex to (EU) 2019/2243, nothing smaller than
/// ten points (Art. 2).
struct NewContractSummaryPaper: Sendable {
    let summary: NewContractSummary
    let house: Operator
    let language: Language
    let day: Day

    var document: Document {
        var blocks: [Block] = [
            .strong(summary.tariff), .paragraph(ContractSummaryTexts.provider(house).in(language)),
        ]
        if summary.internet != nil { blocks.append(.list(ContractSummaryTexts.preamble.map { $0.in(language) })) }
        for part in summary.parts(house) {
            blocks.append(.heading(part.heading.in(language), level: 2))
            blocks.append(.paragraph(part.lines.map { $0.in(language) }.joined(separator: "\n")))
        }
        var document = Document(
            title: summary.title.in(language), language: language, author: house.name, created: Instant(day),
            blocks: blocks)
        // Its number would be smaller than ten points, and one page needs none.
        document.numbersSinglePage = false
        return document
    }

    /// `/neuer-vertrag/zusammenfassung.pdf`: of what was chosen until now.
    static func show(_ visit: GuestVisit) async throws -> Answer {
        guard let file = try await NewContractFile.load(visit), let order = file.order, let summary = order.summary
        else { return .seeOther(NewContractStep.start) }
        let paper = NewContractSummaryPaper(
            summary: summary, house: visit.portal.operator, language: visit.language, day: visit.request.today)
        return try await paper.answer(to: visit.request)
    }

    func answer(to request: Incoming) async throws -> Answer {
        let document = document
        let bytes = try await NIOThreadPool.singleton.runIfActive { try document.render() }
        let wantsFile = request.query["speichern"] != nil
        return Answer.bytes(bytes, type: "application/pdf").named(
            "\(day.iso)_\(FileNames.plain(summary.title.german))_\(FileNames.plain(summary.tariff)).pdf",
            attachment: wantsFile)
    }
}
