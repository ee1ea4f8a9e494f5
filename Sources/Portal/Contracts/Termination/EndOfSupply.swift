import Vocabulary

/// The clocks of the law when supply with electricity or gas ends, whoever ends it. A last day that is none for work moves on
/// (BGB § 193). None of them is about Internet.
enum EndOfSupply {
    /// That the end is confirmed, within a week (EnWG § 41b (1)).
    static func confirmation(receivedOn day: Day) -> StatutoryDeadline {
        StatutoryDeadline(
            duty: TerminationTexts.confirmation, norm: "§\u{A0}41b Abs.\u{A0}1 EnWG", 7, after: .arrival(day),
            endsOnWorkingDay: true)
    }

    /// The final bill within six weeks of the last day (EnWG § 40c (2)), and what it gives back within two weeks after it
    /// ((3)).
    static func settling(after end: Day) -> [StatutoryDeadline] {
        let bill = StatutoryDeadline(
            duty: TerminationTexts.finalBill, norm: "§\u{A0}40c Abs.\u{A0}2 EnWG", 42, after: .end(end),
            endsOnWorkingDay: true)
        return [
            bill,
            StatutoryDeadline(
                duty: TerminationTexts.refund, norm: "§\u{A0}40c Abs.\u{A0}3 EnWG", 14, after: .bill(bill.until),
                endsOnWorkingDay: true),
        ]
    }

    /// The same as what follows from a day that is confirmed.
    static func confirmed(_ end: Day) -> [Fact] {
        settling(after: end).map { Fact($0.duty, RequestTexts.until($0.until)) }
    }
}
