import Store
import Vocabulary

extension Session {
    /// Whose contracts an approval by e-mail opens, until it was accepted.
    func invitedCustomer(of application: String) throws -> (customer: String, email: String?)? {
        try first(
            """
            SELECT customer.id, customer.email FROM access_application AS one
            JOIN customer ON customer.id = one.customer_id
            WHERE one.id = \(application) AND one.decision = 'mail' AND one.accepted_at IS NULL
            """
        ) { (customer: String, email: String?) in (customer, email) }
    }

    /// False when it was accepted before.
    func accept(_ application: ID<AccessApplication>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE access_application SET accepted_at = \(now)
            WHERE id = \(application) AND decision = 'mail' AND accepted_at IS NULL
            """) == 1
    }

    /// What was said with a refusal.
    func refusal(of application: String) throws -> String? {
        try value("SELECT remark FROM access_application WHERE id = \(application) AND decision = 'refused'")
    }
}
