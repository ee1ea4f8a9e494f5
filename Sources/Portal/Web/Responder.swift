import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

/// Turns an answer into bytes on the wire.
enum Responder {
    /// Smaller bodies are not worth packing.
    private static let worthPacking = 1400

    static func response(_ answer: Answer, to request: Incoming, portal: Portal) -> Response {
        let isSecure = portal.settings.isSecure
        let isStored =
            answer.isSandboxed || (answer.contentType.map(SecurityHeaders.storedTypes.contains) ?? false)
        var headers = SecurityHeaders.fields(
            isSecure: isSecure, isStored: isStored, isImmutable: answer.isImmutable)
        for field in answer.headers { headers.append(field) }
        if let type = answer.contentType { headers.append(HTTPField(name: .contentType, value: type)) }
        headers.append(HTTPField(name: .requestID, value: request.id))
        for cookie in answer.cookies {
            headers.append(HTTPField(name: .setCookie, value: cookie.header(secure: isSecure)))
        }
        let body = body(answer, request, &headers)
        if let length = body.contentLength {
            headers.append(HTTPField(name: .contentLength, value: String(length)))
        }
        return Response(status: answer.status, headers: headers, body: body)
    }

    private static func body(_ answer: Answer, _ request: Incoming, _ headers: inout HTTPFields) -> ResponseBody {
        switch answer.body {
        case .none:
            return ResponseBody()
        case .bytes(let bytes):
            guard bytes.count >= worthPacking, answer.headers[.contentEncoding] == nil,
                answer.contentType?.hasPrefix("text/") == true
            else {
                return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            }
            if answer.headers[.vary] == nil { headers.append(HTTPField(name: .vary, value: "Accept-Encoding")) }
            guard acceptsGzip(request.headers[.acceptEncoding]), let packed = Gzip.pack(bytes) else {
                return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            }
            headers.append(HTTPField(name: .contentEncoding, value: "gzip"))
            return ResponseBody(byteBuffer: ByteBuffer(bytes: packed))
        case .file(let path, let range):
            return FileBody.body(path: path, range: range, isWanted: request.isGet)
        case .pieces(let make):
            return PieceBody.body(make)
        }
    }

    /// Whether the header names gzip and does not rule it out with a weight of 0 (RFC 9110, 12.5.3).
    static func acceptsGzip(_ header: String?) -> Bool {
        (header ?? "").split(separator: ",").contains { part in
            let words = part.lowercased().split(separator: ";").map { String($0).trimmed }
            guard words.first == "gzip" || words.first == "x-gzip" else { return false }
            return !words.dropFirst().contains { $0.hasPrefix("q=0") && !$0.contains { ("1"..."9").contains($0) } }
        }
    }
}
