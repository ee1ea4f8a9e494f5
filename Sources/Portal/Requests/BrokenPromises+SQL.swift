import Store
import Vocabulary

extension Session {
    /// Open requests whose promise has passed lately and was not told as broken.
    func brokenPromises(on today: Day, most: Int) throws -> [ID<ServiceRequest>] {
        try all(
            """
            SELECT id FROM service_request
            WHERE closed_at IS NULL AND promised_on < \(today) AND promised_on >= \(today.adding(days: -BrokenPromises.days))
              AND state <> 'waiting-for-customer' AND (told_late_for IS NULL OR told_late_for <> promised_on)
            ORDER BY promised_on, number LIMIT \(most)
            """
        ) { (id: ID<ServiceRequest>) in id }
    }

    /// False when somebody else noted it, or when it is none any more.
    func noteBrokenPromise(of request: ID<ServiceRequest>, on today: Day) throws -> Bool {
        try run(
            """
            UPDATE service_request SET told_late_for = promised_on
            WHERE id = \(request) AND closed_at IS NULL AND promised_on < \(today)
              AND state <> 'waiting-for-customer' AND (told_late_for IS NULL OR told_late_for <> promised_on)
            """) == 1
    }
}
