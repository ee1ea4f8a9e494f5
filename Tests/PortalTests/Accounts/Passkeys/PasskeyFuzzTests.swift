import Testing

@testable import Portal

/// Whatever comes in place of an attestation, the process lives: it is taken, or refused for a reason.
@Suite struct PasskeyFuzzTests {
    private static let ceremony = PasskeyCeremony(party: "localhost", origin: TestPortal.baseURL)

    /// The same every time, so that what breaks can be looked at again.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = bytes
        for _ in 0...Int.random(in: 0..<4, using: &dice) {
            let position = Int.random(in: 0...bytes.count, using: &dice)
            switch Int.random(in: 0..<6, using: &dice) {
            case 0 where position < bytes.count: bytes[position] = UInt8.random(in: 0...255, using: &dice)
            case 1 where position < bytes.count: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: position)
            case 3 where position < bytes.count: bytes.remove(at: position)
            case 4: bytes = Array(bytes.prefix(position))
            default:
                // A head that claims a lot.
                let head: UInt8 = [0x5B, 0x7B, 0x9B, 0xBB, 0x9F, 0xBF, 0x5F, 0xD9].randomElement(using: &dice) ?? 0
                bytes.insert(
                    contentsOf: [head] + (0..<8).map { _ in UInt8.random(in: 0...255, using: &dice) }, at: position)
            }
        }
        return bytes
    }

    @Test func `twenty thousand damaged attestations`() throws {
        var dice = Dice(state: 20_261_125)
        let sources =
            try SpecificationVector.all.get().map { try $0.bytes("made attestationObject") }
            + [SoftAuthenticator.es256().attestation(), SoftAuthenticator.edDSA().attestation()]
        let device = SoftAuthenticator.es256()
        let client = try ClientData(device.clientData("AAAA", "webauthn.create"))
        var outcomes: [String: Int] = [:]
        for turn in 0..<20_000 {
            let bytes = Self.mutated(sources[turn % sources.count], &dice)
            do {
                _ = try Self.ceremony.made(bytes, client)
                outcomes["taken", default: 0] += 1
            } catch {
                outcomes["\(error)", default: 0] += 1
            }
        }
        #expect(outcomes.values.reduce(0, +) == 20_000)
        #expect(outcomes.keys.contains("unreadable"))
    }

    @Test func `five thousand damaged answers of a browser`() throws {
        var dice = Dice(state: 7)
        let device = SoftAuthenticator.es256()
        let right = try device.assertion("AAAA")
        let key = try PasskeyKey(CBORReader.read(device.key))
        var taken = 0
        for _ in 0..<5000 {
            guard let client = try? ClientData(Self.mutated(right.client.bytes, &dice)) else { continue }
            let changed = Assertion(
                credential: right.credential, user: right.user, client: client,
                authenticator: Self.mutated(right.authenticator, &dice),
                signature: Self.mutated(right.signature, &dice))
            if client.bytes == right.client.bytes, changed.authenticator == right.authenticator { continue }
            if (try? Self.ceremony.proved(changed, by: key)) != nil { taken += 1 }
        }
        #expect(taken == 0)
    }

    @Test func `random bytes`() {
        for count in 0..<3000 {
            _ = try? CBORReader.read(Random.bytes(count % 300))
            _ = try? AuthenticatorData(Random.bytes(count % 300))
        }
    }
}
