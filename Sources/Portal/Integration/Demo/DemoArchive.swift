import Paper
import Vocabulary

/// The documents of the cast.
struct DemoArchive {
    let cast: DemoCast
    let paper: DemoPaper
    let today: Day

    /// Whose bills there are, and of how many years.
    static let billedYears = ["300001001": 3, "300001002": 2, "300002001": 1, "300005001": 1]

    /// The newest of those bills.
    static func lastBill(of contract: DemoContract, today: Day) -> DemoBill? {
        guard billedYears[contract.number] != nil, let end = contract.billedUntil, let paid = contract.instalment
        else { return nil }
        return DemoBill(contract, yearEnds: end, today: today, paid: paid, yearBefore: nil)
    }

    /// Bills of up to three years for Anna, of one for Clara and Hanna, and what everybody gets: the confirmation of the
    /// contract. Letters about new prices the portal makes itself.
    func documents() throws(PaperError) -> [DemoDocument] {
        var documents: [DemoDocument] = []
        for contract in cast.contracts {
            let letters = DemoLetters(contract: contract, paper: paper, today: today)
            documents.append(try letters.confirmation())
            if let summary = try letters.summary() { documents.append(summary) }
            guard let years = Self.billedYears[contract.number] else { continue }
            documents += try bills(of: contract, years)
            if let plan = try letters.instalmentPlan() { documents.append(plan) }
        }
        return documents
    }

    private func bills(of contract: DemoContract, _ years: Int) throws(PaperError) -> [DemoDocument] {
        var documents: [DemoDocument] = []
        for bill in Self.bills(of: contract, years, today: today) {
            documents.append(try DemoBillPaper(bill: bill, paper: paper).document())
        }
        return documents
    }

    /// The bills of a contract in the order they were written; none of those whose papers are not made.
    static func bills(of contract: DemoContract, today: Day) -> [DemoBill] {
        bills(of: contract, billedYears[contract.number] ?? 0, today: today)
    }

    private static func bills(of contract: DemoContract, _ years: Int, today: Day) -> [DemoBill] {
        guard let last = contract.billedUntil, let monthly = contract.instalment else { return [] }
        var bills: [DemoBill] = []
        var before: Energy?
        for back in stride(from: years, through: 0, by: -1) {
            let end = last.adding(months: -12 * back)
            // Earlier years were paid with other amounts, and so ended with money back or to pay.
            let paid = Money(cents: monthly.cents + [0, 600, -800, 300][min(back, 3)])
            guard let bill = DemoBill(contract, yearEnds: end, today: today, paid: paid, yearBefore: before) else {
                continue
            }
            if back < years { bills.append(bill) }
            before = bill.energy
        }
        return bills
    }
}
