import Crypto
import Testing

@testable import Portal

/// What a passkey or a sign-in with one can be wrong in, one thing at a time.
@Suite struct PasskeyRefusalTests {
    private static let ceremony = PasskeyCeremony(party: "localhost", origin: TestPortal.baseURL)
    private static let kinds = [SoftAuthenticator.es256, SoftAuthenticator.edDSA]

    struct Wrong: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let trouble: PasskeyTrouble
        let change: @Sendable (inout SoftAuthenticator) -> Void

        init(
            _ words: String, _ trouble: PasskeyTrouble, _ change: @escaping @Sendable (inout SoftAuthenticator) -> Void
        ) {
            (testDescription, self.trouble, self.change) = (words, trouble, change)
        }
    }

    static let wrongs = [
        Wrong("other origin", .foreignOrigin) { $0.origin = "https://localhost" },
        Wrong("origin with a port", .foreignOrigin) { $0.origin = "http://localhost:8080" },
        Wrong("origin with a slash", .foreignOrigin) { $0.origin = "http://localhost/" },
        Wrong("origin of a stranger", .foreignOrigin) { $0.origin = "http://localhost.example" },
        Wrong("no origin", .foreignOrigin) { $0.origin = "" },
        Wrong("inside a frame", .foreignOrigin) { $0.saysMore = ",\"topOrigin\":\"http://localhost\"" },
        Wrong("other party", .foreignParty) { $0.party = "localhost.example" },
        Wrong("nobody present", .nobodyPresent) { $0.flags = 0b100 },
        Wrong("nobody verified", .nobodyVerified) { $0.flags = 0b001 },
        Wrong("nobody there at all", .nobodyPresent) { $0.flags = 0 },
        Wrong("backed up and cannot be", .contradiction) { $0.flags = 0b1_0101 },
        Wrong("the other ceremony", .otherCeremony) { swap(&$0.makes, &$0.uses) },
        Wrong("no ceremony", .otherCeremony) { ($0.makes, $0.uses) = ("", "") },
        Wrong("extensions that are not there", .unreadable) { $0.flags = 0b1000_0101 },
    ]

    private func make(_ device: SoftAuthenticator, _ attestation: [UInt8]? = nil) throws -> NewPasskey {
        let client = try ClientData(device.clientData("AAAA", device.makes))
        return try Self.ceremony.made(attestation ?? device.attestation(), client)
    }

    private func key(of device: SoftAuthenticator) throws -> PasskeyKey {
        try PasskeyKey(CBORReader.read(device.key))
    }

    @Test(arguments: wrongs)
    func `a passkey is refused`(wrong: Wrong) throws {
        for kind in Self.kinds {
            var device = kind()
            #expect(try make(device).credential.id == device.id)
            wrong.change(&device)
            #expect(throws: wrong.trouble) { try make(device) }
        }
    }

    @Test(arguments: wrongs)
    func `a sign-in is refused`(wrong: Wrong) throws {
        for kind in Self.kinds {
            var device = kind()
            device.signCount = 4_294_967_295
            #expect(try Self.ceremony.proved(device.assertion("AAAA"), by: key(of: device)) == 4_294_967_295)
            wrong.change(&device)
            #expect(throws: wrong.trouble) { try Self.ceremony.proved(device.assertion("AAAA"), by: key(of: device)) }
        }
    }

    @Test func `backed-up passkeys are passkeys`() throws {
        var device = SoftAuthenticator.es256()
        for flags in [0b0_1101, 0b1_1101] as [UInt8] {
            device.flags = flags
            _ = try make(device)
            _ = try Self.ceremony.proved(device.assertion("AAAA"), by: key(of: device))
        }
    }

    @Test func `a signature of somebody else, or for something else`() throws {
        for kind in Self.kinds {
            let (device, other) = (kind(), kind())
            let right = try device.assertion("AAAA")
            func refused(client: [UInt8]? = nil, data: [UInt8]? = nil, signature: [UInt8]? = nil) throws {
                let changed = Assertion(
                    credential: right.credential, user: right.user,
                    client: try client.map { try ClientData($0) } ?? right.client,
                    authenticator: data ?? right.authenticator, signature: signature ?? right.signature)
                #expect(throws: PasskeyTrouble.wrongSignature) {
                    try Self.ceremony.proved(changed, by: key(of: device))
                }
            }
            try refused(client: device.clientData("AAAB", "webauthn.get"))
            var counted = device
            counted.signCount = 1
            try refused(data: counted.authenticatorData())
            try refused(signature: other.assertion("AAAA").signature)
            for signature in [[], [0], Array(right.signature.dropLast()), right.signature + [0]] {
                try refused(signature: signature)
            }
            #expect(throws: PasskeyTrouble.wrongSignature) { try Self.ceremony.proved(right, by: key(of: other)) }
        }
        // A key of one kind and a signature of the other.
        let (one, other) = (SoftAuthenticator.es256(), SoftAuthenticator.edDSA())
        #expect(throws: PasskeyTrouble.wrongSignature) {
            try Self.ceremony.proved(one.assertion("AAAA"), by: key(of: other))
        }
    }

    @Test func `keys of other kinds, and points that lie on no curve`() throws {
        let key = SoftAuthenticator.es256().key
        func changed(_ position: Int, _ byte: UInt8) -> [UInt8] {
            var key = key
            key[position] = byte
            return key
        }
        let wrongs: [(PasskeyTrouble, [UInt8])] = [
            (.otherAlgorithm, changed(4, 0x27)),  // EdDSA over P-256
            (.otherAlgorithm, changed(2, 0x03)),  // RSA
            (.otherAlgorithm, changed(6, 0x02)),  // P-384
            (.unreadable, changed(key.count - 1, key[key.count - 1] ^ 1)),  // no point
            (.unreadable, changed(3, 0x04)),  // no algorithm
            (.unreadable, [0xA0]), (.unreadable, [0x80]), (.unreadable, [0x00]),
        ]
        for (index, (trouble, bytes)) in wrongs.enumerated() {
            #expect(throws: trouble, "\(index)") { try PasskeyKey(CBORReader.read(bytes)) }
        }
    }

    @Test func `cut off anywhere, or with something behind it`() throws {
        for kind in Self.kinds {
            let device = kind()
            let whole = device.attestation()
            for count in 0..<whole.count {
                #expect(throws: PasskeyTrouble.unreadable) { try make(device, Array(whole.prefix(count))) }
            }
            #expect(throws: PasskeyTrouble.unreadable) { try make(device, whole + [0]) }
            let data = device.authenticatorData(with: device.credential, flags: 0x40)
            for count in 0..<data.count {
                #expect(throws: PasskeyTrouble.unreadable) {
                    try make(device, device.attestation(of: Array(data.prefix(count))))
                }
            }
            #expect(throws: PasskeyTrouble.unreadable) { try make(device, device.attestation(of: data + [0])) }
            #expect(throws: PasskeyTrouble.unreadable) {
                try make(device, device.attestation(of: device.authenticatorData()))
            }
            let right = try device.assertion("AAAA")
            for data in (0..<right.authenticator.count).map({ Array(right.authenticator.prefix($0)) })
                + [right.authenticator + [0]]
            {
                let cut = Assertion(
                    credential: device.id, user: [], client: right.client, authenticator: data,
                    signature: right.signature)
                #expect(throws: PasskeyTrouble.unreadable) { try Self.ceremony.proved(cut, by: key(of: device)) }
            }
        }
    }

    @Test(arguments: [
        "", "{}", "[]", "null", "{\"type\":\"webauthn.get\"}", "{\"type\":1,\"challenge\":\"\",\"origin\":\"\"}",
        "{\"type\":\"webauthn.get\",\"challenge\":\"AAAA\",\"origin\":\"http://localhost\"",
        "{\"type\":\"webauthn.get\",\"challenge\":\"AAAA\",\"origin\":\"http://localhost\",\"crossOrigin\":\"no\"}",
    ])
    func `what no browser says`(text: String) {
        #expect(throws: PasskeyTrouble.unreadable) { try ClientData(Array(text.utf8)) }
    }

    @Test func `too much said, and too deep`() {
        let long =
            "{\"type\":\"webauthn.get\",\"challenge\":\"\(String(repeating: "A", count: 5000))\",\"origin\":\"\"}"
        #expect(throws: PasskeyTrouble.unreadable) { try ClientData(Array(long.utf8)) }
        let deep = String(repeating: "[", count: 4000)
        #expect(throws: PasskeyTrouble.unreadable) { try ClientData(Array(deep.utf8)) }
    }
}
