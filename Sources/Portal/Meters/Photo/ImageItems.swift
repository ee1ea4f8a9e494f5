/// What a HEIC file holds beside its picture, and where (ISO/IEC 14496-12, 8.11.3 and 8.11.6).
enum ImageItems {
    /// The items that tell of the camera: Exif, and XMP as text. Nil when the list cannot be read.
    static func telling(_ bytes: [UInt8], list: Range<Int>) -> Set<Int>? {
        var cursor = ByteCursor(bytes, in: list)
        guard let version = cursor.number(1), cursor.number(3) != nil, cursor.number(version == 0 ? 2 : 4) != nil,
            let entries = ImageBox.all(of: bytes, in: cursor.position..<list.upperBound)
        else { return nil }
        var found: Set<Int> = []
        for entry in entries where entry.name == "infe" {
            var cursor = ByteCursor(bytes, in: entry.content)
            guard let version = cursor.number(1), version == 2 || version == 3, cursor.number(3) != nil,
                let id = cursor.number(version == 2 ? 2 : 4), cursor.number(2) != nil, let kind = cursor.name()
            else { return nil }
            if kind == "Exif" || kind == "mime" || kind == "uri " { found.insert(id) }
        }
        return found
    }

    /// Where these items stand in the file. Nil when one of them cannot be found for certain.
    /// - Parameters:
    ///   - table: the content of the box `iloc`.
    ///   - data: the content of the box `idat`, to which some places count.
    static func places(of wanted: Set<Int>, _ bytes: [UInt8], table: Range<Int>, data: Range<Int>?) -> [Range<Int>]? {
        var cursor = ByteCursor(bytes, in: table)
        guard let version = cursor.number(1), version <= 2, cursor.number(3) != nil, let sizes = cursor.number(2),
            let count = cursor.number(version < 2 ? 2 : 4)
        else { return nil }
        guard count <= 4096 else { return nil }
        let widths = Widths(sizes, version: version)
        var (places, seen): ([Range<Int>], Set<Int>) = ([], [])
        for _ in 0..<count {
            guard let item = Item(&cursor, widths, version: version) else { return nil }
            guard wanted.contains(item.id) else { continue }
            seen.insert(item.id)
            let frame: Range<Int>
            switch item.method {
            case 0: frame = 0..<bytes.count
            case 1:
                guard let data else { return nil }
                frame = data
            default: return nil
            }
            for extent in item.extents {
                guard let place = place(extent, base: item.base, in: frame) else { return nil }
                places.append(place)
            }
        }
        return seen == wanted ? places : nil
    }

    private static func place(_ extent: (offset: Int, length: Int), base: Int, in frame: Range<Int>) -> Range<Int>? {
        let (offset, tooFar) = base.addingReportingOverflow(extent.offset)
        guard !tooFar, extent.length > 0, offset <= frame.count, extent.length <= frame.count - offset else {
            return nil
        }
        let start = frame.lowerBound + offset
        return start..<(start + extent.length)
    }

    /// How many bytes the numbers of the table have.
    private struct Widths {
        let offset, length, base, index: Int

        init(_ sizes: Int, version: Int) {
            offset = sizes >> 12 & 15
            length = sizes >> 8 & 15
            base = sizes >> 4 & 15
            index = version == 0 ? 0 : sizes & 15
        }
    }

    private struct Item {
        let id: Int
        let method: Int
        let base: Int
        let extents: [(offset: Int, length: Int)]

        init?(_ cursor: inout ByteCursor, _ widths: Widths, version: Int) {
            guard let id = cursor.number(version < 2 ? 2 : 4), let method = cursor.number(version == 0 ? 0 : 2),
                let reference = cursor.number(2), let base = cursor.number(widths.base),
                let count = cursor.number(2)
            else { return nil }
            // A phone writes one or two. More, or ones without a place of their own, are only there to keep us busy.
            guard count <= 64, widths.offset + widths.length > 0 else { return nil }
            var extents: [(offset: Int, length: Int)] = []
            for _ in 0..<count {
                guard cursor.number(widths.index) != nil, let offset = cursor.number(widths.offset),
                    let length = cursor.number(widths.length)
                else { return nil }
                extents.append((offset, length))
            }
            self.id = id
            // Another file cannot be cleaned.
            self.method = reference == 0 ? method & 15 : -1
            self.base = base
            self.extents = extents
        }
    }
}
