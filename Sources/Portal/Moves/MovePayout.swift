import Vocabulary

/// Where a credit and the bonus are paid: chosen in the step about letters, and kept beside the request, so that only who told
/// it and the owners of the contract read it.
enum MovePayout: Sendable {
    /// The account of the contract's mandate, where there is one.
    case known
    case other(IBAN, holder: String)

    /// As it stands in a form and in a request.
    enum Way: String, Codable, Sendable, CaseIterable {
        case known = "bekannt"
        case other = "anderes"
    }

    static let wayName = "auszahlung"
    static let ibanName = "auszahlung-iban"
    static let holderName = "auszahlung-inhaber"

    static var fields: [Field] {
        var way = Field(wayName, MovePayoutTexts.to, hint: MovePayoutTexts.hint, longest: 20)
        way.raw = Way.known.rawValue
        return [way, .iban(ibanName), .accountHolder(holderName)]
    }

    /// The account is read only where another one is chosen; what stands in its fields otherwise stays in the draft.
    static func read(_ form: inout MoveForm, _ household: MoveHousehold) -> MovePayout? {
        guard let typed = form.typed(wayName, orElse: MovePayoutTexts.missing) else { return nil }
        switch Way(rawValue: typed) {
        case .known: return .known
        case .other:
            if let until = household.hold.blockedUntil {
                form.note(EmailTexts.frozen(until), at: ibanName)
                return nil
            }
            return form.account(iban: ibanName, holder: holderName).map { MovePayout.other($0.iban, holder: $0.holder) }
        case nil:
            form.note(MovePayoutTexts.missing, at: wayName)
            return nil
        }
    }

    var isOther: Bool { if case .other = self { true } else { false } }

    /// What the last page shows of another account.
    var facts: [Fact] {
        guard case .other(let iban, let holder) = self else { return [] }
        return [Fact(BankTexts.iban, Text(same: iban.shown)), Fact(BankTexts.holder, Text(same: holder))]
    }
}

/// Another account before it stands beside a request.
struct NewPayout: Sendable {
    let iban: IBAN
    let holder: String
    let heldUntil: Instant?
}

/// Another account as it stands beside a request.
struct NamedPayout: Sendable {
    /// With the last four signs only; nil when it was forgotten.
    let shownIBAN: String?
    let holder: String?
    /// While it waits because the e-mail address of who named it is new.
    let heldUntil: Instant?
    let namedAt: Instant
    let forgottenAt: Instant?

    func facts(at now: Instant) -> [Fact] {
        guard let shownIBAN, let holder else {
            return forgottenAt.map { [Fact(MovePayoutTexts.forgottenLabel, MovePayoutTexts.forgotten($0))] } ?? []
        }
        var facts = [
            Fact(BankTexts.iban, Text(same: shownIBAN)), Fact(BankTexts.holder, Text(same: holder)),
            Fact(MovePayoutTexts.namedOn, namedAt.text),
        ]
        if let heldUntil, heldUntil > now { facts.append(Fact(MovePayoutTexts.waits, heldUntil.text)) }
        return facts
    }
}
