import Paper
import Vocabulary

/// The receipt of a request: what arrived and what was said about it then. What happens later does not change it, so
/// that the same request always gives the same bytes. Everybody who may see the contract finds it in the mailbox, so it
/// says what was told, and not to whom; where that is not for everybody, as of a move, it lies there for those who may act.
/// Who opens it from the page of the request reads below what was answered since.
struct Receipt: Sendable {
    /// Who reads it.
    enum Reader: Sendable {
        /// Everybody who finds it in the mailbox of the contract.
        case mailbox
        /// Who may read on the page of the request all that was told.
        case whole
        /// Who may not.
        case part
    }

    let request: ServiceRequest
    let events: [RequestEvent]
    /// As it is called in the mailbox.
    let title: Text
    /// How it is filed.
    let category: DocumentCategory
    private let payload: (any RequestKind)?
    private let paper: RequestPaper?
    private let reader: Reader

    init(request: ServiceRequest, events: [RequestEvent], for reader: Reader = .mailbox) {
        let payload = RequestKinds.payload(of: request)
        (self.events, self.payload, self.reader) = (events, payload, reader)
        self.request = payload.map { type(of: $0).comesBeforeContract } == true ? request.withoutContract : request
        // A form of its own tells all.
        paper = reader == .part ? nil : payload?.paper
        let what = payload?.headline ?? RequestKinds.title(request.kind)
        title =
            paper?.title
            ?? Text("Eingangsbestätigung \(what.german)", en: "Confirmation of receipt \(what.english)")
        category = paper?.category ?? .receipt
    }

    /// As `2026-11-22_Zaehlerstand_300001234_V-2026-000123.pdf`.
    var fileName: String {
        let kind = FileNames.plain(RequestKinds.title(request.kind).german)
        let parts = [request.receivedAt.day.iso, kind, request.contract?.value, request.number.value]
        return "\(parts.compactMap { $0 }.joined(separator: "_")).pdf"
    }

    func document(
        from house: Operator, in language: Language, with later: RequestTimeline.Later? = nil
    ) -> Document {
        let decision = request.decision(in: events)
        let frame = request.frame(decision) + (payload?.clocks(request, promisedOn: decision?.promisedOn) ?? [])
        var blocks: [Block] = [
            .paragraph(RequestTexts.receiptOpening.in(language)), .facts(lines(frame, in: language)),
        ]
        if let paper { blocks = [.facts(lines(frame, in: language))] + paper.blocks(request, language) }
        if let payload {
            let facts = paper == nil ? (tellsAll(payload) ? payload.facts() : payload.shared()) : []
            if !facts.isEmpty {
                blocks += [
                    .heading(RequestTexts.whatWasTold.in(language), level: 2), .facts(lines(facts, in: language)),
                ]
            }
            let next = payload.next(decision?.state ?? .received, promisedOn: decision?.promisedOn, mayAct: true)
            blocks += [.heading(RequestTexts.nextTitle.in(language), level: 2), .paragraph(next.in(language))]
            for part in payload.appendix(from: house) {
                blocks.append(.heading(part.title.in(language), level: 2))
                blocks += part.paragraphs.map { .paragraph($0.in(language)) }
            }
        }
        if let later { blocks += [.heading(RequestTexts.sinceThen.in(language), level: 2)] + later.blocks }
        return Document(
            title: title.in(language), language: language, author: house.name,
            created: later?.upTo ?? request.receivedAt,
            letterhead: Letterhead(house, in: language), blocks: blocks)
    }

    /// Where it belongs to no contract nobody but who made it has it. An order goes into the mailbox once it has become one.
    private func tellsAll(_ payload: any RequestKind) -> Bool {
        let kind = type(of: payload)
        if kind.comesBeforeContract { return reader == .whole }
        return request.contract == nil || reader == .whole || (kind.isReceiptForActors && reader != .part)
    }

    private func lines(_ facts: [Fact], in language: Language) -> [Paper.Fact] {
        facts.map { Paper.Fact($0.label.in(language), $0.written.in(language)) }
    }
}
