/// One statement and the values bound to it, made from a literal.
///
/// What is interpolated is bound, never spliced, so no input can become part of the statement:
/// `"SELECT name FROM customer WHERE id = \(id)"`. A statement cannot be made from a `String` that is computed while
/// the program runs.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    let text: String
    let values: [Value]
    /// False when the text depends on how many values were listed; such a statement is not kept prepared.
    let isFixed: Bool

    public init(stringLiteral text: StaticString) {
        self.text = text.string
        values = []
        isFixed = true
    }

    public init(stringInterpolation parts: Parts) {
        text = parts.text
        values = parts.values
        isFixed = parts.isFixed
    }

    /// For the store itself: the text may hold names that the database told, never what somebody typed.
    init(text: String, values: [Value] = [], isFixed: Bool) {
        self.text = text
        self.values = values
        self.isFixed = isFixed
    }

    /// This statement followed by another part; write the blank between them into one of the literals.
    public func appending(_ part: SQL) -> SQL {
        SQL(text: text + part.text, values: values + part.values, isFixed: isFixed && part.isFixed)
    }

    public typealias StringInterpolation = Parts

    /// Collects literals and bound values.
    public struct Parts: StringInterpolationProtocol {
        fileprivate var text: String
        fileprivate var values: [Value] = []
        fileprivate var isFixed = true

        public init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
        }

        /// Binds one value.
        public mutating func appendInterpolation<V: Storable>(_ value: V) {
            text += "?"
            values.append(value.stored)
        }

        /// Binds one value, or NULL.
        public mutating func appendInterpolation<V: Storable>(_ value: V?) {
            text += "?"
            values.append(value?.stored ?? .null)
        }

        /// Binds every value: `id IN \(list: ids)` becomes `id IN (?, ?, ?)`. An empty list becomes `(NULL)`, which no
        /// value is in; do not write `NOT IN` before a list that may be empty.
        public mutating func appendInterpolation<V: Storable>(list: [V]) {
            isFixed = false
            guard let first = list.first else {
                text += "(NULL)"
                return
            }
            text += "(?"
            values.append(first.stored)
            for value in list.dropFirst() {
                text += ", ?"
                values.append(value.stored)
            }
            text += ")"
        }

        /// As `list`, for values that stand in the program (names of kinds): the text never changes, and the statement is kept
        /// prepared. Planning one anew with each page costs more than running it.
        public mutating func appendInterpolation<V: Storable>(constants: [V]) {
            let before = isFixed
            appendInterpolation(list: constants)
            isFixed = before
        }

        /// Inserts a part of a statement together with its bound values.
        public mutating func appendInterpolation(fragment: SQL) {
            text += fragment.text
            values += fragment.values
            isFixed = isFixed && fragment.isFixed
        }
    }
}

extension StaticString {
    fileprivate var string: String { withUTF8Buffer { String(decoding: $0, as: UTF8.self) } }
}
