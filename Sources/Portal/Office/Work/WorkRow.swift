import HTML
import Vocabulary

/// One line of the worklist.
struct WorkRow {
    let item: WorkItem
    let filter: WorkFilter
    let isFirst: Bool
    let isSelectable: Bool

    func write(_ page: Page, _ visit: StaffVisit) {
        let (request, today) = (item.request, visit.request.today)
        page.tr {
            if isSelectable {
                let row = BulkSelection.Row(number: request.number, position: item.last, owner: item.owner)
                page.td(page.cellLabel(BulkTexts.select)) {
                    page.input(
                        .checkbox, name: BulkSelection.field, value: row.value,
                        .ariaLabel(BulkTexts.select(request.number)))
                }
            }
            page.td {
                page.a(
                    href: filter.path("/service/vorgaenge/\(request.number.value)"),
                    .accessKey(isFirst ? OfficeKey.first.sign : nil)
                ) {
                    page.text(request.headline)
                    page.text(" ")
                    page.span(request.number.value)
                }
                page.small(WorklistTexts.received(request.receivedAt.day, request.contract), .class("detail"))
            }
            page.td(page.cellLabel(WorklistTexts.due)) {
                if let closed = request.closedAt {
                    page.text(WorklistTexts.closed(closed.day))
                } else if let due = item.dueOn {
                    page.text(due)
                    if let clock = WorkClock(due, on: today) {
                        page.text(" ")
                        page.span(clock.words, .class(clock.badge))
                    }
                    if let law = item.clock, law.until == due {
                        page.small(WorklistTexts.law(law), .class("detail"))
                    }
                } else {
                    page.text("–")
                }
            }
            page.td(page.cellLabel(RequestTexts.state)) {
                page.span(RequestTexts.state(request.state), .class(request.state.badge))
            }
            page.td(page.cellLabel(WorklistTexts.owner)) {
                if item.owner == visit.person.id {
                    page.text(WorklistTexts.me)
                } else {
                    page.text(item.ownerName ?? "–")
                }
            }
        }
    }
}
