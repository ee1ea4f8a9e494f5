import Store
import Vocabulary

/// What became of the letter one contract gets about one price change.
struct PriceLetterProof: Sendable {
    let change: String
    let changeID: ID<PriceChange>
    let tariff: String
    let commodity: Commodity
    let isDefaultSupply: Bool
    let right: PriceChange.Right
    let validFrom: Day
    let announcedAt: Instant
    let contractID: ID<Contract>
    let contract: ContractNumber
    let madeAt: Instant?
    /// How many owners saw the contract then.
    let told: Int?
    let failures: Int

    enum State: String, CaseIterable {
        /// Every e-mail has left in time.
        case sent
        /// The last e-mail left later than the law allows.
        case late
        /// An e-mail was given up, or the letter could not be made yet.
        case failed
        /// Not made, or an e-mail waits; there is time.
        case waiting
        /// Not made in time: it is not sent any more.
        case missed
        /// Nobody sees the contract in the portal: only the post reaches its holder.
        case post
        /// E-mails were deleted with the accounts they went to: whether they left cannot be shown any more.
        case deleted
    }

    func state(_ mails: [PriceMail], on today: Day) -> State {
        guard madeAt != nil else {
            if isTooLate(on: today) { return .missed }
            return failures > 0 ? .failed : .waiting
        }
        if told == 0 { return .post }
        // One for each owner at least was promised as the letter was made, and is kept but for closed accounts.
        if mails.count < told ?? 1 { return .deleted }
        if mails.contains(where: { $0.gaveUpAt != nil }) { return .failed }
        let sent = mails.compactMap(\.sentAt)
        guard sent.count == mails.count, let last = sent.max() else { return .waiting }
        return isTooLate(on: last.day) ? .late : .sent
    }

    private func isTooLate(on day: Day) -> Bool {
        PriceChangeDeadline.isTooLate(
            commodity, isDefaultSupply: isDefaultSupply, right: right, validFrom: validFrom, today: day)
    }
}

/// An e-mail about a price change.
struct PriceMail: Sendable {
    let payload: String
    let queuedAt: Instant
    let sentAt: Instant?
    let gaveUpAt: Instant?
}
