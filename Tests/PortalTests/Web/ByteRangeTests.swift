import Testing

@testable import Portal

@Suite struct ByteRangeTests {
    /// Of a file of ten bytes (RFC 9110, 14.1.2).
    @Test(arguments: [
        (nil as String?, ByteRange.whole), ("", .whole), ("bytes=0-3", .part(0..<4)), ("bytes=3-", .part(3..<10)),
        ("bytes=-3", .part(7..<10)), ("bytes=-100", .part(0..<10)), ("bytes=-0", .unsatisfiable),
        ("bytes=9-9", .part(9..<10)), ("bytes=0-9999999", .part(0..<10)), ("bytes=10-", .unsatisfiable),
        ("bytes=9999-", .unsatisfiable), ("bytes=5-3", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole),
        ("bytes=0-1,3-4", .whole), ("items=0-3", .whole), ("bytes=99999999999999999999-", .unsatisfiable),
        ("bytes=0-99999999999999999999", .part(0..<10)), ("bytes=-99999999999999999999", .part(0..<10)),
        ("bytes= 0-3", .whole), ("bytes=+1-3", .whole), ("bytes=0-9223372036854775807", .part(0..<10)),
    ])
    func `which bytes`(header: String?, range: ByteRange) {
        #expect(ByteRange.read(header, size: 10) == range)
    }

    @Test(arguments: ["bytes=0-", "bytes=-1", "bytes=0-0"])
    func `of nothing there is no part`(header: String) {
        #expect(ByteRange.read(header, size: 0) == .unsatisfiable)
    }
}
