import Store
import Vocabulary

extension Session {
    /// The number to call back about a request, sealed.
    func keep(callback sealed: [UInt8], of request: ID<ServiceRequest>) throws {
        try run("UPDATE service_request SET callback_sealed = \(sealed) WHERE id = \(request)")
    }

    /// Numbers to call back are needed until the request is answered, and some time for questions.
    func forgetCallbacks(closedBefore moment: Instant) throws {
        try run(
            """
            UPDATE service_request SET callback_sealed = NULL
            WHERE callback_sealed IS NOT NULL AND closed_at < \(moment)
            """)
    }
}
