/// A kind that can be reported as done for many requests at once: nothing is decided by it, nobody's money, contract or
/// right hangs on the answer, and one text is right for all.
protocol FinishedInBulk: RequestKind {}

extension RequestKinds {
    static func isFinishedInBulk(_ kind: String) -> Bool {
        all.first { $0.name == kind } is any FinishedInBulk.Type
    }
}
