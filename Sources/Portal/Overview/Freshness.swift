import HTML
import Vocabulary

extension Page {
    /// Of which day the data of the billing system on this page is; nothing where it never delivered any.
    func freshness(_ deliveredAt: Instant?) {
        if let deliveredAt { p(OverviewTexts.freshness(deliveredAt), .class("hint")) }
    }
}
