import Testing
import Vocabulary

@testable import Portal

/// What somebody sends as a ZIP is read within limits, or refused as a whole.
@Suite struct ZIPReaderTests {
    /// An archive of these files, as our own maker writes it.
    static func archive(_ files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        let stream = try ZIPStream(at: Instant(millisecondsSince1970: 1_790_000_000_000))
        for file in files {
            try stream.begin(file.name, size: file.bytes.count)
            try stream.add(file.bytes)
        }
        try stream.end()
        return stream.take()
    }

    private static func trouble(_ bytes: [UInt8], _ limits: ZIPReader.Limits = ZIPReader.Limits()) -> ZIPReader.Trouble?
    {
        do throws(ZIPReader.Trouble) {
            _ = try ZIPReader.entries(of: bytes, limits)
            return nil
        } catch {
            return error
        }
    }

    @Test func `plain files are read, folders and what systems add are left out`() throws {
        let bytes = try Self.archive([
            ("a.pdf", [1, 2]), ("ordner/b.pdf", [3]), ("__MACOSX/a.pdf", [9]), (".DS_Store", [9]), ("leer.csv", []),
        ])
        #expect(ZIPReader.isZIP(bytes))
        let entries = try ZIPReader.entries(of: bytes)
        #expect(entries.map(\.name) == ["a.pdf", "b.pdf", "leer.csv"])
        #expect(entries.map(\.bytes) == [[1, 2], [3], []])
    }

    @Test(arguments: ["../a.pdf", "x/../../a.pdf", "/etc/a.pdf", "C:\\a.pdf"])
    func `a name that leads out refuses the whole`(name: String) throws {
        #expect(Self.trouble(try Self.archive([("gut.pdf", [1]), (name, [1])])) == .path)
    }

    @Test func `what unpacks to far more than it weighs is a bomb`() throws {
        let zeros = [UInt8](repeating: 0, count: 8 << 20)
        let bytes = try Self.archive([("null.pdf", zeros)])
        try #require(bytes.count < 100_000)
        #expect(Self.trouble(bytes) == .bomb)
        // The same in many parts.
        let parts: [(name: String, bytes: [UInt8])] = (0..<20).map {
            ("\($0).pdf", [UInt8](repeating: 0, count: 500_000))
        }
        #expect(Self.trouble(try Self.archive(parts)) == .bomb)
        // In what is left out.
        for name in [".versteckt", "__MACOSX/a.pdf"] {
            #expect(Self.trouble(try Self.archive([("a.pdf", [1]), (name, zeros)])) == .bomb, "\(name)")
        }
    }

    @Test func `too many and too large`() throws {
        var limits = ZIPReader.Limits()
        (limits.mostFiles, limits.mostBytesEach) = (3, 1000)
        let small: [(name: String, bytes: [UInt8])] = (0..<3).map { ("\($0).pdf", [UInt8($0)]) }
        #expect(Self.trouble(try Self.archive(small), limits) == nil)
        #expect(Self.trouble(try Self.archive(small + [("3.pdf", [3])]), limits) == .tooMany)
        let hidden: [(name: String, bytes: [UInt8])] = (0..<31).map { (".\($0)", []) }
        #expect(Self.trouble(try Self.archive(hidden), limits) == .tooMany)
        let noise = (0..<1001).map { _ in UInt8.random(in: 0...255) }
        #expect(Self.trouble(try Self.archive([("a.pdf", noise)]), limits) == .tooLarge)
        #expect(Self.trouble(try Self.archive([("a.pdf", Array(noise.dropLast()))]), limits) == nil)
    }

    @Test func `what is cut off or no archive is damaged`() throws {
        let noise = (0..<5000).map { _ in UInt8.random(in: 0...255) }
        let whole = try Self.archive([("a.pdf", noise), ("b.pdf", noise)])
        #expect(Self.trouble([0x50, 0x4B, 0x03, 0x04]) != nil)
        #expect(Self.trouble(Array(whole.prefix(3000))) != nil)
        #expect(Self.trouble([]) != nil)
        #expect(!ZIPReader.isZIP(SmallPDF.bytes()))
        // Nothing that was changed ends the process.
        for _ in 0..<200 {
            var broken = whole
            for _ in 0..<5 { broken[Int.random(in: 0..<broken.count)] = UInt8.random(in: 0...255) }
            _ = Self.trouble(broken)
        }
    }
}
