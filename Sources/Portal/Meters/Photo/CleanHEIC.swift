/// Copies a HEIC and overwrites with zeros what the camera wrote beside the picture (ISO/IEC 23008-12): Exif, XMP, boxes
/// of makers. Sizes stay, so everything else is found where it was. A file that cannot be read for certain is refused.
enum CleanHEIC {
    static func bytes(of source: [UInt8]) -> [UInt8]? {
        guard let boxes = ImageBox.all(of: source, in: 0..<source.count), boxes.first?.name == "ftyp",
            // A film or a second picture of its own may tell a place as well.
            boxes.allSatisfy({ ["ftyp", "meta", "mdat", "free", "skip", "uuid"].contains($0.name) }),
            boxes.count(where: { $0.name == "meta" }) == 1,
            let meta = boxes.first(where: { $0.name == "meta" }), meta.content.count >= 4,
            let parts = ImageBox.all(of: source, in: (meta.content.lowerBound + 4)..<meta.content.upperBound),
            let list = only("iinf", parts), let table = only("iloc", parts),
            let telling = ImageItems.telling(source, list: list),
            let places = ImageItems.places(of: telling, source, table: table, data: only("idat", parts))
        else { return nil }
        var result = source
        let extras = (boxes + parts).filter { ["free", "skip", "uuid"].contains($0.name) }.map(\.content)
        for place in places + extras { blank(place, in: &result) }
        return result
    }

    private static func only(_ name: String, _ boxes: [ImageBox]) -> Range<Int>? {
        let found = boxes.filter { $0.name == name }
        return found.count == 1 ? found.first?.content : nil
    }

    private static func blank(_ place: Range<Int>, in bytes: inout [UInt8]) {
        for index in place.clamped(to: bytes.indices) { bytes[index] = 0 }
    }
}
