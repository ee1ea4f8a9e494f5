import Dispatch

/// Work with files that takes minutes, on a thread of its own: neither pages nor the database wait for it.
enum Aside {
    static func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "backup", qos: .utility).async { continuation.resume(with: Result { try work() }) }
        }
    }
}
