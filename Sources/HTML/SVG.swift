public import Vocabulary

/// The few shapes charts and icons need. Coordinates are in the view box, rounded to a tenth.
extension Page {
    /// A picture drawn by the server. With a label it is an image to a screen reader, without one it is decoration.
    public func svg(width: Int, height: Int, label: Text?, _ attributes: Attribute..., body: () -> Void) {
        let own = [
            Attribute("viewBox", "0 0 \(width) \(height)"), Attribute("width", width), Attribute("height", height),
            Attribute("role", label == nil ? .absent : .literal("img")),
            Attribute("aria-label", label),
            Attribute.ariaHidden(label == nil),
            Attribute("focusable", .literal("false")),
        ]
        element("svg", own: own, attributes, body)
    }

    public func rect(x: Double, y: Double, width: Double, height: Double, _ attributes: Attribute...) {
        let own = [
            number("x", x), number("y", y), number("width", max(0, width)), number("height", max(0, height)),
        ]
        element("rect", own: own, attributes) {}
    }

    public func line(x1: Double, y1: Double, x2: Double, y2: Double, _ attributes: Attribute...) {
        element("line", own: [number("x1", x1), number("y1", y1), number("x2", x2), number("y2", y2)], attributes) {}
    }

    public func polyline(_ points: [(x: Double, y: Double)], _ attributes: Attribute...) {
        let list = points.map { "\(tenths($0.x)),\(tenths($0.y))" }.joined(separator: " ")
        element("polyline", own: [Attribute("points", list)], attributes) {}
    }

    public func circle(x: Double, y: Double, radius: Double, _ attributes: Attribute...) {
        element("circle", own: [number("cx", x), number("cy", y), number("r", radius)], attributes) {}
    }

    /// A path from a literal, for icons.
    public func path(_ data: StaticString, _ attributes: Attribute...) {
        element("path", own: [Attribute("d", .literal(data))], attributes) {}
    }

    /// Words at a place in a chart. `anchor` is `start`, `middle` or `end`.
    public func words(_ string: String, x: Double, y: Double, anchor: StaticString, _ attributes: Attribute...) {
        let own = [number("x", x), number("y", y), Attribute("text-anchor", .literal(anchor))]
        element("text", own: own, attributes, string)
    }

    private func number(_ name: StaticString, _ value: Double) -> Attribute {
        Attribute(name, tenths(value))
    }
}

/// A coordinate with at most one decimal; what is not a finite, drawable number becomes 0.
private func tenths(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1_000_000 else { return "0" }
    let scaled = Int((value * 10).rounded())
    return scaled % 10 == 0 ? String(scaled / 10) : "\(scaled < 0 ? "-" : "")\(abs(scaled) / 10).\(abs(scaled) % 10)"
}
