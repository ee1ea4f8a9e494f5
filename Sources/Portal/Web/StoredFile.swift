import HTTPTypes

/// A stored file as an answer, whole or in part (RFC 9110, 13 and 14).
struct StoredFile: Sendable {
    let path: String
    let type: String
    /// In bytes.
    let size: Int
    /// Of its bytes; names this very content.
    let sha256: String

    func answer(to request: Incoming) -> Answer {
        let tag = "\"\(sha256)\""
        let mayBePart = request.method == .get && (request.headers[.ifRange] ?? tag) == tag
        var answer = part(ByteRange.read(mayBePart ? request.headers[.range] : nil, size: size))
        answer.headers[.acceptRanges] = "bytes"
        answer.headers[.eTag] = tag
        return answer
    }

    private func part(_ range: ByteRange) -> Answer {
        switch range {
        case .whole:
            return Answer(status: .ok, contentType: type, body: .file(path: path, range: 0..<size))
        case .part(let part):
            var answer = Answer(status: .partialContent, contentType: type, body: .file(path: path, range: part))
            answer.headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"
            return answer
        case .unsatisfiable:
            var answer = Answer(status: .rangeNotSatisfiable, contentType: nil, body: .none)
            answer.headers[.contentRange] = "bytes */\(size)"
            return answer
        }
    }
}

extension Incoming {
    /// Whether the visitor really asks for the thing, and not only about it (HEAD).
    var isGet: Bool { method == .get }

    /// Whether the file is asked for from its begin: a viewer that fetches it in parts opens it once.
    var beginsFile: Bool {
        guard isGet else { return false }
        return headers[.range].map { $0.hasPrefix("bytes=0-") } ?? true
    }
}
