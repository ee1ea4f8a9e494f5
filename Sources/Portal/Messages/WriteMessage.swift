import HTML
import Store
import Vocabulary

/// `/nachrichten/neu`: somebody who is signed in writes to the house.
enum WriteMessage {
    static let path: Path = "/nachrichten/neu"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        var form = MessageForm()
        let contracts = try await contracts(visit)
        form.contract.raw =
            visit.request.query["vertrag"].flatMap { typed in
                contracts.first { $0.number.value == typed }?.number.value
            } ?? ""
        form.topic.raw = visit.request.query["thema"] ?? ""
        return page(visit, form, contracts)
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let (account, now, house) = (visit.person.account, visit.request.now, visit.portal.operator)
        let contracts = try await contracts(visit)
        var form = MessageForm(visit.body)
        guard let (new, number) = form.read(contracts, of: house, in: visit.language) else {
            return page(visit, form, contracts)
        }
        let due = house.answerDue(now.day)
        do {
            let (field, files) = try await visit.keepOwnAttachments(form.files)
            form.files = field
            guard form.problems.isEmpty else { return page(visit, form, contracts) }
            return try await visit.keepMessage(with: files) { db in
                let contract = try number.map { number -> ID<Contract> in
                    guard let known = try db.contract(number, for: account) else { throw Refusal.notFound }
                    return known.id
                }
                let id = try db.begin(new, by: account, about: contract, due: due, at: now)
                try db.attach(files, to: 1, of: id)
                return "/nachrichten/\(id.value)?neu=1"
            }
        } catch is TooManyFiles {
            form.files.error = MessageTexts.noRoom(house.phone)
            return page(visit, form, contracts)
        }
    }

    private static func contracts(_ visit: CustomerVisit) async throws -> [ContractCard] {
        let (account, today) = (visit.person.account, visit.request.today)
        return try await visit.portal.store.read { try $0.contractCards(for: account, today: today) }
    }

    private static func page(_ visit: CustomerVisit, _ form: MessageForm, _ contracts: [ContractCard]) -> Answer {
        let house = visit.portal.operator
        return visit.page(
            MessageTexts.write, problems: form.problems, section: .messages,
            lead: MessageTexts.lead(house.answerDue(visit.request.today)), wide: true
        ) { page in
            page.div(.class("detail")) {
                page.form(visit, action: path, upload: true) {
                    page.choice(form.topic, house.topics.map { ($0.name, $0.text) })
                    if !contracts.isEmpty {
                        page.choice(
                            form.contract,
                            contracts.map { ($0.number.value, ComplaintTexts.contract($0)) }
                                + [(MessageForm.none, ComplaintTexts.noContract)])
                    }
                    page.area(form.words, rows: 10)
                    page.attachmentInput(form.files)
                    page.button(MessageTexts.send, .class("button"))
                }
                page.aside { page.otherWays(house) }
            }
        }
    }
}

/// More than one account may keep with us.
struct TooManyFiles: Error {}

extension CustomerVisit {
    /// Counts and makes sure of room before anything is written to disk. Throws `TooManyFiles` when there is none.
    func keepOwnAttachments(_ field: Field) async throws -> (field: Field, kept: [KeptAttachment]) {
        let sizes = body.files.filter { $0.field == field.name }.map(\.bytes.count)
        guard sizes.contains(where: { $0 > 0 }) else { return (field, []) }
        let (account, now, once) = (person.account, request.now, forms.onceKey(body))
        try await portal.store.write(about: account.value) { db in
            guard try db.earlierResult(once) == nil else { return }
            guard try db.count(.attachmentsByAccount, account.value, at: now) else {
                throw Refusal.tooManyTries(seconds: Throttle.attachmentsByAccount.seconds)
            }
            guard sizes.reduce(try db.attachedBytes(by: account), +) <= Attachments.mostOfAccount else {
                throw TooManyFiles()
            }
        }
        return try await keepAttachments(field)
    }

    /// Keeps a message once for each form. Throws `TooManyFiles` when there is no room for what comes along.
    func keepMessage(
        with files: [KeptAttachment], _ store: @escaping @Sendable (Session) throws -> String
    ) async throws -> Answer {
        let (account, now) = (person.account, request.now)
        return try await keep { db in
            guard try db.count(.messagesByAccount, account.value, at: now) else {
                throw Refusal.tooManyTries(seconds: Throttle.messagesByAccount.seconds)
            }
            if !files.isEmpty {
                let all = files.reduce(try db.attachedBytes(by: account)) { $0 + $1.size }
                guard all <= Attachments.mostOfAccount else { throw TooManyFiles() }
            }
            return try store(db)
        }
    }
}

extension Page {
    /// What is better not written: a complaint has a form of its own, and a fault cannot wait.
    func otherWays(_ house: Operator) {
        section {
            h2(MessageTexts.otherWays)
            ul(.class("links")) {
                li { a(ComplaintTexts.title, href: MakeComplaint.path) }
                li { a(PageTexts.help, href: "/hilfe") }
                li { a(phone: house.phone) }
            }
            p { serviceHours(of: house) }
            p(MessageTexts.noSecrets, .class("hint"))
        }
    }
}
