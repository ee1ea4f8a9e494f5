import Vocabulary

/// Until when the law wants something done about a request, whatever was promised.
struct StatutoryDeadline: Sendable, Equatable {
    /// What has to be done, as „Bestätigung der Kündigung“.
    let duty: Text
    /// The law, as „§ 41b Abs. 1 EnWG“.
    let norm: String
    /// The last day.
    let until: Day

    /// What the page says beside the duty.
    var words: Text {
        Text("bis zum \(until.german) (\(norm))", en: "by \(until.english) (\(norm))")
    }
}

extension RequestKind {
    /// The clocks of the law as they stand on page, letter and paper.
    func clocks(_ request: ServiceRequest) -> [Fact] {
        deadlines(receivedOn: request.receivedAt.day).map { Fact($0.duty, $0.words) }
    }
}
