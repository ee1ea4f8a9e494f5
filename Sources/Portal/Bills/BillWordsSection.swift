import HTML
import Vocabulary

/// What each kind of line is, who gets the money and where that is laid down; once for each kind the bill has.
struct BillWordsSection {
    let bill: Bill
    let commodity: Commodity

    func write(_ page: Page) {
        page.h2(BillTexts.words)
        for kind in kinds {
            let words = BillLineWords(kind, commodity)
            page.section(.id("zeile-\(kind.rawValue)")) {
                page.h3(words.name)
                page.p(words.what)
                page.p(words.receiver)
                page.p(BillTexts.together(sum(of: kind), isContained: isContained(kind)))
                if let source = words.source { page.p(BillTexts.source(source), .class("hint")) }
            }
        }
    }

    /// In the order of the lines.
    private var kinds: [BillLine.Kind] {
        (bill.counted + bill.contained).reduce(into: []) { kinds, line in
            if !kinds.contains(line.kind) { kinds.append(line.kind) }
        }
    }

    /// What counts for the sum; of a kind that is only contained, what is contained.
    private func sum(of kind: BillLine.Kind) -> Money {
        let lines = isContained(kind) ? bill.contained : bill.counted
        return lines.filter { $0.kind == kind }.reduce(.zero) { $0 + $1.amount }
    }

    private func isContained(_ kind: BillLine.Kind) -> Bool { !bill.counted.contains { $0.kind == kind } }
}
