extension EDIFACT {
    /// The signs that part what stands in an interchange; the service string advice `UNA` names others.
    struct Signs: Equatable {
        private(set) var component = UInt8(ascii: ":")
        private(set) var element = UInt8(ascii: "+")
        /// Frees the sign behind it.
        private(set) var release = UInt8(ascii: "?")
        private(set) var end = UInt8(ascii: "'")

        init() {}

        /// The six signs behind `UNA`: the third is that of decimals, the fifth is kept free.
        init?(_ signs: [UInt8]) {
            guard signs.count == 6 else { return nil }
            (component, element, release, end) = (signs[0], signs[1], signs[3], signs[5])
            let parting = [component, element, release, end]
            let isWord: (UInt8) -> Bool = { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, 0x0A, 0x0D: true
                default: false
                }
            }
            guard Set(parting).count == 4, !parting.contains(where: isWord) else { return nil }
        }
    }

    /// Counts and references tell what is missing or stands there twice (ISO 9735): `UNT` counts the segments of its message,
    /// `UNZ` the messages.
    static func checkFrame(_ segments: [Segment]) throws(RowProblem) {
        guard let first = segments.first, first.tag == "UNB" else {
            throw RowProblem("the file does not begin with UNB")
        }
        var (messages, begun): (Int, Segment?) = (0, nil)
        for segment in segments.dropFirst() {
            let here = "segment \(segment.place)"
            switch (segment.tag, begun) {
            case ("UNH", nil):
                messages += 1
                begun = segment
            case ("UNT", let head?):
                let count = segment.place - head.place + 1
                guard segment[0].first.flatMap({ Int($0) }) == count else {
                    throw RowProblem("UNT (\(here)) counts \(segment[0].first ?? "no") segments, there are \(count)")
                }
                guard segment[1].first == head[0].first else { throw RowProblem("UNT (\(here)) is of another message") }
                begun = nil
            case ("UNZ", nil):
                guard segment[0].first.flatMap({ Int($0) }) == messages else {
                    throw RowProblem("UNZ counts \(segment[0].first ?? "no") messages, there are \(messages)")
                }
                guard segment[1].first == first[4].first else { throw RowProblem("UNZ is of another interchange") }
                guard segment.place == segments.count else { throw RowProblem("something stands behind UNZ (\(here))") }
            case (let tag, let head?) where !["UNB", "UNH", "UNZ"].contains(tag) && head.tag == "UNH": continue
            default: throw RowProblem("\(segment.tag.prefix(3)) (\(here)) stands where it does not belong")
            }
        }
    }
}
