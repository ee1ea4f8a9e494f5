import HTML
import NIOPosix
import Paper
import Vocabulary

/// What is due for a fault or a missed appointment as a PDF: made from what was fixed, the same bytes today as in ten years.
enum CompensationPaper {
    static func path(_ number: RequestNumber) -> Path { "/vorgaenge/\(number.value)/entschaedigung" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await RequestPages.load(visit)
        guard let fixed = file.compensation else { throw Refusal.notFound }
        let (house, language, request) = (visit.portal.operator, visit.language, file.request)
        let document = document(fixed, of: request, headline: file.headline, from: house, in: language)
        let bytes = try await NIOThreadPool.singleton.runIfActive { try document.render() }
        let name = "\(fixed.fixedAt.day.iso)_Entschaedigung_\(request.number.value).pdf"
        return Answer.bytes(bytes, type: "application/pdf").named(
            name, attachment: visit.request.query["speichern"] != nil)
    }

    /// Not a word of the crediting: that comes later.
    static func document(
        _ fixed: FixedCompensation, of request: ServiceRequest, headline: Text, from house: Operator,
        in language: Language
    ) -> Document {
        var frame = [
            Fact(RequestTexts.number, Text(same: request.number.value)), Fact(RequestTexts.what, headline),
            Fact(RequestTexts.received, request.receivedAt.text),
        ]
        if let contract = request.contract { frame.append(Fact(RequestTexts.contract, Text(same: contract.value))) }
        frame.append(Fact(FaultTexts.mendedAt, fixed.endedAt.text))
        frame.append(Fact(FaultTexts.compensation, fixed.amount.text))
        var blocks: [Block] = [
            .facts(lines(frame, language)), .heading(FaultTexts.why.in(language), level: 2),
            .facts(lines(fixed.reckoning, language)),
        ]
        blocks += FaultTexts.rules.map { .paragraph($0.in(language)) }
        if fixed.amount > .zero { blocks.append(.paragraph(FaultTexts.willBeCredited.in(language))) }
        return Document(
            title: FaultTexts.paperTitle.in(language), language: language, author: house.name, created: fixed.fixedAt,
            letterhead: Letterhead(house, in: language), blocks: blocks)
    }

    private static func lines(_ facts: [Fact], _ language: Language) -> [Paper.Fact] {
        facts.map { Paper.Fact($0.label.in(language), $0.value.in(language)) }
    }
}
