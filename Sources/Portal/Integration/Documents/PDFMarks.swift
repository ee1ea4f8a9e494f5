/// Finds the fixed words of a PDF.
enum PDFMarks {
    static func isPresent(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Bool {
        first(word, in: bytes) != nil
    }

    static func first(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= word.utf8CodeUnitCount else { return nil }
        let starts = bytes.startIndex...(bytes.endIndex - word.utf8CodeUnitCount)
        return starts.first { matches(word, bytes, $0) }
    }

    static func last(_ word: StaticString, in bytes: [UInt8]) -> Int? {
        guard bytes.count >= word.utf8CodeUnitCount else { return nil }
        let starts = max(0, bytes.count - 2_048)...(bytes.count - word.utf8CodeUnitCount)
        return starts.last { matches(word, bytes[...], $0) }
    }

    private static func matches(_ word: StaticString, _ bytes: ArraySlice<UInt8>, _ start: Int) -> Bool {
        word.withUTF8Buffer { word in zip(bytes[start...], word).allSatisfy { $0 == $1 } }
    }
}
