import HTML
import Store
import Vocabulary

/// `/service/kunden`: finding a customer by whatever is at hand. What is searched for travels in the form and never in an
/// address, which others write down.
enum CustomerSearchPage {
    struct Fields: Form {
        var query = Field("suche", CustomerTexts.query, hint: CustomerTexts.queryHint, .search, autocomplete: "off")

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.query] }
    }

    static func show(_ visit: StaffVisit) async throws -> Answer { page(visit, Fields(), nil) }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        var form = Fields(visit.body)
        guard let typed = form.query.typed(orElse: CustomerTexts.queryMissing) else { return page(visit, form, nil) }
        guard let query = CustomerQuery(typed) else {
            form.query.error = CustomerTexts.queryShort
            return page(visit, form, nil)
        }
        let found = try await visit.portal.store.readAtLength { try CustomerSearch.find(query, $0) }
        let count = String(found.count)
        try await visit.portal.store.write(about: visit.person.id.value) {
            try $0.audit(visit.staffAct(.customersSearched, of: nil, [.count: count]))
        }
        return page(visit, form, found)
    }

    private static func page(_ visit: StaffVisit, _ form: Fields, _ found: [FoundCustomer]?) -> Answer {
        visit.office(
            CustomerTexts.title, problems: form.problems, section: .customers, lead: CustomerTexts.lead, wide: true
        ) { page in
            page.form(visit, action: "/service/kunden") {
                page.field(form.query)
                page.button(CustomerTexts.search, .class("button"))
            }
            guard let found else { return }
            guard !found.isEmpty else {
                page.div(.class("empty"), .role("status")) { page.p(CustomerTexts.none) }
                return
            }
            if found.count > CustomerSearch.most { page.p(CustomerTexts.more(CustomerSearch.most), .class("warn")) }
            table(page, Array(found.prefix(CustomerSearch.most)))
        }
    }

    private static func table(_ page: Page, _ found: [FoundCustomer]) {
        page.table(
            CustomerTexts.found, of: found,
            [
                .name(StaffTexts.name) { page, customer in
                    page.a(customer.name, href: "/service/kunden/\(customer.id)")
                },
                .cell(OfficeRequestTexts.address) { page, customer in page.text(customer.place) },
                .cell(ContractFactTexts.customerNumber) { page, customer in page.text(customer.number) },
                .cell(CustomerTexts.contracts) { page, customer in page.text(String(customer.contracts)) },
                .words(CustomerTexts.login) { $0.hasLogin ? CustomerTexts.yes : CustomerTexts.no },
            ])
    }
}
