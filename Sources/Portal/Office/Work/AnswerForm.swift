import HTML
import Vocabulary

/// The form of one answer: only what this answer to this kind of request needs. The names of its fields begin with the
/// answer's, because several such forms stand on a page.
struct AnswerForm: StepForm {
    let choice: AnswerChoice
    let kind: String
    /// Of a termination of something else than a contract as a whole, whose day may be left out.
    let endsPart: Bool
    var fields: [Field]

    private enum Part: String {
        case text, bis, ende, tag, zeit, entschaedigung, stufe, beginn, betrag, zahltag, angebotstag, vorlage
    }

    /// What is proposed, once it was read.
    private(set) var offer: CounterOffer?

    init(_ choice: AnswerChoice, to request: ServiceRequest) {
        let kind = request.kind
        (self.choice, self.kind, endsPart) = (choice, kind, request.endsPart)
        let isOrder = kind == NewContractRequest.name
        let offered = RequestKinds.negotiable(kind)?.offerParts ?? []
        var parts: [Part] = []
        switch choice {
        case .done:
            if kind == TerminationRequest.name { parts.append(.ende) }
            if kind == FaultRequest.name { parts += [.tag, .zeit, .entschaedigung] }
            if isOrder { parts.append(.beginn) }
        case .counterOffer: parts = offered.compactMap { Part(rawValue: $0.rawValue) }
        case .promise: parts += isOrder ? [.stufe, .beginn, .bis] : [.bis]
        case .grid: parts.append(.bis)
        case .ask, .refuse: break
        case .useReading, .dropReading:
            fields = []
            return
        }
        let last: [Part] = AnswerTemplate.choices.contains(choice) ? [.text, .vorlage] : [.text]
        fields = (parts + last).map { part in
            Field(
                "\(choice.rawValue)-\(part.rawValue)", Self.label(part, choice, request),
                hint: AnswerTexts.hint(part.rawValue, choice), part == .betrag ? .decimal : .text, autocomplete: "off",
                longest: part == .text ? 3000 : 100)
        }
    }

    /// As it was sent.
    init(_ choice: AnswerChoice, to request: ServiceRequest, _ body: FormBody) {
        self.init(choice, to: request)
        fill(body)
        if let index = fields.firstIndex(where: { $0.name == name(.text) }) {
            fields[index].fillLines(body[name(.text)])
        }
    }

    private static func label(_ part: Part, _ choice: AnswerChoice, _ request: ServiceRequest) -> Text {
        if part == .ende, request.endsPart { return TariffOptionTexts.lastDay }
        let offered = choice == .counterOffer ? CounterOffer.Part(rawValue: part.rawValue) : nil
        return offered.flatMap { RequestKinds.negotiable(request.kind)?.offerLabel($0) }
            ?? AnswerTexts.label(part.rawValue, choice)
    }

    private func name(_ part: Part) -> String { "\(choice.rawValue)-\(part.rawValue)" }
    private func has(_ part: Part) -> Bool { self[name(part)] != nil }

    func isText(_ field: Field) -> Bool { field.name == name(.text) }
    func isTemplate(_ field: Field) -> Bool { field.name == name(.vorlage) }
    var templateField: String { name(.vorlage) }

    /// Puts a text of the house behind what is written already.
    mutating func insert(_ template: AnswerTemplate?, _ request: ServiceRequest, phone: String) {
        guard let template, let index = fields.firstIndex(where: isText) else {
            return note(AnswerTexts.templateMissing, at: name(.vorlage))
        }
        let words = template.words(for: request, phone: phone)
        let isEmpty = fields[index].raw.allSatisfy(\.isWhitespace)
        fields[index].raw = isEmpty ? words : "\(fields[index].raw)\n\n\(words)"
        if let chosen = fields.firstIndex(where: isTemplate) { fields[chosen].raw = "" }
    }

    /// The choices of a field that is none to type into.
    func options(_ field: Field) -> [(value: String, words: Text)]? {
        if field.name == name(.entschaedigung) { return [(FaultAnswer.Owed.nothing.rawValue, AnswerTexts.nothingOwed)] }
        guard field.name == name(.stufe) else { return nil }
        let stages = ContractState.allCases.filter { $0.requestState == choice.state }
        return stages.map { ($0.rawValue, ContractTexts.state($0, endsOn: nil)) }
    }

