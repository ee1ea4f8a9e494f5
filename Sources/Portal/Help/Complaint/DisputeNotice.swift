import Vocabulary

/// What was said about the settling of disputes, in the words of that day.
struct DisputeNotice: Codable, Sendable {
    private let german: String
    private let english: String

    init(_ body: Operator.DisputeBody) {
        let notice = DisputeTexts.notice(body)
        (german, english) = (notice.german, notice.english)
    }

    var text: Text { Text(german, en: english) }
    var appendix: RequestAppendix { RequestAppendix(title: ComplaintTexts.disputeTitle, paragraphs: [text]) }
}
