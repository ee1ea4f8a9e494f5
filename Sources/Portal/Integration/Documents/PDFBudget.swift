/// How much work one file may make: offsets that point to the same place again and again must not keep the program busy.
final class PDFBudget {
    /// About nine times the largest file: each byte of a sound one is read once or twice.
    static let mostBytesRead = 128 << 20

    private var values = 4_000_000
    private var packedBytes = 200 << 20
    /// What was read so far, blanks and comments included; the same place counts each time.
    private(set) var bytesRead = 0
    private let mostBytesRead: Int

    init(mostBytesRead: Int = mostBytesRead) {
        self.mostBytesRead = mostBytesRead
    }

    func spend() throws(PDFAcceptance.Refusal) {
        values -= 1
        if values < 0 { throw .bomb }
    }

    func spend(read count: Int) throws(PDFAcceptance.Refusal) {
        bytesRead += count
        if bytesRead > mostBytesRead { throw .bomb }
    }

    /// Counts bytes that came out of a packed stream.
    func spend(unpacked count: Int) throws(PDFAcceptance.Refusal) {
        packedBytes -= count
        if packedBytes < 0 { throw .bomb }
    }
}
