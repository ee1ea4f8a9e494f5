import Crypto
import Foundation

// What stands in a column that a stolen backup must not tell: sealed with AES-256-GCM (NIST SP 800-38D) under a key of
// its own. A sealed value opens only at the place it was sealed for, so it cannot be moved to another row.

extension Keys {
    /// `place` names the column and its row, as `account/totp/<id>`. The result: one byte for the number of the key, 12
    /// for the nonce, then what was sealed and its 16 bytes of proof.
    func seal(_ bytes: [UInt8], for place: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(
            bytes, using: newest.columns, authenticating: Self.bound(to: place, by: newest.number))
        return [newest.number] + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// Throws when it was sealed for another place, with a key that is not known, or is damaged.
    func open(_ sealed: [UInt8], for place: String) throws(SealTrouble) -> [UInt8] {
        guard let number = sealed.first, sealed.count >= 29, let key = all.first(where: { $0.number == number }) else {
            throw .unreadable
        }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())
            return Array(try AES.GCM.open(box, using: key.columns, authenticating: Self.bound(to: place, by: number)))
        } catch {
            throw .unreadable
        }
    }

    private static func bound(to place: String, by number: UInt8) -> [UInt8] { [number] + Array(place.utf8) }
}

/// A sealed value that does not open.
enum SealTrouble: Error {
    case unreadable
}
