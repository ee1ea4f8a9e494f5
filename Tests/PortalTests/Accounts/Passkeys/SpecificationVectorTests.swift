import Testing

@testable import Portal

/// What the specification publishes, checked as it says: each signature is verified; what the portal does not take, it
/// refuses for the reason it should.
@Suite struct SpecificationVectorTests {
    /// Those with keys the portal takes, all ways of attesting among them.
    private static let taken = [
        "none-es256", "packed-self-es256", "none-es256-crossOrigin", "none-es256-topOrigin",
        "none-es256-long-credential-id", "packed-es256", "packed-eddsa", "tpm-es256", "android-key-es256",
        "apple-es256", "fido-u2f-es256",
    ]
    private static let otherKeys = ["packed-es384", "packed-es512", "packed-rs256", "packed-ed448"]

    @Test func `every example is one of these`() throws {
        #expect(try Set(SpecificationVector.all.get().map(\.section)) == Set(Self.taken + Self.otherKeys))
    }

    @Test(arguments: taken)
    func `passkeys are read, and their signatures hold`(section: String) throws {
        let vector = try SpecificationVector.named(section)
        let data = try AttestationObject(vector.bytes("made attestationObject")).authenticator
        let credential = try #require(data.credential)
        #expect(credential.id == (try vector.bytes("made credential_id")))
        #expect(credential.key.algorithm == (section == "packed-eddsa" ? .edDSA : .es256))
        #expect(try vector.made.challenge == Base64URL.string(vector.bytes("made challenge")))
        let assertion = try vector.assertion
        #expect(try assertion.client.challenge == Base64URL.string(vector.bytes("used challenge")))
        #expect(credential.key.signed(assertion.message, assertion.signature))
        for position in assertion.signature.indices {
            var damaged = assertion.signature
            damaged[position] ^= 1
            #expect(!credential.key.signed(assertion.message, damaged), "byte \(position)")
        }
        #expect(!credential.key.signed(assertion.message + [0], assertion.signature))
    }

    /// The examples verify the user or do not; the portal takes only those that do, and none made inside a frame.
    @Test(arguments: taken)
    func `the rules are applied to each`(section: String) throws {
        let vector = try SpecificationVector.named(section)
        let object = try vector.bytes("made attestationObject")
        let data = try AttestationObject(object).authenticator
        let isFramed = section.hasSuffix("Origin")
        let (client, assertion) = (try vector.made, try vector.assertion)
        let made = Result { () throws(PasskeyTrouble) in try SpecificationVector.ceremony.made(object, client) }
        let key = try #require(data.credential).key
        let proved = Result { () throws(PasskeyTrouble) in try SpecificationVector.ceremony.proved(assertion, by: key) }
        if isFramed {
            #expect(trouble(made) == .foreignOrigin)
            #expect(trouble(proved) == .foreignOrigin)
        } else {
            #expect(trouble(made) == (data.isVerified ? nil : .nobodyVerified))
            let isVerified = try AuthenticatorData(assertion.authenticator).isVerified
            #expect(trouble(proved) == (isVerified ? nil : .nobodyVerified))
        }
    }

    @Test func `some are taken from beginning to end`() throws {
        for section in ["packed-es256", "tpm-es256"] {
            let vector = try SpecificationVector.named(section)
            let made = try SpecificationVector.ceremony.made(vector.bytes("made attestationObject"), vector.made)
            #expect(try SpecificationVector.ceremony.proved(vector.assertion, by: made.credential.key) == 0)
        }
    }

    @Test(arguments: otherKeys)
    func `keys of other kinds are refused`(section: String) throws {
        let object = try SpecificationVector.named(section).bytes("made attestationObject")
        #expect(throws: PasskeyTrouble.otherAlgorithm) { try AttestationObject(object) }
    }

    private func trouble<T>(_ result: Result<T, PasskeyTrouble>) -> PasskeyTrouble? {
        guard case .failure(let trouble) = result else { return nil }
        return trouble
    }
}
