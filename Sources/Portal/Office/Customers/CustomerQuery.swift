import Vocabulary

/// What somebody typed to find a customer, as far as it can be told.
enum CustomerQuery: Sendable, Equatable {
    case request(RequestNumber)
    case mail(String)
    /// A contract, a customer, a market location or a meter.
    case number(String)
    /// Names and places, folded.
    case words([String])

    /// Nil for less than three letters.
    init?(_ typed: String) {
        let typed = typed.trimmed
        if let number = RequestNumber(typed: typed) {
            self = .request(number)
            return
        }
        if typed.contains("@") {
            self = .mail(typed.lowercased())
            return
        }
        let compact = typed.uppercased().filter { !" -.\u{A0}".contains($0) }
        let digits = compact.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        // More than a house number and a postal code, and hardly a letter.
        let isNumber = digits >= 6 || (digits == compact.count && digits >= 3)
        if isNumber, compact.utf8.count == compact.count, digits * 2 > compact.count {
            self = .number(compact)
            return
        }
        let plain = typed.replacing(",", with: " ").replacing(";", with: " ")
        let words = PlaceWords.folded(plain).split(separator: " ").prefix(6).map(String.init)
        guard words.contains(where: { $0.count >= 3 }) else { return nil }
        self = .words(words)
    }
}
