public import Vocabulary

/// An attribute any element may carry. Attributes that belong to one element are labelled arguments of that element.
///
/// There are no event handlers and no inline styles: the content security policy forbids them.
public struct Attribute: Sendable {
    enum Value: Sendable {
        case absent
        case flag
        case literal(StaticString)
        case string(String)
        case text(Text)
    }

    let name: StaticString
    let value: Value

    init(_ name: StaticString, _ value: Value) {
        self.name = name
        self.value = value
    }

    init(_ name: StaticString, _ string: String?) {
        self.init(name, string.map(Value.string) ?? .absent)
    }

    init(_ name: StaticString, _ text: Text?) {
        self.init(name, text.map(Value.text) ?? .absent)
    }

    init(_ name: StaticString, flag: Bool) {
        self.init(name, flag ? .flag : .absent)
    }

    init(_ name: StaticString, _ number: Int?) {
        self.init(name, number.map { .string(String($0)) } ?? .absent)
    }

    /// Class names come from literals, so data cannot enter them.
    public static func `class`(_ name: StaticString?) -> Attribute {
        Attribute("class", name.map(Value.literal) ?? .absent)
    }
    public static func id(_ value: String?) -> Attribute { Attribute("id", value) }
    public static func lang(_ language: Language?) -> Attribute { Attribute("lang", language?.rawValue) }
    public static func title(_ words: Text?) -> Attribute { Attribute("title", words) }
    /// A key the browser presses together with keys of its own; nil for none.
    public static func accessKey(_ sign: String?) -> Attribute { Attribute("accesskey", sign) }
    /// Of a button: what it brings is shown beside this page, in a tab of its own.
    public static let inNewTab = Attribute("formtarget", .literal("_blank"))
    public static func hidden(_ isHidden: Bool) -> Attribute { Attribute("hidden", flag: isHidden) }
    public static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", value) }
    public static func role(_ name: StaticString?) -> Attribute {
        Attribute("role", name.map(Value.literal) ?? .absent)
    }
    public static func ariaLabel(_ words: Text?) -> Attribute { Attribute("aria-label", words) }
    public static func ariaLabelledBy(_ id: String?) -> Attribute { Attribute("aria-labelledby", id) }
    public static func ariaDescribedBy(_ ids: String?) -> Attribute { Attribute("aria-describedby", ids) }
    public static func ariaCurrent(_ isCurrent: Bool) -> Attribute {
        Attribute("aria-current", isCurrent ? .literal("page") : .absent)
    }
    public static func ariaHidden(_ isHidden: Bool) -> Attribute {
        Attribute("aria-hidden", isHidden ? .literal("true") : .absent)
    }
    public static func ariaLive(_ name: StaticString?) -> Attribute {
        Attribute("aria-live", name.map(Value.literal) ?? .absent)
    }
    /// A `data-…` attribute for the portal's own script; `name` is the whole attribute name.
    public static func data(_ name: StaticString, _ value: String?) -> Attribute { Attribute(name, value) }
}
