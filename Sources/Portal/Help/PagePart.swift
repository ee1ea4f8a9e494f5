import HTML
import Vocabulary

/// A heading and what stands below it.
struct PagePart: Sendable {
    let title: Text
    let sentences: [Text]

    init(_ title: Text, _ sentences: Text...) {
        self.title = title
        self.sentences = sentences
    }
}

extension Page {
    func part(_ part: PagePart) {
        section {
            h2(part.title)
            for sentence in part.sentences { p(sentence) }
        }
    }

    /// An address of the operator's configuration; shown as words when it is none.
    func mailLink(_ address: String) {
        if let email = try? EmailAddress(address) {
            a(mail: email)
        } else {
            text(address)
        }
    }
}
