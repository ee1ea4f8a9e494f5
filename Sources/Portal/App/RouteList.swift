import HTTPTypes

/// The table of contents for people and tools.
public enum RouteList {
    /// One route a line: audience, method, address.
    public static var text: String {
        Routes.all.map { "\($0.audience.rawValue)\t\($0.method.rawValue)\t\($0.path)" }.joined(separator: "\n")
    }

    /// `[{"method":"GET","path":"/anmelden","audience":"guest"}, …]`. Addresses hold nothing that needs escaping.
    public static var json: String {
        let rows = Routes.all.map {
            "  {\"method\":\"\($0.method.rawValue)\",\"path\":\"\($0.path)\",\"audience\":\"\($0.audience.rawValue)\"}"
        }
        return "[\n\(rows.joined(separator: ",\n"))\n]"
    }
}
