import Vocabulary

/// For how long, and what is promised. In months, as neither the day of the contract nor of its supply is known yet.
struct AgreedTerms: Codable, Sendable, Equatable {
    let guarantee: String?
    let guaranteeMonths: Int?
    let termMonths: Int
    let noticeWeeks: Int
    let isInternet: Bool

    init(_ offer: TariffOffer) {
        guarantee = offer.guarantee?.rawValue
        guaranteeMonths = offer.guaranteeMonths
        termMonths = offer.termMonths
        noticeWeeks = offer.noticeWeeks
        isInternet = offer.commodity == .internet
    }

    var facts: [Fact] {
        let kind = guarantee.flatMap(PriceGuarantee.init(rawValue:))
        return [
            Fact(
                ContractFactTexts.guarantee,
                kind.map { PublicTariffTexts.guarantee($0, months: guaranteeMonths ?? 0) }
                    ?? ContractFactTexts.noGuarantee),
            Fact(ContractFactTexts.minimumTermLabel, term.words),
            Fact(ContractFactTexts.notice, notice),
        ]
    }

    var term: FirstTerm { FirstTerm(months: termMonths, isInternet: isInternet) }

    private var notice: Text {
        isInternet ? NewContractRequestTexts.internetNotice(termMonths) : TariffOrderTexts.notice(weeks: noticeWeeks)
    }
}
