import HTML
import Vocabulary

extension Page {
    /// The instruction on withdrawal and its form before an order, each to be opened.
    func withdrawalLaw(_ parts: [RequestAppendix]) {
        section {
            h2(TariffChangeTexts.withdrawalTitle)
            for part in parts { folded(part) }
            p(TariffChangeTexts.withdrawalComes, .class("hint"))
        }
    }

    /// Words of the law, to be opened.
    func folded(_ part: RequestAppendix) {
        details {
            summary(part.title)
            blockquote { for words in part.paragraphs { p(words) } }
        }
    }
}
