/// Segments, elements and components of an EDIFACT interchange (ISO 9735), with the standard signs or those it names itself.
enum EDIFACT {
    struct Segment: Equatable {
        let tag: String
        let elements: [[String]]
        /// Counted from 1, `UNB` first.
        var place = 0

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
        var rest = bytes[...]
        var signs = Signs()
        if rest.starts(with: Array("UNA".utf8)) {
            guard let own = Signs(Array(rest.dropFirst(3).prefix(6))) else {
                throw RowProblem("the file has signs of its own that cannot be told apart")
            }
            signs = own
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
            case signs.release: isFree = true
            case signs.component, signs.element, signs.end:
                components.append(String(decoding: word, as: UTF8.self))
                word = []
                if byte == signs.component { continue }
                elements.append(components)
                components = []
                if byte == signs.element { continue }
                segments.append(
                    Segment(
                        tag: elements.first?.first ?? "", elements: Array(elements.dropFirst()),
                        place: segments.count + 1))
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
