import Crypto
import HTTPTypes
import Hummingbird
import Vocabulary

/// The portal's own files: style, script, icon. They live in the program and are addressed by their hash, so that a
/// browser may keep them for ever.
struct Assets: Sendable {
    private struct File: Sendable {
        let address: String
        let type: String
        let bytes: [UInt8]
        let packed: [UInt8]?
    }

    private let byName: [String: File]
    private let byAddress: [String: File]

    init(accent: String) {
        var files: [String: File] = [:]
        let sources: [(name: String, type: String, bytes: [UInt8])] = [
            ("portal.css", "text/css; charset=utf-8", PackageResources.portal_css),
            ("portal.js", "text/javascript; charset=utf-8", PackageResources.portal_js),
            ("passkeys.js", "text/javascript; charset=utf-8", PackageResources.passkeys_js),
            ("abschlag.js", "text/javascript; charset=utf-8", PackageResources.abschlag_js),
            ("icon.svg", "image/svg+xml", PackageResources.icon_svg),
            ("operator.css", "text/css; charset=utf-8", Array(":root{--operator-accent:\(accent)}\n".utf8)),
        ]
        for source in sources {
            let hash = Hexadecimal.string(SHA256.hash(data: source.bytes)).prefix(12)
            let cut = source.name.split(separator: ".")
            let address = "\(cut[0])-\(hash).\(cut[1])"
            files[source.name] = File(
                address: address, type: source.type, bytes: source.bytes, packed: Gzip.pack(source.bytes, level: 9))
        }
        byName = files
        byAddress = Dictionary(uniqueKeysWithValues: files.values.map { ($0.address, $0) })
    }

    /// Where the file with this name is to be found.
    func address(of name: String) -> String {
        "/assets/\(byName[name]?.address ?? name)"
    }

    /// `/assets/{datei}`
    static func show(_ visit: GuestVisit) async throws -> Answer {
        let name = visit.request.parameters["datei"] ?? ""
        guard let file = visit.portal.assets.byAddress[name] else { throw Refusal.notFound }
        var answer = Answer.bytes(file.bytes, type: file.type)
        answer.isImmutable = true
        answer.headers[.vary] = "Accept-Encoding"
        if let packed = file.packed, visit.request.headers[.acceptEncoding]?.contains("gzip") == true {
            answer.body = .bytes(packed)
            answer.headers[.contentEncoding] = "gzip"
        }
        return answer
    }
}
