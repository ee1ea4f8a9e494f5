import HTML
import Vocabulary

/// The lists that are needed all day, one press each, and keeping the present one among them.
struct ViewsPart {
    let visit: StaffVisit
    let filter: WorkFilter
    let views: [WorkView]
    let form: ViewForm

    private var path: Path { filter.path(KeepView.path) }

    func write(_ page: Page) {
        page.nav(.ariaLabel(WorklistTexts.views)) {
            page.ul(.class("actions")) {
                for (words, query) in WorklistTexts.shortcuts { entry(page, words, query) }
                for view in views { entry(page, Text(same: view.name), view.filter.query) }
            }
        }
    }

    /// Below the list: what is done once and not all day.
    func keeping(_ page: Page) {
        let own = views.filter { $0.owner == visit.person.id || (visit.may(.shareViews) && $0.isShared) }
        page.details(isOpen: !form.problems.isEmpty) {
            page.summary(WorkViewTexts.keepTitle)
            page.form(visit, action: path) {
                page.field(form.name)
                if visit.may(.shareViews) {
                    page.div(.class("check")) {
                        page.input(.checkbox, name: "alle", value: "1", .id("feld-alle"))
                        page.label(WorkViewTexts.forAll, for: "feld-alle")
                    }
                }
                page.button(WorkViewTexts.keep, .class("button-second"))
            }
            if !own.isEmpty {
                page.ul(.class("list")) {
                    for view in own {
                        page.li {
                            page.span(view.name)
                            if view.isShared { page.span(WorkViewTexts.shared, .class("badge")) }
                            page.form(visit, action: path) {
                                page.button(
                                    WorkViewTexts.remove(view.name), name: "loeschen", value: view.id.value,
                                    .class("button-quiet"))
                            }
                        }
                    }
                }
            }
        }
    }

    private func entry(_ page: Page, _ words: Text, _ query: String?) {
        page.li {
            page.a(
                words, href: Path(own: query.map { "/service/vorgaenge?\($0)" } ?? "/service/vorgaenge"),
                .class("button-quiet"), .ariaCurrent(filter.query == query))
        }
    }
}
