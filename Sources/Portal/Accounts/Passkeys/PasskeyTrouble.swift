/// Why what an authenticator sent is not taken. Told to nobody but the log: whoever tries something gets one answer.
enum PasskeyTrouble: Error {
    /// No CBOR, no JSON, too long, cut off, or something follows.
    case unreadable
    /// A signature for something else, as made while a passkey is added.
    case otherCeremony
    /// Made on another site, or inside a frame of one.
    case foreignOrigin
    /// Made for another relying party.
    case foreignParty
    /// Nobody touched the authenticator.
    case nobodyPresent
    /// The authenticator asked for neither PIN nor finger nor face.
    case nobodyVerified
    /// It is backed up and cannot be: it contradicts itself.
    case contradiction
    /// Neither ES256 nor EdDSA over Ed25519.
    case otherAlgorithm
    case wrongSignature
}
