/// How much work one file may make: offsets that point to the same place again and again must not keep the program busy.
final class PDFBudget {
    private var values = 4_000_000
    private var packedBytes = 200 << 20

    func spend() throws(PDFAcceptance.Refusal) {
        values -= 1
        if values < 0 { throw .bomb }
    }

    /// Counts bytes that came out of a packed stream.
    func spend(unpacked count: Int) throws(PDFAcceptance.Refusal) {
        packedBytes -= count
        if packedBytes < 0 { throw .bomb }
    }
}
