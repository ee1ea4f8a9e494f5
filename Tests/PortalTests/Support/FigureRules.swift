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

    static func marks(_ page: VisitedPage) -> Set<String> {
        Set(page.root?.inside.compactMap { $0["data-figure"] } ?? [])
    }

    static func unmarked(_ page: VisitedPage) -> [(term: String, value: String)] {
        page.root.map { unmarked(in: $0) } ?? []
    }

    /// Facts with an amount or a day in them that no why is tied to.
    static func unmarked(in root: Element) -> [(term: String, value: String)] {
        var (term, found) = ("", [(term: String, value: String)]())
        for element in root.first("main")?.all("dt", "dd") ?? [] {
            if element.name == "dt" {
                term = element.text
            } else if isFigure(element.text), element["data-figure"] == nil,
                !element.inside.contains(where: { $0["data-figure"] != nil })
            {
                found.append((term: term, value: element.text))
            }
        }
        return found
    }

    private static func isFigure(_ text: String) -> Bool {
        text.contains(/[0-9],[0-9]{2} €/) || text.contains(/[0-9]{2}\.[0-9]{2}\.[0-9]{4}/)
    }
}
