/// The 512 bytes before each file of a tar archive (POSIX ustar), as any `tar` reads them. Names of ours have no more than a
/// hundred signs, sizes no more than eight GiB.
struct TarHeader: Equatable {
    static let block = 512
    let name: String
    let size: Int

    var bytes: [UInt8] {
        get throws {
            let signs = Array(name.utf8)
            guard signs.count <= 100, (0..<8_589_934_592).contains(size) else {
                throw BackupProblem("\(name) has a name or a size that does not fit into a backup.")
            }
            var block = [UInt8](repeating: 0, count: Self.block)
            block.replaceSubrange(0..<signs.count, with: signs)
            Self.put("0000600", at: 100, in: &block)
            Self.put("0000000", at: 108, in: &block)
            Self.put("0000000", at: 116, in: &block)
            Self.put(Self.octal(size, signs: 11), at: 124, in: &block)
            Self.put(Self.octal(0, signs: 11), at: 136, in: &block)
            block[156] = UInt8(ascii: "0")
            Self.put("ustar", at: 257, in: &block)
            Self.put("00", at: 263, in: &block)
            Self.put(Self.octal(Self.sum(of: block), signs: 6), at: 148, in: &block)
            block[155] = UInt8(ascii: " ")
            return block
        }
    }

    init(name: String, size: Int) {
        (self.name, self.size) = (name, size)
    }

    /// Nil for the empty block at the end. Throws when it is no header of ours.
    init?(_ block: [UInt8]) throws {
        guard block.count == Self.block else { throw BackupProblem.damaged }
        if block.allSatisfy({ $0 == 0 }) { return nil }
        guard Self.number(block[148..<154]) == Self.sum(of: block), block[156] == UInt8(ascii: "0"),
            let size = Self.number(block[124..<135])
        else { throw BackupProblem.damaged }
        name = String(decoding: block[0..<100].prefix { $0 != 0 }, as: UTF8.self)
        self.size = size
    }

    /// Over all bytes, those of the sum itself counted as blanks.
    private static func sum(of block: [UInt8]) -> Int {
        block.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
    }

    private static func octal(_ number: Int, signs: Int) -> String {
        let digits = String(number, radix: 8)
        return String(repeating: "0", count: max(0, signs - digits.count)) + digits
    }

    private static func number(_ signs: ArraySlice<UInt8>) -> Int? {
        Int(String(decoding: signs, as: UTF8.self), radix: 8)
    }

    private static func put(_ text: String, at place: Int, in block: inout [UInt8]) {
        for (offset, sign) in text.utf8.enumerated() { block[place + offset] = sign }
    }
}
