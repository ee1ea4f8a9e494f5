import Store
import Vocabulary

extension Session {
    /// Every notice of every announced change, or of the one with this name, in the order of the changes and contracts.
    func priceLetterProofs(change key: String?) throws -> [PriceLetterProof] {
        try all(
            """
            SELECT change.external_id, change.id, tariff.external_id, tariff.commodity, tariff.is_default_supply,
                   change.termination_right, change.valid_from, change.announced_at, contract.id, contract.number,
                   notice.made_at, notice.told, notice.failures
            FROM price_change AS change
            JOIN tariff ON tariff.id = change.tariff_id
            JOIN price_notice AS notice ON notice.change_id = change.id
            JOIN contract ON contract.id = notice.contract_id
            WHERE COALESCE(\(key), change.external_id) = change.external_id
            ORDER BY change.valid_from, change.external_id, contract.number
            """, PriceLetterProof.init)
    }

    /// The e-mails about announced changes, sent or not.
    func priceMails() throws -> [PriceMail] {
        try all(
            """
            SELECT payload, queued_at, sent_at, gave_up_at FROM outbox WHERE kind = \(PriceChangeLetter.kind)
            ORDER BY queued_at, id
            """, PriceMail.init)
    }
}
