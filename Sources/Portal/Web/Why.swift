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

    let kind: ComputedFigure
    /// Of what, where a page has several of a kind: the name of a tariff, a meter or a contract in its data.
    let part: String?
    /// Which figure it is about, as „Frühestes Ende“. On one page no two are called the same.
    let figure: Text
    let formula: Text
    let inputs: [Input]
    let change: Text

    init(_ kind: ComputedFigure, of part: String? = nil, figure: Text, formula: Text, inputs: [Input], change: Text) {
        (self.kind, self.part, self.figure) = (kind, part, figure)
        (self.formula, self.inputs, self.change) = (formula, inputs, change)
    }
}

extension Page {
    /// Below a list of facts: how those came about that were worked out. What explains several is written once.
    func whys(_ facts: [Fact]) {
        var seen: Set<String> = []
        for case let why? in facts.map(\.why) where seen.insert(why.key).inserted { self.why(why) }
    }

    /// Folded, and opened without scripts.
    func why(_ why: Why) {
        details(.class("why"), .data("data-why", why.key)) {
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
