import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

/// Turns an answer into bytes on the wire.
enum Responder {
    /// Smaller bodies are not worth packing.
    private static let worthPacking = 1400

    static func response(_ answer: Answer, to request: Incoming, portal: Portal) -> Response {
        var headers = answer.headers
        let isDocument = answer.contentType == "application/pdf"
        SecurityHeaders.add(
            to: &headers, isSecure: portal.settings.isSecure, isDocument: isDocument,
            isImmutable: answer.isImmutable)
        headers[.contentType] = answer.contentType
        headers[.requestID] = request.id
        for cookie in answer.cookies {
            headers.append(.init(name: .setCookie, value: cookie.header(secure: portal.settings.isSecure)))
        }
        return Response(status: answer.status, headers: headers, body: body(answer, request, &headers))
            .with(headers: headers)
    }

    private static func body(_ answer: Answer, _ request: Incoming, _ headers: inout HTTPFields) -> ResponseBody {
        switch answer.body {
        case .none:
            return ResponseBody()
        case .bytes(let bytes):
            guard bytes.count >= worthPacking, headers[.contentEncoding] == nil,
                answer.contentType?.hasPrefix("text/") == true
            else {
                return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            }
            headers[.vary] = "Accept-Encoding"
            guard acceptsGzip(request.headers[.acceptEncoding]), let packed = Gzip.pack(bytes) else {
                return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            }
            headers[.contentEncoding] = "gzip"
            return ResponseBody(byteBuffer: ByteBuffer(bytes: packed))
        case .file(let path, let range):
            return FileBody.body(path: path, range: range)
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

extension Response {
    fileprivate func with(headers: HTTPFields) -> Response {
        var response = self
        response.headers = headers
        if let length = body.contentLength { response.headers[.contentLength] = String(length) }
        return response
    }
}
