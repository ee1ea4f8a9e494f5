import Foundation

@testable import Portal

/// A folder to import, made for one test.
struct ImportFolder {
    let path: String

    init(in place: String, name: String = "import-\(UUID().uuidString)") throws {
        path = "\(place)/\(name)"
        try FileManager.default.createDirectory(atPath: "\(path)/documents", withIntermediateDirectories: true)
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    }

    /// One customer with one contract, meter, reading and monthly payment.
    func writeOneOfEach() throws {
        try write("\(Self.customer)\n", to: "customers.jsonl")
        try write("\(Self.tariff)\n", to: "tariffs.jsonl")
        try write("\(Self.contract)\n", to: "contracts.jsonl")
        try write("\(Self.meter)\n", to: "meters.jsonl")
        try write("\(Self.reading)\n", to: "readings.jsonl")
        try write("\(Self.instalment)\n", to: "instalments.jsonl")
    }

    static let customer = #"""
        {"external_id":"C-1","number":"100001","first_name":"Anna","last_name":"Ahrens","street":"Lindenstraße","house_number":"12","postal_code":"19053","city":"Schwerin"}
        """#
    static let tariff = #"""
        {"external_id":"T-1","commodity":"strom","name":"Strom","is_default_supply":false,"is_green":true,"prices":[{"valid_from":"2026-01-01","unit_rate_ct_kwh":"30.90","standing_charge_eur_year":"155.88"}]}
        """#
    static let contract = #"""
        {"external_id":"K-1","number":"300001001","customer":"C-1","tariff":"T-1","state":"active","street":"Lindenstraße","house_number":"12","postal_code":"19053","city":"Schwerin","starts_on":"2022-11-01"}
        """#
    static let meter = #"""
        {"external_id":"Z-1","contract":"K-1","number":"1EMH0012345678","is_remotely_read":false,"registers":[{"obis":"1-1:1.8.0","kind":"single","unit":"kWh","integer_digits":6,"decimal_digits":0}]}
        """#
    static let reading = #"""
        {"external_id":"S-1","meter":"Z-1","obis":"1-1:1.8.0","read_on":"2026-10-31","value":"16281","source":"customer"}
        """#
    static let instalment = #"""
        {"external_id":"A-1","contract":"K-1","due_on":"2026-12-01","amount_eur":"84.00"}
        """#
}
