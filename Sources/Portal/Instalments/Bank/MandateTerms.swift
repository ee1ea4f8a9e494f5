import Vocabulary

/// The days that count for a mandate (EPC016-06, SEPA Core rulebook). Pure: the days come in.
struct MandateTerms: Sendable {
    /// Calendar days between the notice of a debit and the debit (Pre-Notification): 14 unless a shorter time is agreed.
    let noticeDays: Int
    /// Working days until the billing system has taken a mandate over.
    let workingDays: Int

    /// A mandate lapses when no debit was collected with it for so many months.
    static let lapsesAfterMonths = 36
    /// What the rulebook asks for where nothing shorter is agreed.
    static let longestNoticeDays = 14

    /// The last day on which a mandate can be used.
    static func lapsesOn(signedOn: Day, lastUsedOn: Day?) -> Day {
        max(signedOn, lastUsedOn ?? signedOn).adding(months: lapsesAfterMonths)
    }

    /// Until when a mandate that is free on this day is taken over.
    func takenOver(from day: Day) -> Day { WorkingDays.adding(workingDays, to: day) }

    /// The first day of a debit: not before it was told of long enough, nor before the mandate is taken over.
    func firstDebit(from day: Day) -> Day {
        WorkingDays.next(onOrAfter: max(day.adding(days: noticeDays), takenOver(from: day)))
    }
}

/// The name of a mandate (Mandatsreferenz), made of the contract and a running number. At most 35 signs of those SEPA
/// allows (EPC217-08).
struct MandateReference: Sendable, Equatable {
    let value: String

    init(_ contract: ContractNumber, number: Int) {
        let digits = String(number)
        value = "KP-\(contract.value)-\(String(repeating: "0", count: max(0, 3 - digits.count)))\(digits)"
    }

    /// As the billing system delivers it. Nil for what banks do not take.
    init?(delivered text: String) {
        let isAllowed: (UInt8) -> Bool = { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"):
                true
            default: Array("+?/-:().,'".utf8).contains(byte)
            }
        }
        guard (1...35).contains(text.utf8.count), text.utf8.allSatisfy(isAllowed) else { return nil }
        value = text
    }
}
