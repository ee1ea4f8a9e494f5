/// Reads `multipart/form-data` (RFC 7578). The name a browser gives a file is words about it and no path.
enum Multipart {
    /// Nil when the body is not what its content type says.
    static func read(_ body: [UInt8], contentType: String) -> FormBody? {
        guard let boundary = boundary(of: contentType) else { return nil }
        let delimiter = Array("--\(boundary)".utf8)
        var fields: [(name: String, value: String)] = []
        var files: [UploadedFile] = []
        var position = 0
        guard let first = find(delimiter, in: body, from: 0) else { return nil }
        position = first + delimiter.count
        while fields.count + files.count < FormBody.mostFields {
            if body[position...].starts(with: Array("--".utf8)) {
                return FormBody(fields: fields, files: files)
            }
            guard body[position...].starts(with: [13, 10]) else { return nil }
            guard let headEnd = find([13, 10, 13, 10], in: body, from: position),
                let next = find([13, 10] + delimiter, in: body, from: headEnd + 2)
            else { return nil }
            let head = String(decoding: body[(position + 2)..<max(position + 2, headEnd)], as: UTF8.self)
            let start = min(headEnd + 4, next)
            if let part = disposition(in: head) {
                if part.file != nil {
                    files.append(
                        UploadedFile(field: part.name, bytes: Array(body[start..<next]), name: part.file ?? ""))
                } else {
                    fields.append((part.name, String(decoding: body[start..<next], as: UTF8.self)))
                }
            }
            position = next + 2 + delimiter.count
            guard position <= body.count else { return nil }
        }
        return nil
    }

    private static func boundary(of contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let range = contentType.firstRange(of: "boundary=")
        else { return nil }
        let value = contentType[range.upperBound...].prefix { $0 != ";" }
        let bare = value.first == "\"" ? value.dropFirst().prefix { $0 != "\"" } : value
        guard (1...70).contains(bare.utf8.count), bare.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return String(bare)
    }

    private static func disposition(in head: String) -> (name: String, file: String?)? {
        for line in head.split(whereSeparator: \.isNewline) where line.lowercased().hasPrefix("content-disposition:") {
            guard let range = line.firstRange(of: " name=\"") else { return nil }
            let name = line[range.upperBound...].prefix { $0 != "\"" }
            return (String(name), fileName(in: line) ?? (isBinary(head) ? "" : nil))
        }
        return nil
    }

    /// Programs may send a file without a name for it (RFC 7578, 4.2); its type tells.
    private static func isBinary(_ head: String) -> Bool {
        head.split(whereSeparator: \.isNewline).contains { line in
            let parts = line.lowercased().split(separator: ":", maxSplits: 1).map { String($0).trimmed }
            guard parts.count == 2, parts[0] == "content-type" else { return false }
            return !parts[1].hasPrefix("text/") && !parts[1].hasPrefix("application/json")
        }
    }

    /// Without folders, control signs and signs that turn the direction of words; nil for what is no file.
    private static func fileName(in line: Substring) -> String? {
        guard let range = line.firstRange(of: "filename=") else { return nil }
        let value = line[range.upperBound...]
        let bare = value.first == "\"" ? value.dropFirst().prefix { $0 != "\"" } : value.prefix { $0 != ";" }
        let last = bare.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        return String(String.UnicodeScalarView(last.unicodeScalars.filter { !Field.isForbidden($0) }.prefix(200)))
    }

    /// The first place of `pattern` at or after `from`.
    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
        guard let first = pattern.first, from >= 0, bytes.count - from >= pattern.count else { return nil }
        var position = from
        let last = bytes.count - pattern.count
        while position <= last {
            guard let candidate = bytes[position...last].firstIndex(of: first) else { return nil }
            if bytes[candidate..<(candidate + pattern.count)].elementsEqual(pattern) { return candidate }
            position = candidate + 1
        }
        return nil
    }
}
