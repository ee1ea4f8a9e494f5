extension Operator {
    /// How long the house waits when it asks a customer back.
    public struct QuestionRules: Sendable, Codable {
        /// Days until the customer is reminded; 7 unless it is set.
        public var reminderDays: Int?
        /// Days the answer is waited for; 21 unless it is set.
        public var waitDays: Int?

        public init(reminderDays: Int? = nil, waitDays: Int? = nil) {
            (self.reminderDays, self.waitDays) = (reminderDays, waitDays)
        }

        var reminder: Int { reminderDays ?? 7 }
        var wait: Int { waitDays ?? 21 }

        /// A sentence that names what cannot stand; nil when all can. Who is reminded has time to answer.
        var problem: String? {
            guard (1...60).contains(reminder), (7...120).contains(wait), wait >= reminder + 3 else {
                return """
                    rules.questions needs reminderDays from 1 to 60 and waitDays from 7 to 120, at least 3 days after the \
                    reminder.
                    """
            }
            return nil
        }
    }
}
