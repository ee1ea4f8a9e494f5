import Testing

@testable import Portal

@Suite struct PictureTests {
    @Test(arguments: [
        (Picture.Kind.jpeg, SamplePictures.jpeg), (.png, SamplePictures.png), (.heic, SamplePictures.heic),
    ])
    func `the place goes, the picture stays`(kind: Picture.Kind, source: [UInt8]) throws {
        #expect(Picture.Kind(of: source) == kind)
        #expect(source.holds(SamplePictures.place))
        let clean = try #require(Picture(cleaning: source, kind: kind))
        #expect(!clean.bytes.holds(SamplePictures.place))
        #expect(Picture.Kind(of: clean.bytes) == kind)
        #expect(Picture(cleaning: clean.bytes, kind: kind)?.bytes == clean.bytes)
    }

    @Test func `a JPEG keeps its head and what is coded`() {
        let clean = CleanJPEG.bytes(of: SamplePictures.jpeg)
        #expect(clean == [0xFF, 0xD8] + SamplePictures.jpegHead + SamplePictures.jpegPicture + [0xFF, 0xD9])
    }

    @Test func `a HEIC keeps its size and its picture`() {
        let clean = CleanHEIC.bytes(of: SamplePictures.heic)
        #expect(clean?.count == SamplePictures.heic.count)
        #expect(clean?.holds(SamplePictures.picture) == true)
    }

    @Test(arguments: [[], Array("GIF89a".utf8), Array("%PDF-1.7".utf8), [0xFF, 0xD8], Array("....ftypavif".utf8)])
    func `other files are no pictures`(bytes: [UInt8]) {
        #expect(Picture.Kind(of: bytes) == nil)
    }

    /// Cut anywhere, no file stops the process, and what is still read keeps nothing of the place.
    @Test(arguments: [
        (Picture.Kind.jpeg, SamplePictures.jpeg), (.png, SamplePictures.png), (.heic, SamplePictures.heic),
    ])
    func `a file that was cut off`(kind: Picture.Kind, source: [UInt8]) {
        for length in 0..<source.count {
            let picture = Picture(cleaning: Array(source.prefix(length)), kind: kind)
            #expect(picture.map { !$0.bytes.holds(SamplePictures.place) } ?? true)
        }
    }

    /// Every byte changed to what hurts most; every 4 bytes to the largest number.
    @Test(arguments: [
        (Picture.Kind.jpeg, SamplePictures.jpeg), (.png, SamplePictures.png), (.heic, SamplePictures.heic),
    ])
    func `a file that was tampered with`(kind: Picture.Kind, source: [UInt8]) {
        for index in source.indices {
            for byte: UInt8 in [0x00, 0x01, 0x7F, 0x80, 0xFF] {
                var changed = source
                changed[index] = byte
                let picture = Picture(cleaning: changed, kind: kind)
                #expect(picture.map { $0.bytes.count <= changed.count } ?? true)
            }
            var changed = source
            for place in index..<min(index + 8, source.count) { changed[place] = 0xFF }
            #expect(Picture(cleaning: changed, kind: kind).map { $0.bytes.count <= changed.count } ?? true)
        }
    }
}
