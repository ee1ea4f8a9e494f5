import Testing
import Vocabulary

@testable import Portal

/// A bill of electricity that adds up: 2.740 kWh at two prices, the standing charge of a year, a bonus, and the tax within.
enum SampleBill {
    static let row =
        #"{"external_id":"R-1","contract":"300001001","number":"2026-100417","kind":"yearly","from":"2025-11-01","to":"2026-10-31","billed_on":"2026-11-10","due_on":"2026-11-24","lines_are":"gross","net_eur":"796.81","vat_eur":"151.40","gross_eur":"948.21","paid_eur":"900.00","result_eur":"48.21","former_consumption_kwh":"2910","former_days":365,"document":"D-1","lines":[\#(work),\#(second),\#(base),\#(bonus),\#(tax)],"consumption":[\#(used)],"payments":[\#(payments)]}"#
    static let work =
        #"{"kind":"work-price","title":"Arbeitspreis","from":"2025-11-01","to":"2025-12-31","quantity":"640","unit":"kWh","price_ct":"29.90","vat_percent":19,"amount_eur":"191.36"}"#
    static let second =
        #"{"kind":"work-price","title":"Arbeitspreis","from":"2026-01-01","to":"2026-10-31","quantity":"2100","unit":"kWh","price_ct":"30.90","vat_percent":19,"amount_eur":"648.90"}"#
    static let base =
        #"{"kind":"base-price","title":"Grundpreis","from":"2025-11-01","to":"2026-10-31","quantity":"365","unit":"day","price_eur":"155.88","price_per":365,"vat_percent":19,"amount_eur":"155.88"}"#
    static let bonus =
        #"{"kind":"bonus","title":"Treuebonus","title_en":"Bonus for staying","vat_percent":19,"amount_eur":"-47.93"}"#
    static let tax =
        #"{"kind":"electricity-tax","title":"Stromsteuer","quantity":"2740","unit":"kWh","price_ct":"2.05","amount_eur":"56.17","is_contained":true}"#
    static let used =
        #"{"meter_number":"1EMH0012345678","obis":"1-1:1.8.0","kind":"single","unit":"kWh","from":"2025-10-31","to":"2026-10-31","from_reading":"13541","to_reading":"16281","from_source":"meter-reader","to_source":"customer","amount":"2740","energy_kwh":"2740"}"#
    static let payments =
        [
            "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07",
            "2026-08",
            "2026-09", "2026-10",
        ].map { #"{"paid_on":"\#($0)-02","amount_eur":"75.00"}"# }.joined(separator: ",")

    /// A bill of gas: cubic metres and their two factors.
    static let gas =
        #"{"external_id":"R-2","contract":"300001002","number":"2026-100418","kind":"final","from":"2025-11-01","to":"2026-10-31","billed_on":"2026-11-10","lines_are":"net","net_eur":"1296.24","vat_eur":"246.29","gross_eur":"1542.53","paid_eur":"1600.00","result_eur":"-57.47","lines":[{"kind":"work-price","title":"Arbeitspreis","quantity":"16203","unit":"kWh","price_ct":"8","vat_percent":19,"amount_eur":"1296.24"}],"consumption":[{"meter_number":"7ELS1234567890","obis":"7-0:3.0.0","kind":"single","unit":"m3","from":"2025-10-31","to":"2026-10-31","from_reading":"2100","to_reading":"3600","from_source":"estimate","to_source":"grid-operator","amount":"1500","state_factor":"0.9599","calorific_value_kwh_m3":"11.253","energy_kwh":"16203"}]}"#

    static func deliver(_ rows: [String], _ house: TestPortal) async throws -> ImportReport {
        let folder = try ImportFolder(in: house.folder)
        try folder.write(rows.joined(separator: "\n") + "\n", to: "bills.jsonl")
        return try await FolderImport(house.portal, folder: folder.path).run()
    }

    /// The row as it is read, without a database.
    static func read(_ text: String) throws(RowProblem) -> BillRow {
        guard let object = JSONField.object(.init(text.utf8)) else { throw RowProblem("no object") }
        var fields = Fields(object)
        return try BillRow(&fields)
    }
}
