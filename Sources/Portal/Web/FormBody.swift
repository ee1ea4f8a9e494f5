/// The fields of a form or of a query, as they were sent: names and values in order.
///
/// Of a field sent twice the first counts. At most 200 fields are read; what is broken is dropped, never a fault.
struct FormBody: Sendable {
    private(set) var fields: [(name: String, value: String)] = []
    /// Files of a `multipart/form-data` form.
    var files: [UploadedFile] = []

    static let mostFields = 200

    init() {}

    init(fields: [(name: String, value: String)], files: [UploadedFile] = []) {
        self.fields = Array(fields.prefix(Self.mostFields))
        self.files = files
    }

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL standard, 5.1).
    init(urlEncoded bytes: some Collection<UInt8>) {
        for pair in bytes.split(separator: UInt8(ascii: "&"), maxSplits: Self.mostFields) {
            guard fields.count < Self.mostFields else { return }
            let cut = pair.firstIndex(of: UInt8(ascii: "="))
            let name = Self.decoded(pair[..<(cut ?? pair.endIndex)])
            let value = cut.map { Self.decoded(pair[pair.index(after: $0)...]) } ?? ""
            fields.append((name, value))
        }
    }

    subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// Every value sent under this name, for a group of checkboxes.
    func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// Without passwords, codes and the portal's own fields: what may be shown again on another page. Files stay, so
    /// that the page can tell of one that a browser does not send by itself again.
    var withoutSecrets: FormBody {
        FormBody(
            fields: fields.filter { field in
                !field.name.contains("passwort") && !field.name.contains("code") && field.name != FormGuard.tokenField
                    && field.name != FormGuard.onceField
            }, files: files)
    }

    func file(_ name: String) -> UploadedFile? {
        files.first { $0.field == name && !$0.bytes.isEmpty }
    }

    /// Percent-decoding. A broken escape stays as it is; bytes that are no UTF-8 become U+FFFD.
    private static func decoded(_ bytes: some Collection<UInt8>) -> String {
        var result = [UInt8]()
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index != bytes.endIndex {
            let byte = bytes[index]
            index = bytes.index(after: index)
            switch byte {
            case UInt8(ascii: "+"):
                result.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = String(decoding: bytes[index...].prefix(2), as: UTF8.self)
                if digits.utf8.count == 2, let decoded = Hexadecimal.bytes(digits), let value = decoded.first {
                    result.append(value)
                    index = bytes.index(index, offsetBy: 2)
                } else {
                    result.append(byte)
                }
            default:
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// A file somebody sent with a form.
struct UploadedFile: Sendable {
    let field: String
    let bytes: [UInt8]
    /// What the sender calls it. The office finds the contract by it; nothing is ever stored or opened under it.
    var name = ""
}
