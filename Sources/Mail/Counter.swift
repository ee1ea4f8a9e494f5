import Dispatch

/// Where blocking work is done: threads of its own, because Swift's own pool has one per core and must never wait.
enum Counter {
    static func work(_ work: @escaping @Sendable () throws(MailError) -> Void) async throws(MailError) {
        let result: Result<Void, MailError> = await withCheckedContinuation { continuation in
            queue.async {
                do throws(MailError) {
                    continuation.resume(returning: .success(try work()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        try result.get()
    }

    private static let queue = DispatchQueue(label: "mail", attributes: .concurrent)
}
