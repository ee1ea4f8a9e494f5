import Vocabulary

/// The request that holds in the place of an earlier one.
struct RequestReplacement: Sendable {
    let number: RequestNumber
    /// What it is about.
    let headline: Text
    /// The first day it holds; nil where it holds at once.
    let from: Day?
}

extension RequestEvent {
    /// What replaced the request with this entry.
    var replacement: (number: RequestNumber, from: Day?)? {
        guard case .replaced(let number, let day)? = remark.flatMap(RequestRemark.init(rawValue:)) else { return nil }
        return (number, day)
    }
}

enum RequestReplacementTexts {
    static let state = Text("Ersetzt", en: "Replaced")
    static func by(_ number: RequestNumber) -> Text {
        Text("durch den Vorgang \(number.value)", en: "by the request \(number.value)")
    }
    static func since(_ day: Day) -> Text {
        Text("Ab dem \(day.german) gilt, was dort steht.", en: "From \(day.english) what it says holds.")
    }
    static func remark(_ number: RequestNumber, from day: Day?) -> Text {
        let (by, replaced) = (Self.by(number), state)
        let words = Text("\(replaced.german) \(by.german).", en: "\(replaced.english) \(by.english).")
        return .sentences([words] + [day.map(since)].compactMap { $0 })
    }
    static func next(_ replacement: RequestReplacement) -> Text {
        let (by, what) = (Self.by(replacement.number), replacement.headline)
        let words = Text(
            "Ersetzt \(by.german): \(what.german).", en: "Replaced \(by.english): \(what.english).")
        guard let day = replacement.from else {
            return .sentences([words, Text("Es gilt, was dort steht.", en: "What it says holds.")])
        }
        return .sentences([words, since(day)])
    }
}
