/// An address a letter may link to: `https` or `http`, with a host, of printable ASCII.
struct WebAddress: Equatable {
    let text: String

    init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else { return nil }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        guard let first = rest.first, first.isASCIILetterOrDigit || first == UInt8(ascii: "["),
            text.utf8.count <= 2000,
            text.utf8.allSatisfy({ $0.isPrintableASCII && !" \"'<>\\^`{|}".utf8.contains($0) })
        else { return nil }
        self.text = text
    }
}
