/// Finding things in PDF source, which is bytes and not text.
extension ArraySlice<UInt8> {
    /// Where `word` first stands; nil if it does not.
    func firstRange(of word: StaticString) -> Range<Int>? {
        word.withUTF8Buffer { word in
            withUnsafeBufferPointer { bytes -> Range<Int>? in
                guard let first = word.first, bytes.count >= word.count else { return nil }
                for offset in 0...(bytes.count - word.count)
                where bytes[offset] == first && bytes[offset..<(offset + word.count)].elementsEqual(word) {
                    return (startIndex + offset)..<(startIndex + offset + word.count)
                }
                return nil
            }
        }
    }

    /// Where `word` last stands; nil if it does not.
    func lastRange(of word: StaticString) -> Range<Int>? {
        word.withUTF8Buffer { word in
            withUnsafeBufferPointer { bytes -> Range<Int>? in
                guard let first = word.first, bytes.count >= word.count else { return nil }
                for offset in (0...(bytes.count - word.count)).reversed()
                where bytes[offset] == first && bytes[offset..<(offset + word.count)].elementsEqual(word) {
                    return (startIndex + offset)..<(startIndex + offset + word.count)
                }
                return nil
            }
        }
    }

    /// The whole number at the start, after white space, and where it ends; nil if there is none or it is out of range.
    func leadingNumber() -> (value: Int, end: Int)? {
        var index = startIndex
        while index < endIndex, self[index] == 0x20 || self[index] == 0x0A || self[index] == 0x0D { index += 1 }
        let digits = self[index...].prefix { (0x30...0x39).contains($0) }
        guard (1...15).contains(digits.count) else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.endIndex)
    }

    /// The whole number right after the first `key`.
    func number(after key: StaticString) -> Int? {
        guard let range = firstRange(of: key) else { return nil }
        return self[range.upperBound...].leadingNumber()?.value
    }
}
