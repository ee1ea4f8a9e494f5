@testable import Portal

/// Behind every computed figure of a page stands „Warum diese Zahl?“.
enum FigureRules {
    static func troubles(_ root: Element) -> [String] {
        let whys = root.all("details").filter { $0["data-why"] != nil }
        let explained = Set(whys.compactMap { $0["data-why"] })
        let figures = Set(root.inside.compactMap { $0["data-figure"] })
        var found = figures.subtracting(explained).sorted().map { "\($0) without „Warum diese Zahl?“" }
        found += figures.filter { kind($0) == nil }.sorted().map { "\($0) is no kind of figure" }
        let titles = Dictionary(grouping: whys.map { $0.first("summary")?.text ?? "" }) { $0 }
        found += titles.filter { $0.value.count > 1 }.keys.sorted().map { "„\($0)“ twice" }
        return found
    }

    /// The kind a mark names, without of what it is.
    static func kind(_ mark: String) -> ComputedFigure? {
        mark.split(separator: " ").first.flatMap { ComputedFigure(rawValue: String($0)) }
    }
}
