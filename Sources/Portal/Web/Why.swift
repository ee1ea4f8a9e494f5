import HTML
import Vocabulary

/// „Warum diese Zahl?“ behind a figure that was worked out: how, from which numbers with the source of each, and what would
/// change it.
struct Why: Sendable {
    struct Input: Sendable {
        let what, value, source: Text

        init(_ what: Text, _ value: Text, from source: Text) {
            (self.what, self.value, self.source) = (what, value, source)
        }
    }

    /// Which figure it is about, as „Frühestes Ende“: a page may have several.
    let figure: Text
    let formula: Text
    let inputs: [Input]
    let change: Text
}

extension Page {
    /// Folded, and opened without scripts.
    func why(_ why: Why) {
        details(.class("why")) {
            summary(WhyTexts.title(why.figure))
            p(why.formula)
            if !why.inputs.isEmpty {
                tableFrame(WhyTexts.inputs(why.figure)) {
                    table(.class("stack"), caption: WhyTexts.inputs(why.figure)) {
                        thead {
                            tr { for column in WhyTexts.columns { th(column, scope: .column) } }
                        }
                        tbody { for input in why.inputs { row(input) } }
                    }
                }
            }
            p(why.change, .class("hint"))
        }
    }

    private func row(_ input: Why.Input) {
        tr {
            th(input.what, scope: .row)
            td(input.value, cellLabel(WhyTexts.number))
            td(input.source, cellLabel(WhyTexts.source))
        }
    }
}

enum WhyTexts {
    static func title(_ figure: Text) -> Text {
        Text("Warum diese Zahl? \(figure.german)", en: "Why this number? \(figure.english)")
    }
    static func inputs(_ figure: Text) -> Text {
        Text("Zahlen hinter: \(figure.german)", en: "Numbers behind: \(figure.english)")
    }
    static let what = Text("Was", en: "What")
    static let number = Text("Zahl", en: "Number")
    static let source = Text("Woher", en: "From where")
    static let columns = [what, number, source]
}
