import HTML
import Vocabulary

/// How far an ordered contract has come, on the page of its request: each stage with the day supply was to begin then.
struct OrderPart {
    let file: RequestFile

    func write(_ page: Page, today: Day) {
        guard let now = file.progress.last else { return }
        page.section {
            page.h2(NewContractRequestTexts.progress)
            page.dl(.class("facts")) {
                page.dt(NewContractRequestTexts.stage)
                page.dd { page.span(ContractTexts.state(now.stage, endsOn: nil), .class(now.stage.badge)) }
                if let day = file.progress.last(where: { $0.beginsOn != nil })?.beginsOn, !now.stage.isOver {
                    page.fact(NewContractRequestTexts.begins, day.text)
                }
            }
            withdrawal(page, today)
            page.details {
                page.summary(NewContractRequestTexts.history)
                page.ol(.class("timeline")) {
                    var before: Day?
                    for entry in file.progress {
                        page.li {
                            page.strong(ContractTexts.state(entry.stage, endsOn: nil))
                            page.br()
                            page.time(entry.notedAt, datetime: entry.notedAt.iso)
                            if let day = entry.beginsOn {
                                page.p(NewContractRequestTexts.beginning(day, before: before))
                            }
                        }
                        before = entry.beginsOn ?? before
                    }
                }
            }
        }
    }

    /// As long as it can be withdrawn from (BGB § 356a).
    private func withdrawal(_ page: Page, _ today: Day) {
        let confirmed = file.progress.first { $0.stage.isConcluded }?.notedAt.day
        guard file.standing.mayAct, let order = file.payload as? NewContractRequest,
            order.canBeWithdrawn(file.request, confirmedOn: confirmed, on: today)
        else { return }
        let path = "\(WithdrawalRequest.path)?bestellung=\(file.request.number.value)"
        page.p { page.a(WithdrawalTexts.withdrawThis, href: Path(own: path), .class("button-second")) }
    }
}
