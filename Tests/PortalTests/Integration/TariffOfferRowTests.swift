import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct TariffOfferRowTests {
    private static let row = """
        {"external_id":"O-1","tariff":"strom","offered_from":"2026-01-01","term_months":12,"notice_weeks":4,\
        "needs_smart_meter":false,"is_dynamic":false,"description":"Natur für alle."}
        """

    private func deliver(_ rows: [String], to house: TestPortal) async throws -> ImportReport {
        let folder = try ImportFolder(in: house.folder)
        try folder.write(rows.joined(separator: "\n") + "\n", to: "offers.jsonl")
        return try await FolderImport(house.portal, folder: folder.path).run()
    }

    @Test(arguments: Engine.all)
    func `an offer is added, changed and left alone`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            #expect(try await deliver([Self.row], to: house).files["offers.jsonl"]?.added == 1)
            #expect(try await deliver([Self.row], to: house).files["offers.jsonl"]?.unchanged == 1)
            let changed = Self.row.replacing(
                #""term_months":12"#, with: #""term_months":24,"postal_codes":"19053 19055""#)
            #expect(try await deliver([changed], to: house).files["offers.jsonl"]?.changed == 1)
            let today = house.clock.today
            let offers = try await house.store.read { try $0.offers(on: today) }
            #expect(offers.map(\.termMonths) == [24])
            #expect(offers.map(\.name) == ["Strom Natur 12"])
            let (inside, outside) = (try PostalCode("19055"), try PostalCode("19057"))
            #expect(offers.first?.isOffered(in: inside) == true)
            #expect(offers.first?.isOffered(in: outside) == false)
        }
    }

    @Test(arguments: [
        (#""tariff":"strom""#, #""tariff":"kohle""#, "tariff kohle is not known"),
        (#""tariff":"strom""#, #""tariff":"internet""#, "are missing (TKG § 54"),
        (
            #""tariff":"strom""#,
            #""tariff":"strom","normal_download_mbit":90,"normal_upload_mbit":40,"minimum_download_mbit":80,"minimum_upload_mbit":30"#,
            "speeds are for Internet only"
        ),
        (
            #""tariff":"strom""#,
            #""tariff":"internet","normal_download_mbit":900,"normal_upload_mbit":40,"minimum_download_mbit":80,"minimum_upload_mbit":30"#,
            "normal speeds lie above those of the tariff"
        ),
        (#""tariff":"strom""#, #""tariff":"strom","price_guarantee":"full""#, "belong together"),
        (
            #""tariff":"strom""#, #""tariff":"strom","price_guarantee":"full","price_guarantee_months":12"#,
            "price_parts or risks is missing (EnWG § 41a (7))"
        ),
        (#""is_dynamic":false"#, #""is_dynamic":true"#, "price_parts or risks is missing"),
        (#""tariff":"strom""#, #""tariff":"strom","postal_codes":"1905""#, "postal_codes is not a list"),
        (#""term_months":12"#, #""term_months":25"#, "term_months is not a whole number from 0 to 24"),
        (#""offered_from""#, #""offered_until":"2025-12-31","offered_from""#, "lies before offered_from"),
        (
            #""tariff":"strom""#,
            #""tariff":"strom","minimum_consumption_kwh":"10","maximum_consumption_kwh":"5""#, "is less than"
        ),
    ])
    func `what cannot stand is named with its reason`(part: String, other: String, reason: String) async throws {
        try await TestPortal.run { house in
            let report = try await deliver([Self.row.replacing(part, with: other)], to: house)
            #expect(report.text.contains(reason), "\(report.text)")
            #expect(report.files["offers.jsonl"]?.added ?? 0 == 0)
        }
    }
}
