import HTML
import Vocabulary

/// A summary of what is ordered, as page, e-mail and PDF say it.
struct OrderSummary: Sendable {
    struct Part: Sendable {
        let heading: Text
        let lines: [Text]
    }

    let title: Text
    let tariff: String
    /// What the law wants said before the parts.
    var preamble: [Text] = []
    let parts: [Part]
}

extension NewContractSummary {
    typealias Part = OrderSummary.Part

    func shown(_ house: Operator) -> OrderSummary {
        OrderSummary(
            title: title, tariff: tariff, preamble: internet == nil ? [] : ContractSummaryTexts.preamble,
            parts: parts(house))
    }
}

extension Page {
    /// A summary with the way to save it; folded where the page says the same in another place.
    func summary(
        _ summary: OrderSummary, isFolded: Bool, hint: Text, save: Text = ContractSummaryTexts.savePDF, pdf: Path
    ) {
        section {
            h2(summary.title)
            if isFolded {
                details {
                    self.summary(OrderPapersTexts.unfold)
                    parts(of: summary)
                }
            } else {
                parts(of: summary)
            }
            p(hint)
            p { a(save, href: pdf, .class("button-second")) }
        }
    }

    private func parts(of summary: OrderSummary) {
        for part in summary.parts {
            h3(part.heading)
            for line in part.lines { p(line) }
        }
    }
}
