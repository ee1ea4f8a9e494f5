import Vocabulary

/// An offer of Internet as open data (TKG § 52 (1) to (3): clear, machine-readable, accessible). Amounts as text, speeds in
/// Mbit/s as whole numbers.
struct InternetTariffData: Encodable, Sendable {
    let id, commodity, name, validFrom, offeredFrom: String
    let offeredUntil: String?
    let postalCodes: [String]?
    let monthlyChargeEuro, setupChargeEuro, firstYearEuro: String
    let termMonths, noticeMonths: Int
    let priceGuarantee: String?
    let priceGuaranteeMonths: Int?
    let downloadMbit, uploadMbit: Speeds
    let dataVolume: String
    let isGross: Bool
    let description, devices, disabilities: String
    let productSheet: String?

    /// As advertised at most, normally available, and the least (Regulation (EU) 2015/2120 Art. 4 (1) (d)).
    struct Speeds: Encodable, Sendable {
        let maximum, normal, minimum: Int
    }

    /// What holds for all of them.
    struct Rights: Encodable, Sendable {
        let speedTest, disputeBody, disputeWebsite: String
        let terms, termsVersion: String?
        let withdrawalDays: Int
    }
}

extension InternetTariffData {
    init(_ tariff: PublicInternetTariff, _ house: Operator, baseURL: String) {
        let (offer, terms) = (tariff.offer, tariff.terms)
        let euros: (Money) -> String = { DemoDecimals.text($0.cents, decimals: 2) }
        self.init(
            id: offer.id.value, commodity: offer.commodity.rawValue, name: offer.name, validFrom: tariff.since.iso,
            offeredFrom: offer.offeredFrom.iso, offeredUntil: offer.offeredUntil?.iso,
            postalCodes: offer.postalCodes.map { $0.split(separator: " ").map(String.init) },
            monthlyChargeEuro: euros(tariff.month), setupChargeEuro: euros(terms.setup),
            firstYearEuro: euros(tariff.month * 12 + terms.setup), termMonths: offer.termMonths, noticeMonths: 1,
            priceGuarantee: offer.guarantee?.rawValue, priceGuaranteeMonths: offer.guaranteeMonths,
            downloadMbit: Speeds(
                maximum: terms.mostDownload, normal: terms.normalDownload, minimum: terms.minimumDownload),
            uploadMbit: Speeds(maximum: terms.mostUpload, normal: terms.normalUpload, minimum: terms.minimumUpload),
            dataVolume: "unlimited", isGross: true, description: offer.german, devices: tariff.devices.german,
            disabilities: tariff.disabilities(house).german,
            productSheet: offer.productSheet.map { PaperAddress(value: $0, base: baseURL).whole })
    }
}

extension InternetTariffData.Rights {
    init(_ house: Operator, baseURL: String) {
        let (body, known) = (house.disputeBody(for: .internet), house.orderRules.terms(for: .internet))
        self.init(
            speedTest: "https://breitbandmessung.de", disputeBody: body.name, disputeWebsite: body.website,
            terms: known.map { PaperAddress(value: $0.address, base: baseURL).whole }, termsVersion: known?.version,
            withdrawalDays: 14)
    }
}
