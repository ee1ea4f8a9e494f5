import HTML
import Vocabulary

/// What somebody reports, once the form is right.
struct Fault: Sendable {
    let scope: FaultRequest.Scope
    let since: Day
    let tried: [FaultRequest.Try]
    let words: String?
    let phone: PhoneNumber
}

/// The form of a fault.
struct FaultForm: Form {
    static let triedField = "versucht"

    var scope = Field("umfang", FaultTexts.scopeQuestion)
    var since = Field("seit", FaultTexts.since, hint: FaultTexts.sinceHint, longest: 40)
    var phone = Field("telefon", FaultTexts.phone, hint: FaultTexts.phoneHint, .phone, autocomplete: "tel", longest: 60)
    var words = Field("beschreibung", FaultTexts.words, hint: FaultTexts.wordsHint, longest: 1000)
    private(set) var tried: [FaultRequest.Try] = []

    static var fields: [any WritableKeyPath<FaultForm, Field> & Sendable] { [\.scope, \.since, \.words, \.phone] }

    init() {}

    init(_ body: FormBody) {
        self.init()
        for field in Self.fields { self[keyPath: field].fill(body[self[keyPath: field].name]) }
        words.fillLines(body[words.name])
        let ticked = Set(body.all(Self.triedField))
        tried = FaultRequest.Try.allCases.filter { ticked.contains($0.rawValue) }
    }

    /// The fault, or errors at the fields. It may have begun up to a month ago.
    mutating func read(today: Day) -> Fault? {
        let what = FaultRequest.Scope(rawValue: scope.raw)
        if what == nil { scope.error = FaultTexts.scopeMissing }
        let begun = readSince(today)
        let number = readPhone()
        guard let what, let begun, let number, problems.isEmpty else { return nil }
        let said = words.raw.trimmed.isEmpty ? nil : words.lines(orElse: FaultTexts.words)
        // Nothing but line ends is no description and no mistake.
        words.error = nil
        return Fault(scope: what, since: begun, tried: tried, words: said, phone: number)
    }

    private mutating func readSince(_ today: Day) -> Day? {
        guard let typed = since.typed(orElse: FaultTexts.sinceMissing) else { return nil }
        guard let day = Day(typed: typed) else {
            since.error = ReadingTexts.dayWrong
            return nil
        }
        guard (today.adding(days: -31)...today).contains(day) else {
            since.error = FaultTexts.sinceOutside
            return nil
        }
        return day
    }

    private mutating func readPhone() -> PhoneNumber? {
        guard let typed = phone.typed(orElse: FaultTexts.phoneMissing) else { return nil }
        do {
            return try PhoneNumber(typed)
        } catch {
            phone.error = PersonTexts.phoneWrong(error)
            return nil
        }
    }
}
