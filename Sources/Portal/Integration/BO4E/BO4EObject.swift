import Vocabulary

/// One object of a BO4E document, and where it stands in it. Each value is asked for by its present name first and then by those
/// older versions gave it.
struct BO4EObject: Sendable {
    /// As `$[3].vertragspartner2`.
    let path: String
    private let fields: [String: BO4EValue]

    init?(_ value: BO4EValue, path: String) {
        guard case .object(let fields) = value else { return nil }
        (self.fields, self.path) = (fields, path)
    }

    /// Where the first of these names stands.
    func place(_ name: String) -> String { "\(path).\(name)" }

    /// The first of these names that holds something.
    private func found(_ names: [String]) -> (place: String, value: BO4EValue)? {
        for name in names {
            guard let value = fields[name.lowercased()], value != .nothing, value != .text("") else { continue }
            return (place(name), value)
        }
        return nil
    }

    /// A value as rows have it: words, a whole number or a flag.
    func field(_ name: String) -> JSONField? {
        switch found([name])?.value {
        case .text(let text): .text(text)
        case .number(let digits): Int64(digits).map { .number($0) } ?? .text(digits)
        case .truth(let truth): .truth(truth)
        default: nil
        }
    }

    func has(_ names: String...) -> Bool { found(names) != nil }

    /// Words or a number that was meant as such: a postal code without quotation marks.
    func text(_ names: String...) throws(BO4EProblem) -> Told<String>? {
        guard let (place, value) = found(names) else { return nil }
        switch value {
        case .text(let text): return Told(text, at: place)
        case .number(let digits): return Told(digits, at: place)
        default: throw BO4EProblem(place, "ist kein Text.")
        }
    }

    /// One of the words of a list. A number is none: what it counts differs from program to program.
    func word(_ names: String...) throws(BO4EProblem) -> Told<String>? {
        guard let (place, value) = found(names) else { return nil }
        switch value {
        case .text(let text): return Told(text.trimmed.uppercased(), at: place)
        case .number(let digits): throw BO4EProblem(place, "ist die Zahl \(digits) und kein Wort der BO4E-Liste.")
        default: throw BO4EProblem(place, "ist kein Wort der BO4E-Liste.")
        }
    }

    /// Decimal digits of a number, or of a text that holds one.
    func decimal(_ names: String...) throws(BO4EProblem) -> Told<String>? {
        guard let (place, value) = found(names) else { return nil }
        switch value {
        case .number(let digits): return Told(digits, at: place)
        case .text(let text) where DecimalDigits.areRight(text.trimmed): return Told(text.trimmed, at: place)
        default: throw BO4EProblem(place, "ist keine Zahl.")
        }
    }

    func wholeNumber(_ names: String...) throws(BO4EProblem) -> Told<Int>? {
        guard let (place, value) = found(names) else { return nil }
        switch value {
        case .number(let digits), .text(let digits):
            guard let number = Int(digits) else { throw BO4EProblem(place, "ist keine ganze Zahl.") }
            return Told(number, at: place)
        default: throw BO4EProblem(place, "ist keine ganze Zahl.")
        }
    }

    func flag(_ names: String...) throws(BO4EProblem) -> Told<Bool>? {
        guard let (place, value) = found(names) else { return nil }
        guard case .truth(let truth) = value else { throw BO4EProblem(place, "ist weder true noch false.") }
        return Told(truth, at: place)
    }

    func object(_ names: String...) throws(BO4EProblem) -> BO4EObject? {
        guard let (place, value) = found(names) else { return nil }
        guard let object = BO4EObject(value, path: place) else { throw BO4EProblem(place, "ist kein Objekt.") }
        return object
    }

    /// The objects of a list; one object by itself is a list of one.
    func objects(_ names: String...) throws(BO4EProblem) -> [BO4EObject] {
        guard let (place, value) = found(names) else { return [] }
        guard case .list(let list) = value else {
            guard let one = BO4EObject(value, path: place) else { throw BO4EProblem(place, "ist keine Liste.") }
            return [one]
        }
        var objects: [BO4EObject] = []
        for (index, value) in list.enumerated() where value != .nothing {
            guard let object = BO4EObject(value, path: "\(place)[\(index)]") else {
                throw BO4EProblem("\(place)[\(index)]", "ist kein Objekt.")
            }
            objects.append(object)
        }
        return objects
    }

    /// The words of a list in capitals, also where an older program wrapped each in an object of its own.
    func words(_ names: String...) -> [String] {
        let list: [BO4EValue]
        switch found(names)?.value {
        case .list(let several): list = several
        case .text(let one): list = [.text(one)]
        default: return []
        }
        return list.flatMap { value -> [String] in
            switch value {
            case .text(let text): [text.uppercased()]
            case .object(let fields):
                fields.values.compactMap { if case .text(let text) = $0 { text.uppercased() } else { nil } }
            default: []
            }
        }
    }
}

/// A value, and where it stood.
struct Told<Value: Sendable>: Sendable {
    let value: Value
    let path: String

    init(_ value: Value, at path: String) {
        (self.value, self.path) = (value, path)
    }
}
