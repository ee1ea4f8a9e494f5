import Store
import Vocabulary

extension Session {
    /// Writes an answer of the office, and takes the conversation to the desk of who wrote it. Returns its position; nil when
    /// a message came after the last one that was seen.
    func answer(
        _ conversation: ID<Conversation>, _ words: String, seen: Int, by staff: ID<Staff>, closes: Bool, at now: Instant
    ) throws -> Int? {
        let position = try value(
            """
            UPDATE conversation SET state = \(closes ? Conversation.State.closed : .answered), due_on = NULL,
                moved_at = \(now), last_position = last_position + 1, answered_position = last_position + 1,
                taken_at = CASE WHEN staff_id = \(staff) THEN taken_at ELSE \(now) END, staff_id = \(staff)
            WHERE id = \(conversation) AND last_position = \(seen) AND state <> 'unconfirmed'
            RETURNING last_position
            """, as: Int.self)
        guard let position else { return nil }
        try add(words, at: position, of: conversation, by: staff, when: now)
        return position
    }

    /// Moves a conversation from one desk to another, or to none. False when it lies on another desk than was thought.
    func moveToDesk(
        _ conversation: ID<Conversation>, from old: ID<Staff>?, to new: ID<Staff>?, at now: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE conversation SET staff_id = \(new), taken_at = \(new == nil ? nil : now)
            WHERE id = \(conversation) AND COALESCE(staff_id, '') = \(old?.value ?? "") AND state <> 'unconfirmed'
            """) == 1
    }

    /// Closed without an answer, or open again, by a day. False when a message came meanwhile, or it stands so already.
    func move(
        _ conversation: ID<Conversation>, to state: Conversation.State, due: Day?, ifLast last: Int, at now: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE conversation SET state = \(state), due_on = \(due), moved_at = \(now)
            WHERE id = \(conversation) AND last_position = \(last) AND state <> \(state) AND state <> 'unconfirmed'
            """) == 1
    }

    /// It goes on as a complaint. False when it is one already, or a message came that is not in it.
    func note(
        _ complaint: ID<ServiceRequest>, of conversation: ID<Conversation>, ifLast last: Int, at now: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE conversation SET request_id = \(complaint), state = 'closed', due_on = NULL, moved_at = \(now)
            WHERE id = \(conversation) AND request_id IS NULL AND last_position = \(last) AND state <> 'unconfirmed'
            """) == 1
    }

    /// What somebody had on the desk who is no longer there is anybody's again.
    func releaseConversations(of staff: ID<Staff>) throws {
        try run("UPDATE conversation SET staff_id = NULL, taken_at = NULL WHERE staff_id = \(staff)")
    }
}
