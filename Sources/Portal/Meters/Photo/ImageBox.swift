/// One box of a file built like HEIC (ISO/IEC 14496-12, 4.2).
struct ImageBox {
    let name: String
    /// Where its content stands in the file.
    let content: Range<Int>

    /// The boxes that fill this part of a file; nil when they do not fill it exactly.
    static func all(of bytes: [UInt8], in range: Range<Int>) -> [ImageBox]? {
        var boxes: [ImageBox] = []
        var start = range.lowerBound
        while start < range.upperBound {
            var cursor = ByteCursor(bytes, in: start..<range.upperBound)
            guard let small = cursor.number(4), let name = cursor.name() else { return nil }
            let size: Int
            switch small {
            case 0: size = range.upperBound - start
            case 1:
                guard let large = cursor.number(8) else { return nil }
                size = large
            default: size = small
            }
            guard size >= cursor.position - start, size <= range.upperBound - start else { return nil }
            boxes.append(ImageBox(name: name, content: cursor.position..<(start + size)))
            start += size
        }
        return boxes
    }
}
