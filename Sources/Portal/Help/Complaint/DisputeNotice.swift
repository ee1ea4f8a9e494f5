import Vocabulary

/// What was said about the settling of disputes, in the words of that day.
struct DisputeNotice: Codable, Sendable {
    private let german: String
    private let english: String

    init(_ body: Operator.DisputeBody) {
        let notice = DisputeTexts.notice(body)
        (german, english) = (notice.german, notice.english)
    }

    /// - Parameter commodity: nil when it is about none of them.
    init(_ house: Operator, about commodity: Commodity?) {
        let notice =
            commodity.map { DisputeTexts.notice(house.disputeBody(for: $0)) }
            ?? DisputeTexts.either(
                energy: house.disputeBody(for: .strom), internet: house.disputeBody(for: .internet))
        (german, english) = (notice.german, notice.english)
    }

    var text: Text { Text(german, en: english) }
    var appendix: RequestAppendix { RequestAppendix(title: ComplaintTexts.disputeTitle, paragraphs: [text]) }
}
