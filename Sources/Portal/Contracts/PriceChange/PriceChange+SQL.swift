import Store
import Vocabulary

extension Session {
    /// The change of these prices, as it was announced.
    func priceChange(of tariff: ID<Tariff>, from day: Day) throws -> PriceChange? {
        try first(
            """
            SELECT id, tariff_id, valid_from, termination_right, reason, basis, supplier_share, announced_at,
                   rising_part
            FROM price_change
            WHERE tariff_id = \(tariff) AND valid_from = \(day)
            """, PriceChange.init)
    }

    /// The change with this name of the billing system.
    func priceChange(key: String) throws -> PriceChange? {
        try first(
            """
            SELECT id, tariff_id, valid_from, termination_right, reason, basis, supplier_share, announced_at,
                   rising_part
            FROM price_change
            WHERE external_id = \(key)
            """, PriceChange.init)
    }

    /// False when another change of this tariff begins on the same day.
    func add(_ change: PriceChange, key: String) throws -> Bool {
        try run(
            """
            INSERT INTO price_change (id, external_id, tariff_id, valid_from, termination_right, reason, basis,
                                      supplier_share, announced_at, rising_part)
            VALUES (\(change.id), \(key), \(change.tariff), \(change.validFrom), \(change.right), \(change.reason),
                    \(change.basis), \(change.supplierShare), \(change.announcedAt),
                    \(change.risingPart))
            ON CONFLICT (tariff_id, valid_from) DO NOTHING
            """) == 1
    }

    /// How many contracts that pay these prices on the day they change have which guarantee on it.
    func guarantees(of tariff: ID<Tariff>, on day: Day) throws -> [(kind: PriceGuarantee, contracts: Int)] {
        try all(
            """
            SELECT contract.price_guarantee, COUNT(*) FROM contract
            WHERE contract.tariff_id = \(tariff) AND contract.starts_on < \(day)
              AND (contract.ends_on IS NULL OR contract.ends_on >= \(day))
              AND contract.state NOT IN ('ended', 'refused', 'withdrawn') AND contract.price_guarantee IS NOT NULL
              AND (contract.price_guarantee_until IS NULL OR contract.price_guarantee_until >= \(day))
            GROUP BY contract.price_guarantee ORDER BY contract.price_guarantee
            """
        ) { (kind: PriceGuarantee, contracts: Int) in (kind, contracts) }
    }

    /// Promises a notice to every contract that pays these prices on the day they change. Returns how many.
    @discardableResult
    func promiseNotices(of change: PriceChange) throws -> Int {
        try run(
            """
            INSERT INTO price_notice (change_id, contract_id, failures)
            SELECT \(change.id), contract.id, 0 FROM contract
            WHERE contract.tariff_id = \(change.tariff) AND contract.starts_on < \(change.validFrom)
              AND (contract.ends_on IS NULL OR contract.ends_on >= \(change.validFrom))
              AND contract.state NOT IN ('ended', 'refused', 'withdrawn')
            ON CONFLICT (change_id, contract_id) DO NOTHING
            """)
    }

    /// Notices that are due, and how often each could not be made. Once the prices hold, none can be in time any more.
    func noticesToMake(at now: Instant, most: Int) throws -> [(item: PriceNotice, failures: Int)] {
        try all(
            """
            SELECT price_notice.change_id, price_notice.contract_id, price_notice.failures
            FROM price_notice JOIN price_change ON price_change.id = price_notice.change_id
            WHERE price_notice.made_at IS NULL AND (price_notice.again_at IS NULL OR price_notice.again_at <= \(now))
              AND price_change.valid_from > \(now.day)
            ORDER BY price_notice.change_id, price_notice.contract_id LIMIT \(most)
            """
        ) { (change: ID<PriceChange>, contract: ID<Contract>, failures: Int) in
            (PriceNotice(change: change, contract: contract), failures)
        }
    }

    /// When it was made; nil while it is not.
    func madeAt(_ notice: PriceNotice) throws -> Instant? {
        try value(
            """
            SELECT made_at FROM price_notice
            WHERE change_id = \(notice.change) AND contract_id = \(notice.contract) AND made_at IS NOT NULL
            """)
    }

    /// Notes how many owners were told, too: the change is their business, whoever may look. False when another process
    /// has made it.
    func noteMade(_ notice: PriceNotice, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE price_notice SET made_at = \(now), told = (
                SELECT COUNT(*) FROM contract_access
                WHERE contract_access.contract_id = price_notice.contract_id AND contract_access.role = 'owner')
            WHERE change_id = \(notice.change) AND contract_id = \(notice.contract) AND made_at IS NULL
            """) == 1
    }

    func noteFailure(_ notice: PriceNotice, again: Instant) throws {
        try run(
            """
            UPDATE price_notice SET failures = failures + 1, again_at = \(again)
            WHERE change_id = \(notice.change) AND contract_id = \(notice.contract) AND made_at IS NULL
            """)
    }

    /// Contracts whose holder does not see them in the portal, or got no notice before the prices changed, so that only a
    /// letter by post reaches them.
    func noticesToPost(on today: Day) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM price_notice JOIN price_change ON price_change.id = price_notice.change_id
            WHERE (price_notice.made_at IS NOT NULL AND price_notice.told = 0)
               OR (price_notice.made_at IS NULL AND price_change.valid_from <= \(today))
            """) ?? 0
    }

    /// How many notices are not made yet and still can be, and how many of them because they could not be.
    func waitingNotices(on today: Day) throws -> (count: Int, failing: Int) {
        try first(
            """
            SELECT COUNT(*), COALESCE(SUM(CASE WHEN price_notice.failures > 0 THEN 1 ELSE 0 END), 0)
            FROM price_notice JOIN price_change ON price_change.id = price_notice.change_id
            WHERE price_notice.made_at IS NULL AND price_change.valid_from > \(today)
            """
        ) { (count: Int, failing: Int) in (count, failing) } ?? (0, 0)
    }

    /// The days from which on announced prices of a tariff hold.
    func announcedDays(of tariff: String) throws -> [Day] {
        try all("SELECT valid_from FROM price_change WHERE tariff_id = \(tariff) ORDER BY valid_from") { (day: Day) in
            day
        }
    }

    /// Puts the letter into the mailbox of its contract.
    func file(
        _ title: String, of notice: PriceNotice, as kept: DocumentStore.Kept, at now: Instant
    ) throws -> ID<PostboxDocument> {
        let id = ID<PostboxDocument>()
        try run(
            """
            INSERT INTO document (id, external_id, contract_id, category, title, search, issued_on, arrived_at, sha256,
                                  size)
            VALUES (\(id), \("price-change:\(notice.change.value):\(notice.contract.value)"), \(notice.contract),
                    \(DocumentCategory.priceChange), \(title), \(SearchKey(title).value), \(now.day), \(now),
                    \(kept.sha256), \(kept.size))
            """)
        return id
    }
}
