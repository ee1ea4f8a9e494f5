import HTML
import Vocabulary

extension Page {
    /// The way to the function of the law, as long as what was ordered can be withdrawn from (BGB § 356a).
    func withdrawal(from file: RequestFile, today: Day) {
        guard file.standing.mayAct, let order = file.payload as? any ConfirmedOrder else { return }
        let right = order.withdrawal(file.request, concludedOn: file.request.concludedOn(file.progress))
        guard right.holds(on: today) else { return }
        section {
            h2(TariffChangeTexts.withdrawalTitle)
            p(WithdrawalTexts.possible(until: right.lastDay))
            let path = "\(WithdrawalRequest.path)?bestellung=\(file.request.number.value)"
            let words = order is TariffChangeRequest ? WithdrawalTexts.withdrawChange : WithdrawalTexts.withdrawThis
            p { a(words, href: Path(own: path), .class("button-second")) }
        }
    }
}
