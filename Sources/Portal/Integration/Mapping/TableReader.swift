import Foundation

/// Reads a table record by record (RFC 4180, with whichever sign between the cells), in pieces.
struct TableReader {
    struct Record {
        /// Where it begins.
        let line: Int
        /// Nil when quotation marks do not fit together, or it is longer than 1 MiB.
        let cells: [[UInt8]]?
    }

    private var lines: LineReader
    private let delimiter: UInt8

    init(path: String, delimiter: UInt8) throws(DeliveredFile.Trouble) {
        lines = try LineReader(path: path)
        self.delimiter = delimiter
    }

    /// The next record that is not an empty line.
    mutating func next() throws -> Record? {
        guard let first = try lines.next() else { return nil }
        guard let bytes = first.bytes else { return Record(line: first.number, cells: nil) }
        var scan = CellScan(delimiter: delimiter)
        scan.take(bytes)
        // A cell in quotation marks may have several lines.
        while scan.isOpen {
            guard let more = try lines.next(keepingEmpty: true), let bytes = more.bytes else {
                return Record(line: first.number, cells: nil)
            }
            scan.take(CollectionOfOne(UInt8(0x0A)))
            scan.take(bytes)
            if scan.length > LineReader.longest { return Record(line: first.number, cells: nil) }
        }
        return Record(line: first.number, cells: scan.finished)
    }
}

/// The cells of a record, sign by sign.
private struct CellScan {
    let delimiter: UInt8
    private(set) var length = 0
    private var cells: [[UInt8]] = []
    private var cell: [UInt8] = []
    private var state = State.start

    private enum State {
        case start, plain, quoted, closing, broken
    }

    init(delimiter: UInt8) { self.delimiter = delimiter }

    var isOpen: Bool { state == .quoted }

    /// Nil when a sign stood behind a closing quotation mark.
    var finished: [[UInt8]]? { state == .broken ? nil : cells + [cell] }

    mutating func take(_ bytes: some Collection<UInt8>) {
        length += bytes.count
        for byte in bytes { take(byte) }
    }

    private mutating func take(_ byte: UInt8) {
        switch (state, byte) {
        case (.quoted, UInt8(ascii: "\"")): state = .closing
        case (.quoted, _): cell.append(byte)
        case (.broken, _): break
        case (_, delimiter):
            cells.append(cell)
            (cell, state) = ([], .start)
        case (.start, UInt8(ascii: "\"")): state = .quoted
        // Two quotation marks within quotation marks are one.
        case (.closing, UInt8(ascii: "\"")):
            cell.append(byte)
            state = .quoted
        case (.closing, _): state = byte == 0x20 ? .closing : .broken
        default:
            cell.append(byte)
            state = .plain
        }
    }
}
