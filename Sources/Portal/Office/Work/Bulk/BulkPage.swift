import HTML
import Vocabulary

/// What came of a press for many, and the question before many are finished.
struct BulkPage {
    let visit: StaffVisit
    let filter: WorkFilter

    private var list: Path { filter.path("/service/vorgaenge") }

    func results(_ results: [BulkResult]) -> Answer {
        let good = results.count(where: \.isGood)
        return visit.office(
            BulkTexts.resultTitle, section: .work, lead: BulkTexts.sum(good, of: results.count), wide: true
        ) { page in
            page.ul(.class("list")) {
                for result in results {
                    page.li {
                        page.a(result.number.value, href: filter.path("/service/vorgaenge/\(result.number.value)"))
                        page.span(
                            BulkTexts.result(result.name),
                            .class(result.isGood ? "badge badge-good" : "badge badge-warn"))
                    }
                }
            }
            page.p(.class("actions")) {
                page.a(OfficeRequestTexts.toList, href: list, .class("button"), .accessKey(OfficeKey.list.sign))
            }
        }
    }

    /// What would be finished, and what not.
    func ask(_ rows: [(row: BulkSelection.Row, request: ServiceRequest)], _ form: BulkForm) -> Answer {
        let fitting = rows.filter { RequestKinds.isFinishedInBulk($0.request.kind) && !$0.request.state.isClosed }
        let others = rows.filter { one in !fitting.contains { $0.row == one.row } }
        return visit.office(
            BulkTexts.askTitle, problems: form.problems, section: .work, lead: BulkTexts.ask(fitting.count)
        ) { page in
            entries(page, fitting.map(\.request))
            if !others.isEmpty {
                page.section {
                    page.h2(BulkTexts.notInBulk)
                    page.p(BulkTexts.notInBulkWhy)
                    entries(page, others.map(\.request))
                }
            }
            if !fitting.isEmpty {
                page.form(visit, action: filter.path("/service/vorgaenge/mehrere")) {
                    for one in fitting { page.input(.hidden, name: BulkSelection.field, value: one.row.value) }
                    page.area(form.words)
                    page.button(BulkTexts.finish(fitting.count), name: "aktion", value: "erledigen", .class("button"))
                }
            }
            page.ul(.class("links")) { page.li { page.a(OfficeRequestTexts.toList, href: list) } }
        }
    }

    private func entries(_ page: Page, _ requests: [ServiceRequest]) {
        guard !requests.isEmpty else { return }
        page.ul(.class("list")) {
            for request in requests {
                page.li {
                    page.a(href: filter.path("/service/vorgaenge/\(request.number.value)")) {
                        page.text(request.headline)
                        page.text(" \(request.number.value)")
                    }
                    page.span(RequestTexts.state(request.state), .class(request.state.badge))
                }
            }
        }
    }
}
