import Store
import Vocabulary

extension Session {
    /// What a request is about, in words of the portal's own.
    func note(_ topic: String, of request: ID<ServiceRequest>) throws {
        try run("UPDATE service_request SET topic = \(topic) WHERE id = \(request)")
    }

    /// Complaints about the internet that were answered since then.
    func closedComplaints(aboutInternetSince moment: Instant) throws -> [ComplaintTimes.Closed] {
        try all(
            """
            SELECT topic, received_at, closed_at FROM service_request
            WHERE topic IN ('internet-quality', 'internet-contract', 'internet-billing', 'internet-service')
              AND closed_at >= \(moment) AND state IN ('done', 'refused')
            """
        ) { (topic: String, received: Instant, closed: Instant) in
            ComplaintTopic(rawValue: String(topic.dropFirst("internet-".count))).map {
                ComplaintTimes.Closed(topic: $0, receivedOn: received.day, closedOn: closed.day)
            }
        }.compactMap { $0 }
    }
}
