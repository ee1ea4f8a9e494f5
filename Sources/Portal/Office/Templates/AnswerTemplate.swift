import Vocabulary

/// A text of the house for answers of one kind, to be put into the form and changed there.
struct AnswerTemplate: Sendable, Equatable {
    /// Of a stored one its identity; of one that comes with the portal its name.
    let key: String
    /// Nil: for every kind.
    let kind: String?
    let choice: AnswerChoice
    let name: String
    /// For the customer, in German.
    let words: String

    /// What texts can be for: what says something to the customer.
    static let choices: [AnswerChoice] = [.refuse, .ask, .done]
    /// The answer has room for more beside it.
    static let longest = 2500

    func isChosen(_ key: String?, for choice: AnswerChoice) -> Bool { key == self.key && choice == self.choice }

    func fits(_ kind: String) -> Bool { self.kind == nil || self.kind == kind }

    /// With what is known of the request in the places of its marks.
    func words(for request: ServiceRequest, phone: String) -> String {
        words.replacing("{vorgang}", with: request.number.value)
            .replacing("{vertrag}", with: request.contract?.value ?? "–")
            .replacing("{telefon}", with: phone)
    }
}
