import CSodium
import Foundation
import NIOPosix
import Synchronization

/// Hashes passwords and codes with Argon2id (RFC 9106; OWASP: 19 MiB, two passes), on threads of its own.
///
/// No more hashes run at once than there are cores, since more only cost memory; few may wait, and not for long. The
/// place belongs to the hash, not to the request, so a visitor who goes away frees nothing early.
final class PasswordHasher: Sendable {
    private let threads: NIOThreadPool
    private struct Queue {
        var count = 0
        var mostAtOnce = 0
        var longest = Duration.zero
    }

    private let queue = Mutex(Queue())
    private let mostWaiting: Int
    private let longestWait: Duration
    private let passes: UInt64
    private let memory: Int
    private let breached: BreachedPasswords?
    /// Checked against when there is no account, so that an unknown address takes as long as a known one. Written down and
    /// not computed, which would hold up the start: no password is known that fits, and none is let in by it.
    let decoy: String

    /// The defaults are for service; tests hash faster.
    init(
        cores: Int, mostWaiting: Int = 64, longestWait: Duration = .seconds(2), passes: UInt64 = 2,
        kibibytes: Int = 19_456, breached: BreachedPasswords? = nil
    )
        throws
    {
        guard sodium_init() >= 0 else { throw HashTrouble.library }
        threads = NIOThreadPool(numberOfThreads: max(2, cores))
        threads.start()
        self.mostWaiting = mostWaiting
        self.longestWait = longestWait
        self.passes = passes
        memory = kibibytes * 1024
        self.breached = breached
        let (salt, hash) = (String(repeating: "A", count: 22), String(repeating: "A", count: 43))
        decoy = "$argon2id$v=19$m=\(kibibytes),t=\(passes),p=1$\(salt)$\(hash)"
    }

    /// The hash with its salt and its parameters, as `$argon2id$v=19$…`.
    func hash(_ secret: String) async throws -> String {
        try await run { [passes, memory] in try Self.hash(secret, passes: passes, memory: memory) }
    }

    /// Whether `secret` is the one that was hashed. Without a hash the answer is no, after the same work.
    func verify(_ secret: String, against hash: String?) async throws -> Bool {
        let known = hash ?? decoy
        let isRight = try await run { Self.verify(secret, against: known) }
        return isRight && hash != nil
    }

    /// Whether the hash was made with the parameters of today, and so takes as long to check as a fresh one.
    func isCurrent(_ hash: String) -> Bool {
        hash.withCString { crypto_pwhash_str_needs_rehash($0, passes, memory) } == 0
    }

    /// A hash of this password, which was right, with the parameters of today; nil when it has them. When there is no
    /// room for it now, the next sign-in does it.
    func stronger(_ hash: String, of password: String) async throws -> String? {
        guard !isCurrent(hash) else { return nil }
        return try? await self.hash(password)
    }

    /// How strong a password is. `own` are words of this person.
    func strength(of password: String, own: [String]) async throws -> PasswordStrength {
        try await run { [breached] in
            if breached?.contains(password) == true { return .published }
            return PasswordStrength(password, own: own)
        }
    }

    /// How many hashes run or wait just now, and how many at most since the start.
    var atOnce: Int { queue.withLock { $0.count } }
    var mostAtOnce: Int { queue.withLock { $0.mostAtOnce } }
    /// How long one waited at most before its turn.
    var longest: Duration { queue.withLock { $0.longest } }

    private func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        let isAdmitted = queue.withLock { queue in
            guard queue.count < mostWaiting else { return false }
            queue.count += 1
            queue.mostAtOnce = max(queue.mostAtOnce, queue.count)
            return true
        }
        guard isAdmitted else { throw Refusal.busy }
        let asked = ContinuousClock.now
        // Not `runIfActive`: it drops the work of who was cancelled, and with it the place that has to be given back.
        return try await withCheckedThrowingContinuation { continuation in
            threads.submit { [self] state in
                let wait = asked.duration(to: .now)
                queue.withLock { $0.longest = max($0.longest, wait) }
                let isInTime = state == .active && wait < longestWait
                let result = Result { try isInTime ? work() : { throw Refusal.busy }() }
                queue.withLock { $0.count -= 1 }
                continuation.resume(with: result)
            }
        }
    }

    private static func hash(_ secret: String, passes: UInt64, memory: Int) throws -> String {
        let bytes = Array(normalised(secret).utf8).map { CChar(bitPattern: $0) }
        var hash = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let result = crypto_pwhash_str_alg(
            &hash, bytes, UInt64(bytes.count), passes, memory, crypto_pwhash_ALG_ARGON2ID13)
        guard result == 0 else { throw HashTrouble.memory }
        return String(decoding: hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func verify(_ secret: String, against hash: String) -> Bool {
        let bytes = Array(normalised(secret).utf8).map { CChar(bitPattern: $0) }
        guard isSane(hash) else { return false }
        return hash.withCString { crypto_pwhash_str_verify($0, bytes, UInt64(bytes.count)) } == 0
    }

    /// A damaged row must not make the portal allocate gigabytes: at most 128 MiB and four passes.
    private static func isSane(_ hash: String) -> Bool {
        guard hash.hasPrefix("$argon2id$v=19$m="), hash.utf8.count < Int(crypto_pwhash_STRBYTES) else { return false }
        let parameters = hash.split(separator: "$").dropFirst(2).first?.split(separator: ",") ?? []
        guard parameters.count == 3, let memory = Int(parameters[0].dropFirst(2)),
            let passes = Int(parameters[1].dropFirst(2))
        else { return false }
        return memory <= 131_072 && passes <= 4
    }

    /// NFC, so that an umlaut typed in two ways stays one password (NIST SP 800-63B, 3.1.1.2).
    private static func normalised(_ secret: String) -> String {
        secret.precomposedStringWithCanonicalMapping
    }
}

/// The hash cannot be made.
enum HashTrouble: Error {
    case library
    case memory
}
