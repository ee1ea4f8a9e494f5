import Vocabulary

/// Bookings as rows of a table, oldest first.
struct LedgerRows {
    let ledger: Ledger

    static let heads = [
        LedgerTexts.bookedOn, LedgerTexts.what, LedgerTexts.dueOn, LedgerTexts.amountEuro, LedgerTexts.openEuro,
        LedgerTexts.standing, LedgerTexts.balanceEuro,
    ]

    func csv(in language: Language) -> [UInt8] {
        var file = CSV()
        file.add(Self.heads.map { $0.in(language) })
        for line in ledger.lines.reversed() {
            let entry = line.entry
            file.add([
                entry.bookedOn.german, LedgerTexts.words(entry).in(language), entry.dueOn?.german ?? "",
                Self.euros(entry.effect), Self.euros(entry.openEffect), LedgerTexts.words(line).in(language),
                Self.euros(line.balance),
            ])
        }
        return file.bytes
    }

    private static func euros(_ amount: Money) -> String { CSV.number(amount.cents * 10) }
}
