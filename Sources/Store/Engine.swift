/// One of the two engines behind the door.
protocol Engine: Sendable {
    var facts: StoreFacts { get }

    /// Runs the body on one snapshot, on the calling thread if that is the fastest safe place.
    func read<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T

    /// The same, away from the threads that serve pages.
    func readAtLength<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T

    /// Answers after COMMIT.
    func write<T: Sendable>(
        about subject: String, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T

    /// Why writes are refused until the store is opened anew; nil if they are not.
    var fatal: StoreError? { get }

    func close() async
}
