import HTML
import Vocabulary

/// The address of the page with what somebody sent, with or without an account. Nothing is stored for it: its mark, which
/// only this house can compute, is the proof that it was given to who sent it.
struct GuestLink: Sendable {
    let request: ID<ServiceRequest>
    /// How long the page can be opened again.
    static let days = 30

    init(_ request: ID<ServiceRequest>) {
        self.request = request
    }

    /// Nil unless it was made here.
    init?(_ typed: String, _ keys: Keys) {
        guard typed.utf8.count == 64, let request = ID<ServiceRequest>(String(typed.prefix(32))) else { return nil }
        let mark = Array(typed.utf8.suffix(32))
        let made = keys.everyCounted(Self.subject(request))
        guard made.contains(where: { isEqualInConstantTime(Array($0.utf8), mark) }) else { return nil }
        self.request = request
    }

    func path(_ keys: Keys) -> Path { "/eingang/\(text(keys))" }

    func text(_ keys: Keys) -> String {
        let mark = keys.counted(Self.subject(request))
        return "\(request.value)\(mark)"
    }

    private static func subject(_ request: ID<ServiceRequest>) -> String { "sent \(request.value)" }
}
