import HTML
import Vocabulary

extension Page {
    /// The frame of a table that may be wider than a phone: it scrolls by itself, with the keyboard too.
    func tableFrame(_ caption: Text, table: () -> Void) {
        div(.class("table-wrap"), .role("region"), .tabindex(0), .ariaLabel(caption), body: table)
    }
}
