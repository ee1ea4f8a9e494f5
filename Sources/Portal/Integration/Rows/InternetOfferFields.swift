import Store
import Vocabulary

/// What a row of `offers.jsonl` says of Internet. Its summary has to stand on one page, so its words are short.
struct InternetOfferFields: Sendable {
    let normalDownload, normalUpload, minimumDownload, minimumUpload: Int
    let setup: Money
    let devices, devicesEnglish: String?
    let disabilities, disabilitiesEnglish: String?

    /// How many signs of each have room on the page of the summary.
    static let longest = 200
    static let longestName = 80

    /// Nil when the row says none of it.
    init?(_ fields: inout Fields) throws(RowProblem) {
        let speed = FieldForm<Int>.number(1...100_000)
        let normalDownload = try fields.takeIfPresent("normal_download_mbit", speed)
        let normalUpload = try fields.takeIfPresent("normal_upload_mbit", speed)
        let minimumDownload = try fields.takeIfPresent("minimum_download_mbit", speed)
        let minimumUpload = try fields.takeIfPresent("minimum_upload_mbit", speed)
        setup = try fields.takeIfPresent("setup_eur", .euros) ?? Money(cents: 0)
        devices = try fields.takeIfPresent("devices", .summaryWords)
        devicesEnglish = try fields.takeIfPresent("devices_en", .summaryWords)
        disabilities = try fields.takeIfPresent("disabilities", .summaryWords)
        disabilitiesEnglish = try fields.takeIfPresent("disabilities_en", .summaryWords)
        let told = [normalDownload, normalUpload, minimumDownload, minimumUpload]
        if told.allSatisfy({ $0 == nil }) { return nil }
        guard let normalDownload, let normalUpload, let minimumDownload, let minimumUpload else {
            throw RowProblem("normal_ and minimum_, _download_mbit and _upload_mbit belong together")
        }
        guard minimumDownload <= normalDownload, minimumUpload <= normalUpload else {
            throw RowProblem("minimum_download_mbit or minimum_upload_mbit lies above the normal speed")
        }
        (self.normalDownload, self.normalUpload) = (normalDownload, normalUpload)
        (self.minimumDownload, self.minimumUpload) = (minimumDownload, minimumUpload)
    }

    /// What is wrong with it as an offer of this tariff, as a sentence.
    func problem(_ tariff: Tariff, descriptions: [String]) -> String? {
        guard let down = tariff.downloadMbit, let up = tariff.uploadMbit else {
            return "the tariff has no download_mbit and upload_mbit"
        }
        guard tariff.name.unicodeScalars.count <= Self.longestName else {
            return
                "name of an Internet tariff has \(Self.longestName) signs at most: the summary is one page (TKG § 54 (3))"
        }
        guard normalDownload <= down, normalUpload <= up else { return "normal speeds lie above those of the tariff" }
        guard descriptions.allSatisfy({ $0.unicodeScalars.count <= Self.longest }) else {
            return "description of Internet has \(Self.longest) signs at most: the summary is one page (TKG § 54 (3))"
        }
        return nil
    }
}

extension FieldForm where Value == String {
    /// Words that stand on the one page of the contract summary.
    static var summaryWords: Self {
        Self(words: "is not a text of 1 to \(InternetOfferFields.longest) signs on one line") { field in
            guard let text = Self.paragraph.read(field), text.unicodeScalars.count <= InternetOfferFields.longest else {
                return nil
            }
            return text
        }
    }
}
