import Paper
import Vocabulary

/// The documents of the cast.
struct DemoArchive {
    let cast: DemoCast
    let paper: DemoPaper
    let today: Day

    /// Bills of up to three years for Anna, of one for Clara and Hanna, and the letters around them.
    func documents() throws(PaperError) -> [DemoDocument] {
        var documents: [DemoDocument] = []
        for (number, years) in [("300001001", 3), ("300001002", 2), ("300002001", 1), ("300005001", 1)] {
            guard let contract = cast.contract(number) else { continue }
            documents += try bills(of: contract, years)
            let letters = DemoLetters(contract: contract, paper: paper, today: today)
            documents.append(try letters.confirmation())
            if let plan = try letters.instalmentPlan() { documents.append(plan) }
        }
        if let anna = cast.contract("300001001"),
            let change = try DemoLetters(contract: anna, paper: paper, today: today).priceChange()
        {
            documents.append(change)
        }
        for number in ["300001003", "300006002"] {
            guard let contract = cast.contract(number) else { continue }
            let letters = DemoLetters(contract: contract, paper: paper, today: today)
            if let summary = try letters.summary() { documents.append(summary) }
        }
        return documents
    }

    private func bills(of contract: DemoContract, _ years: Int) throws(PaperError) -> [DemoDocument] {
        guard let last = contract.billedUntil, let monthly = contract.instalment else { return [] }
        var documents: [DemoDocument] = []
        var before: Energy?
        for back in stride(from: years, through: 0, by: -1) {
            let end = last.adding(months: -12 * back)
            // Earlier years were paid with other amounts, and so ended with money back or to pay.
            let paid = Money(cents: monthly.cents + [0, 600, -800, 300][min(back, 3)])
            guard let bill = DemoBill(contract, yearEnds: end, today: today, paid: paid, yearBefore: before) else {
                continue
            }
            if back < years { documents.append(try DemoBillPaper(bill: bill, paper: paper).document()) }
            before = bill.energy
        }
        return documents
    }
}
