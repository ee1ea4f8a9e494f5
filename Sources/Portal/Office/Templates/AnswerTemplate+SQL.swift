import Store
import Vocabulary

extension Session {
    /// The texts of the house, those for every kind last.
    func answerTemplates() throws -> [AnswerTemplate] {
        try all(
            """
            SELECT id, kind, choice, name, words FROM answer_template
            ORDER BY CASE WHEN kind IS NULL THEN 1 ELSE 0 END, kind, choice, name, id
            """
        ) { (id: String, kind: String?, choice: String, name: String, words: String) in
            AnswerChoice(rawValue: choice).map {
                AnswerTemplate(key: id, kind: kind, choice: $0, name: name, words: words)
            }
        }.compactMap(\.self)
    }

    func addTemplate(_ template: AnswerTemplate, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            INSERT INTO answer_template (id, kind, choice, name, words, changed_by, changed_at)
            VALUES (\(template.key), \(template.kind), \(template.choice.rawValue), \(template.name), \(template.words),
                    \(staff), \(now))
            """)
    }

    /// False when it is gone.
    func changeTemplate(_ template: AnswerTemplate, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE answer_template
            SET kind = \(template.kind), choice = \(template.choice.rawValue), name = \(template.name),
                words = \(template.words), changed_by = \(staff), changed_at = \(now)
            WHERE id = \(template.key)
            """) == 1
    }

    func removeTemplate(_ key: String) throws -> Bool {
        try run("DELETE FROM answer_template WHERE id = \(key)") == 1
    }
}
