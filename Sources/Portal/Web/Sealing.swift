import Crypto
import Foundation

// What stands in a column that a stolen backup must not tell: sealed with AES-256-GCM (NIST SP 800-38D) under a key of
// its own. A sealed value opens only at the place it was sealed for, so it cannot be moved to another row.

extension Keys {
    /// Which key sealed it, so that another one can follow.
    private static let keyNumber: UInt8 = 1

    /// `place` names the column and its row, as `account/totp/<id>`. The result: one byte for the key, 12 for the
    /// nonce, then what was sealed and its 16 bytes of proof.
    func seal(_ bytes: [UInt8], for place: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(bytes, using: columns, authenticating: Self.bound(to: place))
        return [Self.keyNumber] + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// Throws when it was sealed for another place, with another key, or is damaged.
    func open(_ sealed: [UInt8], for place: String) throws(SealTrouble) -> [UInt8] {
        guard sealed.first == Self.keyNumber, sealed.count >= 29 else { throw .unreadable }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())
            return Array(try AES.GCM.open(box, using: columns, authenticating: Self.bound(to: place)))
        } catch {
            throw .unreadable
        }
    }

    private static func bound(to place: String) -> [UInt8] { [keyNumber] + Array(place.utf8) }
}

/// A sealed value that does not open.
enum SealTrouble: Error {
    case unreadable
}
