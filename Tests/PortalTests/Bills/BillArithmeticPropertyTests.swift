import Testing
import Vocabulary

@testable import Portal

/// 20,000 invented bills: each adds up, and none does with a cent changed anywhere.
@Suite struct BillArithmeticPropertyTests {
    @Test func `right to the cent, or not at all`() {
        var dice = BillDice(state: 20_261_127)
        for _ in 0..<20_000 {
            let bill = Bill.invented(&dice)
            guard BillArithmetic.problem(bill) == nil else {
                Issue.record("\(bill): \(String(describing: BillArithmetic.problem(bill)))")
                return
            }
            let cent = Money(cents: Bool.random(using: &dice) ? 1 : -1)
            for wrong in bill.changed(by: cent) where BillArithmetic.problem(wrong) == nil {
                Issue.record("accepted: \(wrong)")
                return
            }
        }
    }
}

/// The same numbers in every run.
struct BillDice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

extension Bill {
    /// A bill of one to twelve lines, of some of them contained, with or without its payments.
    static func invented(_ dice: inout BillDice) -> Bill {
        let basis: Basis = Bool.random(using: &dice) ? .net : .gross
        let lines = (0..<Int.random(in: 1...12, using: &dice)).map { _ in BillLine.invented(isContained: false, &dice) }
        let contained = (0..<Int.random(in: 0...4, using: &dice)).map { _ in
            BillLine.invented(isContained: true, &dice)
        }
        let sum = lines.reduce(Money.zero) { $0 + $1.amount }
        let vat = lines.reduce(Money.zero) { all, line in
            guard let rate = line.vat else { return all }
            return all + (basis == .net ? line.amount.gross(vat: rate) - line.amount : line.amount.vatContained(rate))
        }
        let payments = (0..<Int.random(in: 0...12, using: &dice)).map { _ in
            BillPayment(paidOn: .earliest, amount: Money(cents: .random(in: -500...40_000, using: &dice)))
        }
        let paid =
            payments.isEmpty
            ? Money(cents: .random(in: 0...200_000, using: &dice)) : payments.reduce(.zero) { $0 + $1.amount }
        let (net, gross) = basis == .net ? (sum, sum + vat) : (sum - vat, sum)
        return Bill(
            head: Head(
                number: "R", kind: .yearly, first: .earliest, last: .earliest, billedOn: .earliest, dueOn: nil,
                basis: basis, net: net, vat: vat, gross: gross, paid: paid, result: gross - paid,
                formerConsumption: nil, formerDays: nil),
            lines: lines + contained, consumption: [], payments: payments)
    }

    /// The same bill with one of its amounts another one, for each of its amounts.
    func changed(by cent: Money) -> [Bill] {
        var changed = lines.indices.map { index in
            Bill(
                head: head, lines: lines.enumerated().map { $0 == index ? $1.with($1.amount + cent) : $1 },
                consumption: consumption, payments: payments)
        }
        changed += payments.indices.map { index in
            Bill(
                head: head, lines: lines, consumption: consumption,
                payments: payments.enumerated().map {
                    $0 == index ? BillPayment(paidOn: $1.paidOn, amount: $1.amount + cent) : $1
                })
        }
        let sums = [
            head.with(net: head.net + cent), head.with(vat: head.vat + cent), head.with(gross: head.gross + cent),
            head.with(paid: head.paid + cent), head.with(result: head.result + cent),
        ]
        return changed
            + sums.map { Bill(head: $0, lines: lines, consumption: consumption, payments: payments) }
    }
}

extension Bill.Head {
    fileprivate func with(
        net: Money? = nil, vat: Money? = nil, gross: Money? = nil, paid: Money? = nil, result: Money? = nil
    ) -> Bill.Head {
        Bill.Head(
            number: number, kind: kind, first: first, last: last, billedOn: billedOn, dueOn: dueOn, basis: basis,
            net: net ?? self.net, vat: vat ?? self.vat, gross: gross ?? self.gross, paid: paid ?? self.paid,
            result: result ?? self.result, formerConsumption: formerConsumption, formerDays: formerDays)
    }
}

extension BillLine {
    fileprivate static func invented(isContained: Bool, _ dice: inout BillDice) -> BillLine {
        let isFixed = !isContained && Int.random(in: 0..<4, using: &dice) == 0
        let quantity: BilledQuantity? =
            isFixed
            ? nil
            : BilledQuantity(
                thousandths: .random(in: -1_000_000...40_000_000, using: &dice), unit: .kilowattHours,
                price: .random(in: -10_000...500_000, using: &dice),
                per: Int.random(in: 0..<3, using: &dice) == 0 ? Int.random(in: 1...366, using: &dice) : 1)
        let rate = [VATRate.standard, .reduced, .lowered2020, VATRate(percent: 0)].randomElement(using: &dice)
        return BillLine(
            kind: .other, title: "x", titleEnglish: nil, first: nil, last: nil, quantity: quantity,
            vat: isContained ? nil : rate,
            amount: quantity?.amount ?? Money(cents: .random(in: -20_000...20_000, using: &dice)),
            isContained: isContained)
    }

    fileprivate func with(_ amount: Money) -> BillLine {
        BillLine(
            kind: kind, title: title, titleEnglish: titleEnglish, first: first, last: last, quantity: quantity,
            vat: vat,
            amount: amount, isContained: isContained)
    }
}
