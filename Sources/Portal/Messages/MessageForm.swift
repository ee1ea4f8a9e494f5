import HTML
import Vocabulary

/// The form that begins a conversation: what it is about, the words, files.
struct MessageForm: Form {
    /// About no contract in particular.
    static let none = "keiner"

    var topic = Field("thema", MessageTexts.topic)
    var contract = Field("vertrag", MessageTexts.contract)
    var words = Field("nachricht", MessageTexts.words, hint: MessageTexts.wordsHint, longest: 4000)
    var files = Attachments.field

    static var fields: [any WritableKeyPath<MessageForm, Field> & Sendable] {
        [\.topic, \.contract, \.words, \.files]
    }

    init() {}

    init(_ body: FormBody) {
        self.init()
        topic.fill(body[topic.name])
        contract.fill(body[contract.name])
        words.fillLines(body[words.name])
    }

    /// What begins a conversation, and the contract it is about. Nil when something has to be mended first.
    mutating func read(_ contracts: [ContractCard], of house: Operator, in language: Language) -> (
        new: NewConversation, contract: ContractNumber?
    )? {
        let topic = readTopic(house)
        let chosen = contracts.first { $0.number.value == contract.raw }
        // Nothing the form offers: forged, or no longer theirs.
        if chosen == nil, !contract.raw.isEmpty, contract.raw != Self.none {
            contract.error = MessageTexts.contractGone
        }
        let said = words.lines(orElse: MessageTexts.wordsMissing)
        guard let topic, let said, problems.isEmpty else { return nil }
        return (NewConversation(topic: topic, language: language, words: said), chosen?.number)
    }

    private mutating func readTopic(_ house: Operator) -> Operator.Topic? {
        guard let known = house.topics.first(where: { $0.name == topic.raw }) else {
            topic.error = MessageTexts.topicMissing
            return nil
        }
        return known
    }
}

/// The form that goes on with a conversation.
struct FollowUpForm: Form {
    var words = Field("nachricht", MessageTexts.words, longest: 4000)
    var files = Attachments.field

    static var fields: [any WritableKeyPath<FollowUpForm, Field> & Sendable] { [\.words, \.files] }

    init() {}

    init(_ body: FormBody) {
        self.init()
        words.fillLines(body[words.name])
    }
}
