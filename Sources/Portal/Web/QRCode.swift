import CQRencode
import HTML
import Vocabulary

/// A QR code (ISO/IEC 18004), made by libqrencode: which squares are dark.
struct QRCode: Sendable {
    /// Squares on each side.
    let size: Int
    private let squares: [Bool]

    /// Nil when the text is too long for a code (more than some 2,300 bytes).
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
            return nil
        }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        // Bit 0 says that a square is dark; the others say what for.
        squares = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
    }

    func isDark(row: Int, column: Int) -> Bool { squares[row * size + column] }

    /// Dark squares that lie side by side, as one piece.
    var runs: [(row: Int, column: Int, length: Int)] {
        (0..<size).flatMap { row in
            var found: [(row: Int, column: Int, length: Int)] = []
            for column in 0..<size where isDark(row: row, column: column) {
                if let last = found.last, last.column + last.length == column {
                    found[found.count - 1].length += 1
                } else {
                    found.append((row, column, 1))
                }
            }
            return found
        }
    }
}

extension Page {
    /// Dark on white in every scheme, with the four squares of quiet the standard asks for.
    func qrCode(_ code: QRCode, label: Text) {
        let (quiet, side) = (4, code.size + 8)
        svg(width: side, height: side, label: label, .class("qr")) {
            rect(x: 0, y: 0, width: Double(side), height: Double(side), .class("qr-paper"))
            for run in code.runs {
                rect(
                    x: Double(run.column + quiet), y: Double(run.row + quiet), width: Double(run.length), height: 1)
            }
        }
    }
}
