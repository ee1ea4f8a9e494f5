import HTML
import Vocabulary

extension Page {
    /// The instruction on withdrawal and its form before an order, each to be opened.
    func withdrawalLaw(_ parts: [RequestAppendix]) {
        section {
            h2(TariffChangeTexts.withdrawalTitle)
            for part in parts {
                details {
                    summary(part.title)
                    blockquote { for words in part.paragraphs { p(words) } }
                }
            }
            p(TariffChangeTexts.withdrawalComes, .class("hint"))
        }
    }
}
