import HTML
import Vocabulary

/// What was told beside what is known, line by line, with whether it agrees.
struct MatchTable {
    let claim: AccessClaim
    let found: FindCandidates.Found

    func write(_ page: Page) {
        // Several such tables stand on a page, and each has to be told from the others.
        let caption = ApplicationTexts.comparison(found.customer)
        page.table(
            caption, of: AccessMatch.Part.allCases,
            [
                .name(ApplicationTexts.part) { page, part in
                    page.text(ApplicationTexts.part(part))
                    if part.isOnBills { page.small(ApplicationTexts.onBills, .class("detail")) }
                },
                .cell(ApplicationTexts.toldShort) { page, part in page.text(told(part) ?? "–") },
                .cell(ApplicationTexts.known) { page, part in page.text(known(part) ?? "–") },
                .cell(ApplicationTexts.finding) { page, part in
                    let finding = found.match[part]
                    page.span(ApplicationTexts.finding(finding), .class(ApplicationTexts.badge(finding)))
                },
            ])
    }

    private func told(_ part: AccessMatch.Part) -> String? {
        switch part {
        case .name: claim.name
        case .address: claim.place
        case .contract: claim.contract
        case .meter: claim.meter
        case .bornOn: claim.bornOn.flatMap(Day.init(iso:))?.german
        case .email: claim.email
        }
    }

    private func known(_ part: AccessMatch.Part) -> String? {
        let customer = found.customer
        switch part {
        case .name: return customer.name
        case .address: return customer.place
        case .contract: return list(customer.supplies.map(\.number))
        case .meter: return list(customer.supplies.flatMap(\.meters))
        case .bornOn: return customer.bornOn.flatMap(Day.init(iso:))?.german
        case .email: return customer.email
        }
    }

    private func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: ", ") }
}
