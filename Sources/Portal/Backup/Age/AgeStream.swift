import Crypto
import Foundation

/// The body of an age file: pieces of 64 KiB, each sealed with its place and whether it is the last one, so that none can be
/// changed, moved, left out or cut off unnoticed (STREAM).
struct AgeStream {
    static let piece = 65_536
    static let tag = 16
    static let nonce = 16
    private let key: SymmetricKey
    private var count: UInt64 = 0

    init(_ fileKey: [UInt8], nonce: [UInt8]) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: fileKey), salt: Data(nonce), info: Data("payload".utf8),
            outputByteCount: 32)
    }

    mutating func seal(_ piece: [UInt8], isLast: Bool) throws -> Data {
        let box = try ChaChaPoly.seal(piece, using: key, nonce: ChaChaPoly.Nonce(data: place(isLast: isLast)))
        count += 1
        return box.ciphertext + box.tag
    }

    /// Throws when it is not the piece that stood here. Only a file without content ends with an empty one.
    mutating func open(_ piece: Data, isLast: Bool) throws -> [UInt8] {
        guard let box = try? ChaChaPoly.SealedBox(combined: Data(place(isLast: isLast)) + piece),
            let opened = try? ChaChaPoly.open(box, using: key), !opened.isEmpty || (isLast && count == 0)
        else { throw BackupProblem.damaged }
        count += 1
        return [UInt8](opened)
    }

    /// Eleven bytes of the count, and one that marks the last piece.
    private func place(isLast: Bool) -> [UInt8] {
        [0, 0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: count >> UInt64(8 * (7 - $0))) } + [isLast ? 1 : 0]
    }
}
