import HTML
import Vocabulary

/// Whose contracts a request is about.
struct OfficeCustomerPart {
    let customers: [OfficeCustomer]

    func write(_ page: Page) {
        for customer in customers {
            page.section {
                page.h2(customer.isSuggested ? OfficeRequestTexts.suggested : OfficeRequestTexts.customer)
                if customer.isSuggested { page.p(OfficeRequestTexts.suggestedHint, .class("warn")) }
                page.dl(.class("facts")) {
                    page.dt(StaffTexts.name)
                    page.dd { page.a(customer.name, href: "/service/kunden/\(customer.id)") }
                    page.fact(ContractFactTexts.customerNumber, customer.number)
                    page.fact(OfficeRequestTexts.address, customer.place)
                    for contract in customer.contracts {
                        page.dt(ContractTexts.heading(contract.commodity, contract.number))
                        page.dd {
                            page.text(ContractTexts.state(contract.state, endsOn: contract.endsOn))
                            page.text(", ")
                            page.text(contract.place)
                            if let meter = contract.meters {
                                page.small(OfficeRequestTexts.meter(meter), .class("detail"))
                            }
                        }
                    }
                }
            }
        }
    }
}
