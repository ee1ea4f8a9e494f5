import Testing

/// What holds for every answer of the portal. Broken rules are recorded as issues of the running test.
enum PageRules {
    static func check(_ page: VisitedPage) {
        for trouble in troubles(page) {
            Issue.record("\(page.path) (\(page.status)): \(trouble)")
        }
    }

    static func troubles(_ page: VisitedPage) -> [String] {
        guard let root = page.root else { return HeaderRules.troubles(page) }
        return HeaderRules.troubles(page) + frame(page, root) + fields(root) + forms(root) + markup(root)
            + foot(root) + WordRules.troubles(page, root) + FigureRules.troubles(root)
    }

    private static func frame(_ page: VisitedPage, _ root: Element) -> [String] {
        var found: [String] = []
        let headings = root.all("h1")
        if headings.count != 1 { found.append("\(headings.count) h1") }
        let error = root["lang"] == "en" ? "Error: " : "Fehler: "
        let beginning = page.status == 422 ? "\(error)\(page.heading)" : page.heading
        if !page.title.hasPrefix(beginning) { found.append("title „\(page.title)“ does not begin with the heading") }
        if page.status == 422, page.problems.isEmpty { found.append("422 without a summary of problems") }
        if page.status != 422, !page.problems.isEmpty { found.append("a summary of problems without 422") }
        if root["lang"] != "de" && root["lang"] != "en" { found.append("html without lang") }
        if root.all("main").count != 1 { found.append("not one main") }
        if root.all("title").count != 1 { found.append("not one title") }
        let levels = root.all("h1", "h2", "h3", "h4").map(\.name).drop { $0 != "h1" }
        for (one, next) in zip(levels, levels.dropFirst()) where next > one && next.last != nextLevel(one) {
            found.append("\(next) follows \(one)")
        }
        return found
    }

    private static func nextLevel(_ heading: String) -> Character? {
        heading.last?.wholeNumberValue.flatMap { String($0 + 1).first }
    }

    private static func fields(_ root: Element) -> [String] {
        let ids = root.inside.compactMap(\.id)
        let known = Set(ids)
        var found = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.map { "id \($0.key) twice" }
        for element in root.inside {
            for name in ["aria-describedby", "aria-labelledby", "aria-controls"] {
                for id in (element[name] ?? "").split(separator: " ") where !known.contains(String(id)) {
                    found.append("\(name) leads to \(id), which is not there")
                }
            }
            if let id = element["href"], id.hasPrefix("#"), !known.contains(String(id.dropFirst())) {
                found.append("link to \(id), which is not there")
            }
            if element.name == "label", let id = element["for"], !known.contains(id) {
                found.append("label for \(id), which is not there")
            }
            if element.name == "img", element["alt"] == nil { found.append("img without alt") }
            if element.name == "table", element.first("caption") == nil { found.append("table without a caption") }
            if element.name == "th", element["scope"] == nil { found.append("th without scope") }
            if element.name == "button" || element.name == "a", element.text.isEmpty, element["aria-label"] == nil {
                found.append("\(element.name) without words")
            }
        }
        for control in Control.all(in: root) where control.kind != .hidden && control.label.isEmpty {
            found.append("input \(control.name) without a label")
        }
        return found
    }

    private static func forms(_ root: Element) -> [String] {
        var found: [String] = []
        for form in root.all("form") where form["method"] == "post" {
            let names = form.all("input").filter { $0["type"] == "hidden" }.compactMap { $0["name"] }
            for name in ["formular", "einmal"] where names.filter({ $0 == name }).count != 1 {
                found.append("form \(form["action"] ?? "") has \(names.count { $0 == name }) fields \(name)")
            }
            if form["action"]?.hasPrefix("/") != true { found.append("form without an address of the portal") }
        }
        return found
    }

    /// On every page for customers, whoever is there (BGB § 312k (2), § 356a (1)).
    private static func foot(_ root: Element) -> [String] {
        if root.first("body")?["class"]?.hasPrefix("office") == true { return [] }
        let duties = [("/kuendigen", "Verträge hier kündigen"), ("/widerrufen", "Vertrag widerrufen")]
        let links = root.all("footer").last?.all("a") ?? []
        return duties.filter { duty in !links.contains { $0["href"] == duty.0 && $0.text == duty.1 } }
            .map { "no link „\($0.1)“ in the foot" }
    }

    private static func markup(_ root: Element) -> [String] {
        var found: [String] = []
        for element in root.inside {
            if element["style"] != nil || element.name == "style" { found.append("inline style") }
            if element.name == "script", element["src"] == nil { found.append("inline script") }
            for name in element.attributes.keys where name.hasPrefix("on") { found.append("inline \(name)") }
            if element["class"]?.isEmpty == true { found.append("empty class") }
        }
        return found
    }
}
