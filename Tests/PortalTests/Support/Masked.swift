import Foundation
import HTTPTypes

extension VisitedPage {
    /// The answer without what differs each time: tokens, one-time keys, request numbers, and the given words.
    func masked(_ words: String...) -> String {
        let headers = head.headerFields
            .filter { !["x-request-id", "set-cookie"].contains($0.name.canonicalName) }
            .map { "\($0.name.canonicalName): \($0.value)" }
        let all = "\(status)\n\(headers.joined(separator: "\n"))\n\(source)"
        let hidden = words.reduce(all) { $0.replacing($1, with: "#") }
        return hidden.replacingOccurrences(of: "[0-9a-f]{16,}", with: "#", options: .regularExpression)
            .replacingOccurrences(of: "content-length: [0-9]+", with: "", options: .regularExpression)
    }
}
