import CZlib

/// A PDF file taken apart into its numbered objects, and put together again.
struct PDFFile {
    /// Object bodies by number, what stands between `obj` and `endobj`; nil for unused numbers, and number 0 always.
    private(set) var bodies: [[UInt8]?]
    let catalog: Int
    let information: Int

    /// The number the next appended object gets.
    var nextNumber: Int { bodies.count }

    /// Takes apart a file with a classical cross-reference table (ISO 32000-1, 7.5.4), as cairo writes it.
    init(_ bytes: [UInt8]) throws(PaperError) {
        guard let keyword = bytes[...].lastRange(of: "startxref"),
            let start = bytes[keyword.upperBound...].leadingNumber()?.value, start < keyword.lowerBound,
            bytes[start...].starts(with: "xref\n0 ".utf8),
            let size = bytes[(start + 7)...].leadingNumber(), size.end < bytes.count
        else { throw .structure("cross-reference table") }
        let firstEntry = size.end + 1
        // 20 bytes per entry: this also bounds the number of objects by the size of the file.
        guard size.value > 0, size.value <= (keyword.lowerBound - firstEntry) / 20 else { throw .structure("entries") }
        let trailer = bytes[(firstEntry + 20 * size.value)..<keyword.lowerBound]
        guard trailer.starts(with: "trailer".utf8), let catalog = trailer.number(after: "/Root "),
            let information = trailer.number(after: "/Info "), catalog < size.value, information < size.value
        else { throw .structure("trailer") }
        self.catalog = catalog
        self.information = information

        var places: [(offset: Int, number: Int)] = []
        for number in 1..<max(size.value, 1) {
            let entry = firstEntry + 20 * number
            guard bytes[entry + 17] == UInt8(ascii: "n") else { continue }
            guard let offset = bytes[entry..<(entry + 10)].leadingNumber()?.value, offset < start else {
                throw .structure("entry \(number)")
            }
            places.append((offset, number))
        }
        places.sort { $0.offset < $1.offset }
        bodies = Array(repeating: nil, count: size.value)
        for (index, place) in places.enumerated() {
            let end = index + 1 < places.count ? places[index + 1].offset : start
            let object = bytes[place.offset..<end]
            let head = "\(place.number) 0 obj\n".utf8
            guard object.starts(with: head), let tail = object.lastRange(of: "endobj"),
                tail.lowerBound >= place.offset + head.count
            else { throw .structure("object \(place.number)") }
            bodies[place.number] = Array(object[(place.offset + head.count)..<tail.lowerBound])
        }
    }

    /// An object's body.
    func body(_ number: Int) throws(PaperError) -> [UInt8] {
        guard bodies.indices.contains(number), let body = bodies[number] else {
            throw .structure("object \(number) is missing")
        }
        return body
    }

    mutating func replace(_ number: Int, with body: [UInt8]) throws(PaperError) {
        guard bodies.indices.contains(number), number > 0 else { throw .structure("object \(number) is missing") }
        bodies[number] = body
    }

    /// Adds an object under the next number.
    mutating func append(_ body: String) {
        bodies.append(Array(body.utf8))
    }

    /// Adds entries at the end of an object that is a dictionary.
    mutating func add(_ entries: String, to number: Int) throws(PaperError) {
        var body = try body(number)
        guard let end = body[...].lastRange(of: ">>") else { throw .structure("object \(number) is no dictionary") }
        body.insert(contentsOf: "\n   \(entries)\n".utf8, at: end.lowerBound)
        try replace(number, with: body)
    }

    /// The whole file as PDF 1.7.
    func bytes() -> [UInt8] {
        var file = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        file.reserveCapacity(bodies.reduce(1_024) { $0 + ($1?.count ?? 0) + 50 })
        var table = Array("xref\n0 \(bodies.count)\n0000000000 65535 f \n".utf8)
        for (number, body) in bodies.enumerated().dropFirst() {
            guard let body else {
                table.append(contentsOf: "0000000000 65535 f \n".utf8)
                continue
            }
            table.append(contentsOf: "\(PDFText.padded(String(file.count), width: 10)) 00000 n \n".utf8)
            file.append(contentsOf: "\(number) 0 obj\n".utf8)
            file.append(contentsOf: body)
            file.append(contentsOf: "endobj\n".utf8)
        }
        let start = file.count
        let identifier = Self.identifier(of: file)
        file.append(contentsOf: table)
        let trailer = """
            trailer
            << /Size \(bodies.count) /Root \(catalog) 0 R /Info \(information) 0 R
            /ID [<\(identifier)><\(identifier)>] >>
            startxref
            \(start)
            %%EOF

            """
        file.append(contentsOf: trailer.utf8)
        return file
    }

    /// Made from the content alone, so that equal documents are equal files.
    private static func identifier(of file: [UInt8]) -> String {
        file.withUnsafeBufferPointer { bytes in
            [crc32_z(0, bytes.baseAddress, bytes.count), adler32_z(1, bytes.baseAddress, bytes.count)]
                .map { PDFText.padded(String($0, radix: 16, uppercase: true), width: 16) }
                .joined()
        }
    }
}
