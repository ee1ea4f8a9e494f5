import HTML
import Vocabulary

extension Page {
    /// What a cell is, for phones, where a table is shown as a list.
    func cellLabel(_ words: Text) -> Attribute { .data("data-label", words.in(language)) }

    /// The frame of a table that may be wider than a phone: it scrolls by itself, with the keyboard too.
    func tableFrame(_ caption: Text, table: () -> Void) {
        div(.class("table-wrap"), .role("region"), .tabindex(0), .ariaLabel(caption), body: table)
    }
}
