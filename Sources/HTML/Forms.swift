public import Vocabulary

/// The parts of a form. Nothing here knows about values or errors: that is the application's `Field`.
extension Page {
    /// How a form is sent.
    public enum Method: Sendable { case get, post, upload }

    /// What an input expects; decides the keyboard on a phone and what a password manager fills in.
    public enum Input: Sendable {
        case text, email, phone, password, search, hidden, checkbox, radio, file, digits, decimal, code

        var type: StaticString {
            switch self {
            case .text, .digits, .decimal, .code: "text"
            case .email: "email"
            case .phone: "tel"
            case .password: "password"
            case .search: "search"
            case .hidden: "hidden"
            case .checkbox: "checkbox"
            case .radio: "radio"
            case .file: "file"
            }
        }

        var keyboard: StaticString? {
            switch self {
            case .digits: "numeric"
            case .decimal: "decimal"
            default: nil
            }
        }
    }

    /// A form. `novalidate`, because the server judges and its messages are better.
    public func form(_ method: Method, action: Path, _ attributes: Attribute..., body: () -> Void) {
        var own = [
            Attribute("method", .literal(method == .get ? "get" : "post")), Attribute("action", action.value),
            Attribute("novalidate", flag: true),
        ]
        if method == .upload { own.append(Attribute("enctype", .literal("multipart/form-data"))) }
        element("form", own: own, attributes, body)
    }

    public func label(_ words: Text, for id: String, _ attributes: Attribute...) {
        element("label", own: [Attribute("for", id)], attributes, words)
    }

    /// An input element. `autocomplete` is the token of WCAG 1.3.5 / the HTML standard.
    public func input(
        _ kind: Input, name: String, value: String? = nil, autocomplete: String? = nil, maxlength: Int? = nil,
        checked: Bool = false, disabled: Bool = false, hasError: Bool = false, _ attributes: Attribute...
    ) {
        let own = [
            Attribute("type", .literal(kind.type)), Attribute("name", name), Attribute("value", value),
            Attribute("inputmode", kind.keyboard.map(Attribute.Value.literal) ?? .absent),
            Attribute("autocomplete", autocomplete), Attribute("maxlength", maxlength),
            Attribute("checked", flag: checked), Attribute("disabled", flag: disabled),
            Attribute("aria-invalid", hasError ? .literal("true") : .absent),
            Attribute("spellcheck", kind == .code ? .literal("false") : .absent),
            Attribute("autocapitalize", kind == .code || kind == .email ? .literal("none") : .absent),
        ]
        begin("input", own: own, attributes)
    }

    /// A file picker; `accept` is a list of media types.
    public func fileInput(
        name: String, accept: StaticString, multiple: Bool = false, hasError: Bool = false, _ attributes: Attribute...
    ) {
        let own = [
            Attribute("type", .literal("file")), Attribute("name", name), Attribute("accept", .literal(accept)),
            Attribute("multiple", flag: multiple),
            Attribute("aria-invalid", hasError ? .literal("true") : .absent),
        ]
        begin("input", own: own, attributes)
    }

    public func textarea(
        name: String, value: String, rows: Int, maxlength: Int? = nil, hasError: Bool = false,
        _ attributes: Attribute...
    ) {
        let own = [
            Attribute("name", name), Attribute("rows", rows), Attribute("maxlength", maxlength),
            Attribute("aria-invalid", hasError ? .literal("true") : .absent),
        ]
        begin("textarea", own: own, attributes)
        markup("\n")  // the parser drops one newline here, so that a typed one survives
        text(value)
        end("textarea")
    }

    public func select(name: String, hasError: Bool = false, _ attributes: Attribute..., body: () -> Void) {
        let own = [Attribute("name", name), Attribute("aria-invalid", hasError ? .literal("true") : .absent)]
        element("select", own: own, attributes, body)
    }

    public func option(_ words: Text, value: String, selected: Bool) {
        element("option", [Attribute("value", value), Attribute("selected", flag: selected)], words)
    }

    /// A button that sends its form. `name` and `value` tell several buttons of one form apart.
    public func button(_ words: Text, name: String? = nil, value: String? = nil, _ attributes: Attribute...) {
        let own = [
            Attribute("type", .literal("submit")), Attribute("name", name), Attribute("value", value),
        ]
        element("button", own: own, attributes, words)
    }
}
