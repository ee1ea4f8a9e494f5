import Vocabulary

/// What an offer of Internet promises beside its price: speeds as Regulation (EU) 2015/2120 Art. 4 (1) (d) names them.
struct InternetTerms: Sendable, Codable, Equatable {
    /// In Mbit/s, as advertised.
    let mostDownload, mostUpload: Int
    let normalDownload, normalUpload: Int
    let minimumDownload, minimumUpload: Int
    /// Paid once, gross, in cents.
    let setupCents: Int64
    let devices, devicesEnglish: String?
    /// What is done for end-users with disabilities.
    let disabilities, disabilitiesEnglish: String?

    var setup: Money { Money(cents: setupCents) }

    var facts: [Fact] {
        [
            Fact(
                ContractSummaryTexts.download, ContractSummaryTexts.speed(mostDownload, normalDownload, minimumDownload)
            ),
            Fact(ContractSummaryTexts.upload, ContractSummaryTexts.speed(mostUpload, normalUpload, minimumUpload)),
        ]
    }
}
