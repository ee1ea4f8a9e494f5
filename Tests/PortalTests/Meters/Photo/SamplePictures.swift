@testable import Portal

/// Pictures built by hand, as small as they can be, with a place in each.
enum SamplePictures {
    static let place = Array("GPS 53.6N 11.4E".utf8)

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + content
    }

    static let jpegPicture: [UInt8] =
        segment(0xDB, Array(repeating: 1, count: 65)) + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [
            1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4,
        ]

    static let jpegHead = segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0])

    /// JFIF, Exif, XMP, colour profile, comment, picture, and something behind the end.
    static let jpeg: [UInt8] =
        [0xFF, 0xD8] + jpegHead + segment(0xE1, Array("Exif\0\0".utf8) + place)
        + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + place) + segment(0xE2, place)
        + segment(0xFE, place) + jpegPicture + [0xFF, 0xD9] + place

    static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        number(content.count, 4) + Array(name.utf8) + content + [0, 0, 0, 0]
    }

    static let png: [UInt8] =
        CleanPNG.signature + chunk("IHDR", Array(repeating: 1, count: 13)) + chunk("eXIf", place) + chunk("tEXt", place)
        + chunk("IDAT", [1, 2, 3]) + chunk("IEND", []) + place

    static func number(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).reversed().map { UInt8(value >> ($0 * 8) & 255) }
    }

    static func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
        number(content.count + 8, 4) + Array(name.utf8) + content
    }

    private static func entry(_ id: Int, _ kind: String) -> [UInt8] {
        box("infe", [2, 0, 0, 0] + number(id, 2) + [0, 0] + Array(kind.utf8) + [0])
    }

    private static func location(_ id: Int, _ offset: Int, _ length: Int) -> [UInt8] {
        number(id, 2) + [0, 0] + [0, 1] + number(offset, 4) + number(length, 4)
    }

    static let picture: [UInt8] = Array("the picture itself".utf8)

    /// One picture, one Exif item, one maker's box.
    static let heic: [UInt8] = {
        let head = box("ftyp", Array("heic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8))
        func meta(_ start: Int) -> [UInt8] {
            let list = box("iinf", [0, 0, 0, 0, 0, 2] + entry(1, "hvc1") + entry(2, "Exif"))
            let table = box(
                "iloc",
                [0, 0, 0, 0, 0x44, 0, 0, 2] + location(1, start, picture.count)
                    + location(2, start + picture.count, place.count))
            return box("meta", [0, 0, 0, 0] + list + table)
        }
        let start = head.count + meta(0).count + 8
        return head + meta(start) + box("mdat", picture + place) + box("uuid", place)
    }()
}

extension Array where Element: Equatable {
    func holds(_ part: [Element]) -> Bool {
        guard count >= part.count else { return false }
        return (0...(count - part.count)).contains { self[$0..<($0 + part.count)].elementsEqual(part) }
    }
}
