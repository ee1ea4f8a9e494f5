import Vocabulary

/// What one version says otherwise than another, fact by fact.
struct EditionDifference: Sendable {
    struct Line: Sendable {
        let label: Text
        /// Nil: it was not there.
        let before: Text?
        /// Nil: it is not there any more.
        let after: Text?
    }

    let lines: [Line]

    init(_ before: [Fact], _ after: [Fact]) {
        let old = Dictionary(before.map { ($0.label.german, $0.value) }) { first, _ in first }
        let kept = Set(after.map(\.label.german))
        let changed = after.compactMap { fact -> Line? in
            let was = old[fact.label.german]
            guard was?.german != fact.value.german || was?.english != fact.value.english else { return nil }
            return Line(label: fact.label, before: was, after: fact.value)
        }
        let gone = before.filter { !kept.contains($0.label.german) }.map {
            Line(label: $0.label, before: $0.value, after: nil)
        }
        lines = changed + gone
    }

    var isEmpty: Bool { lines.isEmpty }
}
