import HTML
import Vocabulary

/// How far an ordered contract has come, on the page of its request: each stage with the day supply was to begin then.
struct OrderPart {
    let file: RequestFile

    func write(_ page: Page, today: Day) {
        stages(page)
        page.withdrawal(from: file, today: today)
    }

    private func stages(_ page: Page) {
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
}