    /// The row the billing system would deliver for the same, but for the names. Nil when something has to be mended first.
    mutating func row(for kind: String, today: Day) -> [String: JSONField]? {
        guard let state = choice.state else { return nil }
        var row: [String: JSONField] = [
            "state": .text(state.rawValue), "by": .text(ServiceRequest.Actor.staff.rawValue),
        ]
        put(promise(today), as: "promised_on", in: &row)
        if has(.ende) { put(endsPart ? day(name(.ende)) : needed(.ende), as: "ends_on", in: &row) }
        if has(.tag) { row["mended_at"] = mended().map { .text($0.iso) } }
        if let owed = typed(name(.entschaedigung)) { row["compensation"] = .text(owed) }
        if let stage = typed(name(.stufe)) { row["stage"] = .text(stage) }
        let begins = day(name(.beginn))
        if let begins {
            if row["stage"] == nil, choice == .done { row["stage"] = .text(ContractState.active.rawValue) }
            if row["stage"] == nil { note(AnswerTexts.stageMissing, at: name(.stufe)) }
            row["begins_on"] = .text(begins.iso)
        }
        if choice == .counterOffer { readOffer() }
        if let words = words(row) { row["remark"] = .text(words) }
        return problems.isEmpty ? row : nil
    }

    private func put(_ day: Day?, as name: String, in row: inout [String: JSONField]) {
        if let day { row[name] = .text(day.iso) }
    }

    private mutating func needed(_ part: Part) -> Day? {
        guard typed(name(part), orElse: AnswerTexts.dayMissing) != nil else { return nil }
        return day(name(part))
    }

    private mutating func promise(_ today: Day) -> Day? {
        guard has(.bis) else { return nil }
        let isNeeded = choice == .promise && typed(name(.stufe)) == nil
        guard let promised = isNeeded ? needed(.bis) : day(name(.bis)) else { return nil }
        if promised < today { note(AnswerTexts.dayPassed, at: name(.bis)) }
        return promised
    }

    private mutating func mended() -> Instant? {
        let day = needed(.tag)
        guard let typed = typed(name(.zeit), orElse: AnswerTexts.timeMissing) else { return nil }
        let parts = typed.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute)
        else {
            note(AnswerTexts.timeWrong, at: name(.zeit))
            return nil
        }
        return day.map { Instant($0, hour: hour, minute: minute) }
    }

    /// What the customer reads. A refusal has a reason, a question says what is asked, and who complains is answered.
    private mutating func words(_ row: [String: JSONField]) -> String? {
        guard let index = fields.firstIndex(where: { $0.name == name(.text) }) else { return nil }
        let isNeeded =
            choice == .refuse || choice == .ask || row["compensation"] != nil
            || (choice == .promise && kind == FaultRequest.name)
            || (choice == .done && (kind == ComplaintRequest.name || kind == BillQuestion.name))
        let isEmpty = fields[index].error == nil && fields[index].raw.trimmed.isEmpty
        return isEmpty && !isNeeded ? nil : fields[index].lines(orElse: AnswerTexts.textMissing)
    }

    /// What is proposed; its kind's rule judges it later.
    private mutating func readOffer() {
        var offer = CounterOffer()
        if has(.betrag), let typed = typed(name(.betrag), orElse: AnswerTexts.amountMissing) {
            if let money = Money(typed: typed), (1...10_000_000).contains(money.cents) {
                offer.amount = money.cents
            } else {
                note(AnswerTexts.amountWrong, at: name(.betrag))
            }
        }
        if let typed = typed(name(.zahltag)) {
            offer.dueDay = Int(typed).flatMap { (1...31).contains($0) ? $0 : nil }
            if offer.dueDay == nil { note(AnswerTexts.dueDayWrong, at: name(.zahltag)) }
        }
        if has(.angebotstag), let day = needed(.angebotstag) { offer.day = day.iso }
        self.offer = offer
    }

    /// What the kind's rule says against the offer, at its first field.
    mutating func refuseOffer(_ words: Text) {
        if let first = fields.first(where: { !isText($0) }) { note(words, at: first.name) }
    }
}
