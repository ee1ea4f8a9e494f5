import Crypto
import Store
import Vocabulary

/// What a request asks for, of which contract and from whom, so that two windows do not make two of it. Only its hash is
/// kept.
struct AskedFor: Sendable {
    let hash: String

    /// So long after it was done at once the same is still taken for a second press.
    static let pause = 600

    init(_ payload: some AskedOnce, of contract: ID<Contract>?, from sender: String) {
        let asked = payload.asked.map { $0.map { "=\($0)" } ?? "" }
        let parts = [type(of: payload).name, contract?.value ?? "", sender] + asked
        // The length before each part, so that no two lists of parts read alike.
        let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
        hash = Hexadecimal.string(SHA256.hash(data: Array(text.utf8)))
    }
}

/// This was asked for already: where that stands.
struct AlreadyAsked: Error {
    let id: ID<ServiceRequest>
    let number: RequestNumber

    /// The page of the request, which says so.
    var path: String { "/vorgaenge/\(number.value)?schon=1" }
}
