/// One row of an import file while it is written. What is nil is left out.
struct JSONLine: Sendable {
    private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]

    mutating func add(_ name: String, _ text: String?) {
        guard let text else { return }
        begin(name)
        quote(text)
    }

    mutating func add(_ name: String, _ number: Int?) {
        guard let number else { return }
        begin(name)
        bytes += "\(number)".utf8
    }

    mutating func add(_ name: String, _ truth: Bool) {
        begin(name)
        bytes += (truth ? "true" : "false").utf8
    }

    mutating func add(_ name: String, _ rows: [JSONLine]) {
        begin(name)
        bytes.append(UInt8(ascii: "["))
        for (index, row) in rows.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += row.ended
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// The whole object, without a line feed.
    var ended: [UInt8] { bytes + [UInt8(ascii: "}")] }

    private mutating func begin(_ name: String) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        quote(name)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
