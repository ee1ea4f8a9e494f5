/// Segments, elements and components of an EDIFACT message (ISO 9735) with the standard signs; `?` frees the sign behind it.
enum EDIFACT {
    struct Segment: Equatable {
        let tag: String
        let elements: [[String]]

        /// The components of an element behind the tag; none where there is no such element.
        subscript(index: Int) -> [String] { elements.indices.contains(index) ? elements[index] : [] }
    }

    static let mostSegments = 1_000_000
    private static let longest = 2_000

    static func segments(_ bytes: [UInt8]) throws(RowProblem) -> [Segment] {
        var segments: [Segment] = []
        var elements: [[String]] = []
        var components: [String] = []
        var word: [UInt8] = []
        var length = 0
        var isFree = false
        // The service string advice names the signs; those that are not the standard ones are refused.
        var rest = bytes[...]
        if rest.starts(with: Array("UNA".utf8)) {
            guard rest.starts(with: Array("UNA:+.? '".utf8)) || rest.starts(with: Array("UNA:+,? '".utf8)) else {
                throw RowProblem("the file has separators of its own")
            }
            rest = rest.dropFirst(9)
        }
        for byte in rest {
            length += 1
            guard length <= longest else { throw RowProblem("the file has a segment of more than 2,000 signs") }
            if isFree {
                word.append(byte)
                isFree = false
                continue
            }
            switch byte {
            case UInt8(ascii: "?"): isFree = true
            case UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "'"):
                components.append(String(decoding: word, as: UTF8.self))
                word = []
                if byte == UInt8(ascii: ":") { continue }
                elements.append(components)
                components = []
                if byte == UInt8(ascii: "+") { continue }
                segments.append(Segment(tag: elements.first?.first ?? "", elements: Array(elements.dropFirst())))
                (elements, length) = ([], 0)
                guard segments.count <= mostSegments else { throw RowProblem("the file has too many segments") }
            case 0x0A, 0x0D: break
            default: word.append(byte)
            }
        }
        guard word.isEmpty, components.isEmpty, elements.isEmpty, segments.last?.tag == "UNZ" else {
            throw RowProblem("the file was cut off")
        }
        return segments
    }
}
