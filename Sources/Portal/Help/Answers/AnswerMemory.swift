import Synchronization

/// The answers that come with the portal, put together once: they are on the page people sign in on.
final class AnswerMemory: Sendable {
    private let all = Mutex<[HelpAnswer]?>(nil)

    func builtIn(_ house: Operator) -> [HelpAnswer] {
        all.withLock { all in
            let answers = all ?? BuiltInAnswers.all(house)
            all = answers
            return answers
        }
    }
}
