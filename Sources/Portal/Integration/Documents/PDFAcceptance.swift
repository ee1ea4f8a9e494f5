/// Which PDFs are put into a customer's postbox (docs/integration.md, "Which PDFs are accepted").
enum PDFAcceptance {
    /// 15 MiB.
    static let mostBytes = 15 << 20

    /// Why a file is refused.
    enum Refusal: String, Error, CaseIterable {
        case empty
        case tooLarge = "too-large"
        case notPDF = "not-pdf"
        case cutOff = "cut-off"
        case damaged
        case encrypted
        case active
        case bomb

        /// As the end of a sentence that begins with the file's name.
        var reason: String {
            switch self {
            case .empty: "is empty"
            case .tooLarge: "is larger than 15 MiB"
            case .notPDF: "is no PDF: %PDF- does not stand in its first 1,024 bytes"
            case .cutOff: "was cut off: %%EOF does not stand in its last 1,024 bytes"
            case .damaged: "is damaged (beschädigt): its table of objects or its pages cannot be found"
            case .encrypted: "is encrypted; customers could not open it"
            case .active: "can run something: JavaScript, Launch, RichMedia or XFA"
            case .bomb: "unpacks to far more than a letter holds, or makes far more work than one"
            }
        }
    }

    /// Nil for a file that is accepted. Reads and unpacks no more than the budget allows, and keeps less than that.
    static func refusal(of bytes: [UInt8], _ budget: PDFBudget = PDFBudget()) -> Refusal? {
        guard !bytes.isEmpty else { return .empty }
        guard bytes.count <= mostBytes else { return .tooLarge }
        guard PDFMarks.isPresent("%PDF-", in: bytes.prefix(1_024)) else { return .notPDF }
        guard PDFMarks.isPresent("%%EOF", in: bytes.suffix(1_024)) else { return .cutOff }
        do throws(Refusal) {
            var inspection = try PDFInspection(bytes, budget)
            try inspection.run()
            return nil
        } catch {
            return error
        }
    }
}
