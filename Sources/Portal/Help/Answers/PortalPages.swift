import HTTPTypes

/// Which addresses an answer may lead to: the portal's own pages for customers, without parts in braces.
enum PortalPages {
    private static let all = Set(
        Routes.all.filter { route in
            route.method == .get && (route.audience == .guest || route.audience == .customer) && route.knowsVisitor
                && !route.path.contains("{") && !route.path.contains(".") && !route.path.hasPrefix("/service")
                && !route.path.hasPrefix("/api")
        }.map(\.path))

    static func contains(_ path: String) -> Bool { all.contains(path) }
}
