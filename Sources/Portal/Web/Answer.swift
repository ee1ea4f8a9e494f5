import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Vocabulary

/// What a handler gives back. Headers that every answer carries are added in one place (`SecurityHeaders`).
struct Answer: Sendable {
    enum Body: Sendable {
        case none
        case bytes([UInt8])
        /// A stored file, read while it is sent; `range` counts bytes.
        case file(path: String, range: Range<Int>)
        /// Made while it is sent.
        case pieces(@Sendable (inout PieceWriter) async throws -> Void)
    }

    var status: HTTPResponse.Status
    var contentType: String?
    var body: Body
    var headers: HTTPFields = [:]
    var cookies: [SetCookie] = []
    /// A longer life in the browser's cache is for files whose address holds their hash.
    var isImmutable = false
    /// Shown as a stored file is: with its own styles, and nothing in it can run.
    var isSandboxed = false
    /// How long it took to write the page, for the operator's figures.
    var writing: Duration?

    /// A page. 422 for a form with problems, so that scripts and tests can tell.
    static func page(_ page: Page, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, contentType: "text/html; charset=utf-8", body: .bytes(page.bytes))
    }

    /// Go on there, with GET.
    static func seeOther(_ path: Path) -> Answer {
        var answer = Answer(status: .seeOther, contentType: nil, body: .none)
        answer.headers[.location] = path.value
        return answer
    }

    static func bytes(_ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, contentType: type, body: .bytes(bytes))
    }

    /// A value for the portal's own script.
    static func json(_ value: some Encodable) throws -> Answer {
        .bytes(Array(try JSONEncoder().encode(value)), type: "application/json")
    }

    func setting(_ cookie: SetCookie) -> Answer {
        var answer = self
        answer.cookies.append(cookie)
        return answer
    }

    /// Names the file a browser saves this answer as.
    func named(_ fileName: String, attachment: Bool) -> Answer {
        var answer = self
        let disposition = attachment ? "attachment" : "inline"
        answer.headers[.contentDisposition] = "\(disposition); filename*=UTF-8''\(Path.encoded(fileName))"
        return answer
    }
}
