import Store
import Vocabulary

extension Session {
    /// Mandates name an account and its holder, papers of a move where somebody will live and who lets it to them, receipts of
    /// complaints, faults and wishes what somebody wrote: they are for those who may act on the contract, as its bank details
    /// are. The summary of what was ordered in the portal is the
    /// owner's.
    static let isReadable: SQL = """
        (access.role <> 'reader' OR (document.category NOT IN ('sepa-mandate', 'move-confirmation') AND NOT EXISTS (
            SELECT 1 FROM service_request AS told
            WHERE told.id = document.request_id AND told.kind IN \(constants: RequestKinds.withReceiptForActors))))
        AND (access.role = 'owner' OR document.category <> 'contract-summary' OR document.request_id IS NULL)
        """

    /// The receipt of what this account asked for itself says nothing new to it.
    static let isOwnReceipt: SQL = """
        (document.category = 'receipt' AND EXISTS (
            SELECT 1 FROM service_request AS own
            WHERE own.id = document.request_id AND own.account_id = access.account_id))
        """

    /// The documents of every contract this account may see, newest first; those of one day the last to arrive first.
    /// One more than a page tells that there is another one.
    func documents(
        for account: ID<Account>, _ filter: PostboxFilter = PostboxFilter(), withOwnReceipts: Bool = true, most: Int
    ) throws -> [PostboxDocument] {
        // Chosen by what the index holds, and only then read: most documents of a long mailbox are on another page.
        var chosen: SQL = """
            SELECT document.id, access.account_id
            FROM contract_access AS access JOIN document ON document.contract_id = access.contract_id
            WHERE access.account_id = \(account) AND \(fragment: Self.isReadable)
            """
        if !withOwnReceipts { chosen = chosen.appending(" AND NOT \(fragment: Self.isOwnReceipt)") }
        if let contract = filter.contract {
            chosen = chosen.appending(
                " AND access.contract_id = (SELECT contract.id FROM contract WHERE contract.number = \(contract))")
        }
        if let category = filter.category { chosen = chosen.appending(" AND document.category = \(category)") }
        if let year = filter.year, let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31)
        {
            chosen = chosen.appending(" AND document.issued_on BETWEEN \(first) AND \(last)")
        }
        for pattern in filter.patterns {
            chosen = chosen.appending(" AND document.search LIKE \(pattern) ESCAPE '!'")
        }
        if let before = filter.before {
            chosen = chosen.appending(
                """
                 AND (document.issued_on, document.arrived_at, document.id)
                  < (\(before.issuedOn), \(before.arrivedAt), \(before.id))
                """)
        }
        chosen = chosen.appending(
            " ORDER BY document.issued_on DESC, document.arrived_at DESC, document.id DESC LIMIT \(most)")
        return try all(
            """
            SELECT document.id, contract.number, contract.commodity, document.category, document.title,
                   document.issued_on, document.arrived_at, document.sha256, document.size, opened.opened_at,
                   document.withdrawn_at, document.withdrawn_because
            FROM (\(fragment: chosen)) AS chosen
            JOIN document ON document.id = chosen.id
            JOIN contract ON contract.id = document.contract_id
            LEFT JOIN document_opened AS opened
                ON opened.document_id = document.id AND opened.account_id = chosen.account_id
            ORDER BY document.issued_on DESC, document.arrived_at DESC, document.id DESC
            """, PostboxDocument.init)
    }

    /// One document of a contract this account may see.
    func document(_ id: ID<PostboxDocument>, for account: ID<Account>) throws -> PostboxDocument? {
        try first(
            """
            SELECT document.id, contract.number, contract.commodity, document.category, document.title,
                   document.issued_on, document.arrived_at, document.sha256, document.size, opened.opened_at,
                   document.withdrawn_at, document.withdrawn_because
            FROM document
            JOIN contract ON contract.id = document.contract_id
            JOIN contract_access AS access ON access.contract_id = contract.id
            LEFT JOIN document_opened AS opened
                ON opened.document_id = document.id AND opened.account_id = access.account_id
            WHERE document.id = \(id) AND access.account_id = \(account) AND \(fragment: Self.isReadable)
            """, PostboxDocument.init)
    }

    /// What an account may do with the contract of a document.
    func role(behind document: ID<PostboxDocument>, of account: ID<Account>) throws -> ContractRole? {
        try value(
            """
            SELECT access.role
            FROM document JOIN contract_access AS access ON access.contract_id = document.contract_id
            WHERE document.id = \(document) AND access.account_id = \(account)
            """, as: ContractRole.self)
    }

    /// One document, if the account with this address may see it.
    func document(_ id: ID<PostboxDocument>, forAddress email: EmailAddress) throws -> PostboxDocument? {
        guard let account = try account(email: email) else { return nil }
        return try document(id, for: account.id)
    }

    /// What the mailbox can be narrowed down to.
    func postboxChoices(for account: ID<Account>) throws -> [PostboxChoice] {
        try all(
            """
            SELECT DISTINCT contract.number, contract.commodity, document.category, SUBSTR(document.issued_on, 1, 4)
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN document ON document.contract_id = contract.id
            WHERE access.account_id = \(account) AND \(fragment: Self.isReadable)
            """, PostboxChoice.init)
    }

    /// Notes the first time an account opened a document.
    func noteOpened(_ document: ID<PostboxDocument>, by account: ID<Account>, at now: Instant) throws {
        try run(
            """
            INSERT INTO document_opened (document_id, account_id, opened_at)
            VALUES (\(document), \(account), \(now)) ON CONFLICT (document_id, account_id) DO NOTHING
            """)
    }

    /// Puts a document into the mailbox. Nil when it is there already.
    func add(_ document: ArrivingDocument, at now: Instant) throws -> ID<PostboxDocument>? {
        try value(
            """
            INSERT INTO document (id, external_id, contract_id, request_id, category, title, search, issued_on,
                                  arrived_at, sha256, size)
            VALUES (\(ID<PostboxDocument>()), \(document.externalID), \(document.contract), \(document.request),
                    \(document.category), \(document.title), \(SearchKey(document.title).value),
                    \(document.issuedOn), \(now), \(document.kept.sha256), \(document.kept.size))
            ON CONFLICT (external_id) DO NOTHING
            RETURNING id
            """)
    }

    /// Promises the letter that tells of a new document, to every account that may see it.
    func announce(_ document: ID<PostboxDocument>, of contract: ID<Contract>, at now: Instant) throws {
        try queueForReaders(NewDocumentLetter(document: document.value), of: contract.value, at: now)
    }
}

/// One contract, category and year there are documents of.
struct PostboxChoice: Sendable {
    let contract: ContractNumber
    let commodity: Commodity
    let category: DocumentCategory
    let year: String
}
