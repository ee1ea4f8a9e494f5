import Vocabulary

extension Operator {
    /// What customers write about, and how the office answers.
    public struct Contact: Sendable, Codable {
        /// What a message can be about; the portal's own list unless it is set.
        public var topics: [Topic]?
        /// Working days until a message is answered; 3 unless it is set.
        public var answerWorkingDays: Int?
        /// Texts the office begins an answer with; some of the portal's own unless it is set.
        public var templates: [Template]?

        public init(topics: [Topic]? = nil, answerWorkingDays: Int? = nil, templates: [Template]? = nil) {
            self.topics = topics
            self.answerWorkingDays = answerWorkingDays
            self.templates = templates
        }
    }

    /// What a message is about.
    public struct Topic: Sendable, Codable {
        /// How it is stored: small letters, digits and `-`. It keeps its meaning when the words change.
        public var name: String
        public var words: String
        public var wordsEnglish: String?

        var text: Text { Text(words, en: wordsEnglish ?? words) }
    }

    /// A text to begin an answer with. `{name}`, `{thema}`, `{vertrag}`, `{haus}`, `{telefon}`, `{zeiten}` and
    /// `{bearbeitung}` are filled in.
    public struct Template: Sendable, Codable {
        public var name: String
        public var title: String
        public var text: String
    }

    var topics: [Topic] { contact?.topics ?? Topic.usual }
    var answerDays: Int { contact?.answerWorkingDays ?? 3 }
    var templates: [Template] { contact?.templates ?? Template.usual }

    /// By when a message that arrives on this day is answered.
    func answerDue(_ arrived: Day) -> Day { Operator.start(afterWorkingDays: answerDays, from: arrived) }

    /// The words of a topic; of one that is no longer on the list as they were then.
    func topic(_ name: String, orElse subject: String) -> Text {
        topics.first { $0.name == name }?.text ?? Text(same: subject)
    }

    func checkContact() throws(SettingProblem) {
        guard let contact else { return }
        if let problem = contact.problem { throw SettingProblem("KUNDENPORTAL_OPERATOR: \(problem)") }
    }
}

extension Operator.Contact {
    /// What cannot stand, in words; nil when everything can.
    var problem: String? {
        guard (1...30).contains(answerWorkingDays ?? 3) else {
            return "contact.answerWorkingDays must be a number from 1 to 30."
        }
        if let topics {
            let names = topics.map(\.name)
            guard (1...30).contains(topics.count), Set(names).count == names.count, names.allSatisfy(Self.isName),
                topics.allSatisfy({ !$0.words.trimmed.isEmpty && $0.words.count <= 80 })
            else {
                return "contact.topics needs 1 to 30 entries, each with a name of its own (a-z, 0-9, -) and words."
            }
        }
        let names = (templates ?? []).map(\.name)
        guard Set(names).count == names.count, names.allSatisfy(Self.isName) else {
            return "contact.templates needs a name of its own (a-z, 0-9, -) for each."
        }
        for template in templates ?? [] {
            if template.title.trimmed.isEmpty || template.text.trimmed.isEmpty {
                return "contact.templates: \(template.name) needs a title and a text."
            }
            if let unknown = ReplyTemplate.unknown(in: template.text) {
                return "contact.templates: \(template.name) has \(unknown), which is not known."
            }
        }
        return nil
    }

    private static func isName(_ name: String) -> Bool {
        (1...40).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            }
    }
}
