import Store
import Vocabulary

extension Session {
    /// Nil when there is none, or nobody confirmed it: then nobody reads it.
    func officeConversation(_ id: ID<Conversation>) throws -> OfficeConversation? {
        try first(
            """
            SELECT conversation.id, conversation.topic, conversation.subject, conversation.language, conversation.state,
                   conversation.began_at, conversation.moved_at, conversation.due_on, conversation.last_position,
                   CASE WHEN conversation.answered_position <= conversation.read_position THEN 1 ELSE 0 END,
                   conversation.account_id, account.email, conversation.guest_name, conversation.guest_email,
                   conversation.guest_contract, conversation.contract_id, contract.number, contract.commodity,
                   access.role, conversation.staff_id, staff.name, conversation.taken_at, request.number
            FROM conversation
            LEFT JOIN account ON account.id = conversation.account_id
            LEFT JOIN contract ON contract.id = conversation.contract_id
            LEFT JOIN contract_access AS access
                ON access.contract_id = conversation.contract_id AND access.account_id = conversation.account_id
            LEFT JOIN staff ON staff.id = conversation.staff_id
            LEFT JOIN service_request AS request ON request.id = conversation.request_id
            WHERE conversation.id = \(id) AND conversation.state <> 'unconfirmed'
            """, OfficeConversation.init)
    }

    /// Those in one state behind a position: open ones in order of what is due, the others the last one moved first.
    func officeConversations(_ filter: MessageFilter, of me: ID<Staff>, most: Int) throws -> [OfficeConversationLine] {
        var chosen: SQL = """
            SELECT conversation.id, conversation.topic, conversation.subject, conversation.moved_at, conversation.due_on,
                   contract.number, COALESCE(conversation.guest_name, account.email), conversation.staff_id, staff.name
            FROM conversation
            LEFT JOIN account ON account.id = conversation.account_id
            LEFT JOIN contract ON contract.id = conversation.contract_id
            LEFT JOIN staff ON staff.id = conversation.staff_id
            WHERE conversation.state = \(filter.state)
            """
        if filter.isMine { chosen = chosen.appending(" AND conversation.staff_id = \(me)") }
        if filter.state == .open {
            if let after = filter.after {
                chosen = chosen.appending(
                    """
                     AND (COALESCE(conversation.due_on, '9999'), conversation.id) > (\(after.due), \(after.id))
                    """)
            }
            chosen = chosen.appending(" ORDER BY COALESCE(conversation.due_on, '9999'), conversation.id LIMIT \(most)")
        } else {
            if let after = filter.after {
                chosen = chosen.appending(
                    " AND (conversation.moved_at, conversation.id) < (\(after.moved), \(after.id))")
            }
            chosen = chosen.appending(" ORDER BY conversation.moved_at DESC, conversation.id DESC LIMIT \(most)")
        }
        return try all(chosen, OfficeConversationLine.init)
    }

    /// How many are open, and how many of them are late.
    func openConversations(today: Day) throws -> (open: Int, late: Int) {
        try first(
            """
            SELECT COUNT(*), COALESCE(SUM(CASE WHEN due_on < \(today) THEN 1 ELSE 0 END), 0)
            FROM conversation WHERE state = 'open'
            """
        ) { (open: Int, late: Int) in (open, late) } ?? (0, 0)
    }

    /// Of its contract, and of contracts its account owns.
    func officeCustomers(ofConversation id: ID<Conversation>) throws -> [OfficeCustomer] {
        try all(
            """
            SELECT id, number, first_name, last_name, street, house_number, postal_code, city FROM customer
            WHERE id IN (
                SELECT contract.customer_id FROM conversation JOIN contract ON contract.id = conversation.contract_id
                WHERE conversation.id = \(id)
                UNION SELECT contract.customer_id FROM conversation
                JOIN contract_access AS access
                    ON access.account_id = conversation.account_id AND access.role = 'owner'
                JOIN contract ON contract.id = access.contract_id
                WHERE conversation.id = \(id))
            ORDER BY number, id
            """
        ) {
            (
                id: String, number: String, first: String, last: String, street: String, house: String, code: String,
                city: String
            ) in
            OfficeCustomer(
                id: id, number: number, name: "\(first) \(last)", place: "\(street) \(house), \(code) \(city)",
                isSuggested: false)
        }
    }

    /// The name billing knows the owner of an account by; nil for who only reads along.
    func holderName(of account: ID<Account>) throws -> String? {
        try value(
            """
            SELECT customer.first_name || ' ' || customer.last_name
            FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            WHERE access.account_id = \(account) AND access.role = 'owner' ORDER BY contract.number LIMIT 1
            """, as: String.self)
    }

    /// The newest conversations of accounts that own a contract of a customer, and about their contracts.
    func officeConversations(of customer: String, most: Int) throws -> [OfficeConversationLine] {
        try all(
            """
            SELECT conversation.id, conversation.topic, conversation.subject, conversation.moved_at, conversation.due_on,
                   contract.number, COALESCE(conversation.guest_name, account.email), conversation.staff_id, staff.name
            FROM conversation
            LEFT JOIN account ON account.id = conversation.account_id
            LEFT JOIN contract ON contract.id = conversation.contract_id
            LEFT JOIN staff ON staff.id = conversation.staff_id
            WHERE conversation.id IN (
                SELECT mine.id FROM conversation AS mine JOIN contract AS own ON own.id = mine.contract_id
                WHERE own.customer_id = \(customer)
                UNION SELECT mine.id FROM conversation AS mine
                JOIN contract_access AS access ON access.account_id = mine.account_id AND access.role = 'owner'
                JOIN contract AS own ON own.id = access.contract_id
                WHERE own.customer_id = \(customer))
            ORDER BY conversation.moved_at DESC, conversation.id LIMIT \(most)
            """, OfficeConversationLine.init)
    }
}
