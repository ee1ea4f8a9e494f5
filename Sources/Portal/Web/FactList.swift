import HTML
import Vocabulary

// One line of a list of facts: `page.dl(.class("facts")) { page.fact(label, value) }`.

extension Page {
    func fact(_ label: Text, _ value: Text) {
        dt(label)
        dd(value)
    }

    func fact(_ label: Text, _ value: String) {
        dt(label)
        dd(value)
    }

    /// A figure the portal worked out; `page.why(why)` stands below the list. Nil where it cannot be explained.
    func fact(_ label: Text, _ value: Text, _ why: Why?) {
        dt(label)
        dd(value, .figure(why))
    }
}
