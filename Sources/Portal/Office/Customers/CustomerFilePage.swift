import HTML
import Store
import Vocabulary

/// `/service/kunden/{id}`: everything about one customer on one page. That it was read stands in the security log before
/// it is shown.
struct CustomerFilePage {
    private let visit: StaffVisit
    private let customer: OfficeCustomer
    private let phone, email: String?
    private let accounts: [OfficeAccount]
    private let requests: [ServiceRequest]
    private let documents: [OfficeDocument]
    private let conversations: [OfficeConversationLine]
    private let letters: [LetterStanding]
    private let merges: [OfficeMergeLine]
    private let standings: [CustomerAccountsPart.Standing]

    private struct Found: Sendable {
        let customer: OfficeCustomer
        let phone: [UInt8]?
        let email: String?
        let accounts: [OfficeAccount]
        let requests: [ServiceRequest]
        let documents: [OfficeDocument]
        let conversations: [OfficeConversationLine]
        let letters: [LetterStanding]
        let merges: [OfficeMergeLine]
        let standings: [CustomerAccountsPart.Standing]
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let typed = try visit.request.id("id", of: CustomerFilePage.self).value
        let (keys, rules, now) = (visit.portal.keys, visit.portal.sessionRules, visit.request.now)
        let found = try await visit.portal.store.write(about: visit.person.id.value) { db -> Found? in
            guard let found = try load(typed, db, keys, rules, at: now) else { return nil }
            let owners = found.accounts.filter { $0.role == .owner }
            let subject = owners.count == 1 ? owners[0].id.value : "customer:\(typed)"
            try db.audit(visit.staffAct(.customerRead, of: subject))
            return found
        }
        guard let found else { throw Refusal.notFound }
        return CustomerFilePage(visit, found).answer()
    }

    private static func load(_ id: String, _ db: Session, _ keys: Keys, _ rules: SessionRules, at now: Instant) throws
        -> Found?
    {
        guard let (known, phone, email) = try db.officeCustomer(id) else { return nil }
        var customer = known
        customer.contracts = try db.officeContracts(of: id)
        let accounts = try db.officeAccounts(of: id)
        let addresses = accounts.filter { $0.role == .owner }.map(\.email) + [email].compactMap(\.self)
        return Found(
            customer: customer, phone: phone, email: email, accounts: accounts,
            requests: try db.officeRequests(of: id, most: 50), documents: try db.officeDocuments(of: id, most: 30),
            conversations: try db.officeConversations(of: id, most: 30),
            letters: try db.letters(to: addresses.map { $0.lowercased() }, most: 30),
            merges: try db.officeMerges(of: id),
            standings: try CustomerAccountsPart.load(accounts, keys, rules, db, at: now))
    }

    private init(_ visit: StaffVisit, _ found: Found) {
        (self.visit, customer, email, accounts) = (visit, found.customer, found.email, found.accounts)
        conversations = found.conversations
        (requests, documents, letters, merges) = (found.requests, found.documents, found.letters, found.merges)
        standings = found.standings
        phone = visit.portal.keys.text(found.phone, in: .phone, of: found.customer.id)
    }

    private func answer() -> Answer {
        visit.office(Text(same: customer.name), section: .customers, wide: true) { page in
            if visit.request.query["hinweis"] == "abgemeldet" {
                page.p(CustomerAccountTexts.signedOut, .class("notice"), .role("status"))
            }
            page.div(.class("sections")) {
                person(page)
                contracts(page)
                logins(page)
                CustomerAccountsPart(visit: visit, customer: customer.id, standings: standings).write(page)
                CustomerMergesPart(visit: visit, customer: customer.id, merges: merges).write(page)
                asked(page)
                wrote(page)
                kept(page)
                sent(page)
            }
            page.ul(.class("links")) { page.li { page.a(CustomerTexts.searchAgain, href: "/service/kunden") } }
        }
    }

    private func person(_ page: Page) {
        page.section {
            page.h2(RequestTexts.glance)
            page.dl(.class("facts")) {
                page.fact(ContractFactTexts.customerNumber, customer.number)
                page.fact(OfficeRequestTexts.address, customer.place)
                if let email { page.fact(SignInTexts.email, email) }
                if let phone { page.fact(CustomerTexts.phone, phone) }
            }
        }
    }

    private func contracts(_ page: Page) {
        page.section {
            page.h2(CustomerTexts.contracts)
            page.dl(.class("facts")) {
                for contract in customer.contracts {
                    page.dt(ContractTexts.heading(contract.commodity, contract.number))
                    page.dd {
                        page.text(ContractTexts.state(contract.state, endsOn: contract.endsOn))
                        page.text(", ")
                        page.text(contract.place)
                        if let meter = contract.meters { page.small(OfficeRequestTexts.meter(meter), .class("detail")) }
                    }
                }
            }
        }
    }

    private func logins(_ page: Page) {
        page.section {
            page.h2(CustomerTexts.logins)
            CustomerCodePart.write(
                page, visit, customer: customer.id, hasOwner: accounts.contains { $0.role == .owner })
            guard !accounts.isEmpty else {
                page.p(CustomerTexts.noLogin)
                return
            }
            page.ul(.class("list")) {
                for account in accounts {
                    page.li {
                        page.div {
                            page.strong(account.email)
                            page.p(CustomerTexts.login(account), .class("detail"))
                            if let since = account.undeliverableSince {
                                page.p(CustomerTexts.undeliverable(since), .class("warn"))
                            }
                        }
                        page.span(CustomerTexts.role(account.role), .class("badge"))
                    }
                }
            }
        }
    }

    private func asked(_ page: Page) {
        list(page, OfficeTexts.work, CustomerTexts.noRequests, requests) { request in
            page.a(request.headline, href: "/service/vorgaenge/\(request.number.value)")
            page.span(RequestTexts.state(request.state), .class(request.state.badge))
            page.small(Text("\(request.receivedAt.day.german)", en: "\(request.receivedAt.day.english)"))
        }
    }

    private func wrote(_ page: Page) {
        list(page, MessageTexts.title, OfficeMessageTexts.none, conversations) { line in
            page.a(
                visit.portal.operator.topic(line.topic, orElse: line.subject),
                href: "/service/nachrichten/\(line.id.value)")
            page.small(OfficeMessageTexts.moved(line))
        }
    }

    private func kept(_ page: Page) {
        list(page, CustomerTexts.documents, CustomerTexts.noDocuments, documents) { document in
            page.a(document.title, href: "/service/dokumente/\(document.id.value)")
            if document.withdrawnAt != nil { page.span(DocumentWithdrawalTexts.badge, .class("badge badge-warn")) }
            page.small(CustomerTexts.document(document))
        }
    }

    private func sent(_ page: Page) {
        list(page, CustomerTexts.letters, CustomerTexts.noLetters, letters) { letter in
            page.div {
                page.a(LetterTitles.title(letter.kind), href: "/service/briefe/\(letter.id.value)")
                page.p(CustomerTexts.letter(letter), .class("detail"))
            }
            page.span(OfficeLetterTexts.state(letter.state), .class(OfficeLetterTexts.badge(letter.state)))
        }
    }

    private func list<Entry>(
        _ page: Page, _ title: Text, _ none: Text, _ entries: [Entry], _ write: (Entry) -> Void
    ) {
        page.section {
            page.h2(title)
            guard !entries.isEmpty else {
                page.p(none)
                return
            }
            page.ul(.class("list")) { for entry in entries { page.li { write(entry) } } }
        }
    }
}
