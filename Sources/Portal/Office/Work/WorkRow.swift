import HTML
import Vocabulary

/// One line of the worklist.
struct WorkRow {
    let item: WorkItem
    let filter: WorkFilter
    let isFirst: Bool

    static func columns(_ visit: StaffVisit, isSelectable: Bool) -> [TableColumn<WorkRow>] {
        let select = TableColumn<WorkRow>.cell(BulkTexts.select) { page, row in row.select(page) }
        return (isSelectable ? [select] : []) + [
            .name(RequestTexts.what) { page, row in row.name(page) },
            .cell(WorklistTexts.due) { page, row in row.due(page, on: visit.request.today) },
            .cell(RequestTexts.state) { page, row in
                page.span(RequestTexts.state(row.item.request.state), .class(row.item.request.state.badge))
            },
            .cell(WorklistTexts.owner) { page, row in page.owner(row.item.owner, row.item.ownerName, visit) },
        ]
    }

    private func select(_ page: Page) {
        let (number, row) = (
            item.request.number,
            BulkSelection.Row(number: item.request.number, position: item.last, owner: item.owner)
        )
        page.input(
            .checkbox, name: BulkSelection.field, value: row.value, .ariaLabel(BulkTexts.select(number)))
    }

    private func name(_ page: Page) {
        let request = item.request
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

    private func due(_ page: Page, on today: Day) {
        if let closed = item.request.closedAt { return page.text(WorklistTexts.closed(closed.day)) }
        page.due(item.dueOn, on: today)
        if let law = item.clock, law.until == item.dueOn { page.small(WorklistTexts.law(law), .class("detail")) }
    }
}
