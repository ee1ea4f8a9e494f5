import Foundation
import Store
import Testing

@testable import Portal

/// What was sent can be read back in the same form, and what is read back can be sent again and changes nothing.
@Suite struct ReadRowsTests {
    /// Of every kind that can be read one row, with everything it may say, parents first.
    static let rows: [(kind: String, key: String, row: String)] = [
        (
            "customers", "C-1",
            #"{"number":"100001","salutation":"Frau","first_name":"Anna","last_name":"Ahrens","street":"Lindenstraße","house_number":"12","postal_code":"19053","city":"Schwerin","email":"anna@example.org","phone":"+49385123456","born_on":"1980-02-29"}"#
        ),
        (
            "tariffs", "T-1",
            #"{"commodity":"strom","name":"Strom","is_default_supply":false,"is_green":true,"prices":[{"valid_from":"2026-01-01","unit_rate_ct_kwh":"30.90","standing_charge_eur_year":"155.88"},{"valid_from":"2027-02-01","unit_rate_ct_kwh":"32.125","standing_charge_eur_year":"155.88"}]}"#
        ),
        (
            "offers", "O-1",
            #"{"tariff":"T-1","offered_from":"2026-01-01","offered_until":"2027-12-31","postal_codes":"19053 19055","term_months":12,"notice_weeks":4,"needs_smart_meter":false,"is_dynamic":false,"minimum_consumption_kwh":"100","description":"Ein Jahr Laufzeit.","description_en":"One year."}"#
        ),
        (
            "contracts", "K-1",
            #"{"number":"300001001","customer":"C-1","tariff":"T-1","state":"active","street":"Lindenstraße","house_number":"12","postal_code":"19053","city":"Schwerin","starts_on":"2022-11-01","notice_weeks":4,"annual_consumption_kwh":"3120.5","instalment_lowest_eur":"40.00","instalment_highest_eur":"120.00"}"#
        ),
        (
            "price-changes", "P-1",
            #"{"tariff":"T-1","valid_from":"2027-02-01","termination_right":"special","reason":"Beschaffung.","basis":"§ 41 EnWG.","supplier_share_ct_kwh":"1.225","rising_part":"energy"}"#
        ),
        (
            "meters", "Z-1",
            #"{"contract":"K-1","number":"1EMH0012345678","is_remotely_read":false,"installed_on":"2019-05-02","registers":[{"obis":"1-1:1.8.0","kind":"single","unit":"kWh","integer_digits":6,"decimal_digits":1}]}"#
        ),
        (
            "readings", "S-1",
            #"{"meter":"Z-1","obis":"1-1:1.8.0","read_on":"2026-10-31","value":"16281.5","source":"customer","status":"accepted"}"#
        ),
        ("instalments", "A-1", #"{"contract":"K-1","due_on":"2026-12-01","amount_eur":"84.00"}"#),
        (
            "payment-details", "B-1",
            #"{"contract":"K-1","way":"debit","iban":"DE02120300000000202051","holder":"Anna Ahrens","mandate_reference":"M-1","signed_on":"2022-10-20"}"#
        ),
        (
            "payments", "L-1",
            #"{"contract":"K-1","kind":"instalment","booked_on":"2026-10-01","due_on":"2026-10-05","amount_eur":"84.00","open_eur":"0.00","title":"Abschlag Oktober"}"#
        ),
        (
            "incidents", "I-1",
            #"{"kind":"outage","title":"Störung in Lankow","words":"In Lankow ist der Strom weg.","begins_at":"2026-11-22T08:00:00.000Z"}"#
        ),
        (
            "bills", "R-1",
            #"{"contract":"K-1","number":"R-2026-1","kind":"yearly","from":"2025-10-01","to":"2026-09-30","billed_on":"2026-10-12","due_on":"2026-10-26","lines_are":"net","net_eur":"100.00","vat_eur":"19.00","gross_eur":"119.00","paid_eur":"84.00","result_eur":"35.00","lines":[{"kind":"work-price","title":"Arbeitspreis","from":"2025-10-01","to":"2026-09-30","quantity":"400","unit":"kWh","price_ct":"25.00","price_per":1,"vat_percent":19,"amount_eur":"100.00","is_contained":false}],"consumption":[],"payments":[{"paid_on":"2026-10-05","amount_eur":"84.00"}]}"#
        ),
    ]

    private static func send(_ program: Program) async throws {
        for one in rows {
            let reply = try await program.ask("PUT", "/api/v1/\(one.kind)/\(one.key)", one.row)
            #expect(reply.status == 201, "\(one.kind): \(reply.text)")
        }
    }

    /// The same JSON with its names in order.
    private static func sorted(_ text: String) throws -> String {
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let bytes = try JSONSerialization.data(withJSONObject: json, options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `every kind that can be read is here`() {
        #expect(Set(Self.rows.map(\.kind)) == Set(APIResource.all.filter { $0.reader != nil }.map(\.name)))
    }

    @Test(arguments: Engine.all)
    func `what was sent is told, and sent again changes nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let program = try await Program(house)
            try await Self.send(program)
            for one in Self.rows {
                let path = "/api/v1/\(one.kind)/\(one.key)"
                let known = try await program.ask("GET", path)
                let named = one.row.replacing("{", with: #"{"external_id":"\#(one.key)","#, maxReplacements: 1)
                #expect(known.status == 200)
                #expect(try Self.sorted(known.text) == Self.sorted(named))
                let again = try await program.ask("PUT", path, known.text)
                #expect(again.json["outcome"] as? String == "unchanged", "\(one.kind): \(again.text)")
                #expect(again.header("ETag") == known.header("ETag"))
                let list = try await program.ask("GET", "/api/v1/\(one.kind)?limit=1")
                #expect(list.json["next"] as? String == one.key && list.json["more"] as? Bool == false)
                #expect(list.text.contains(known.text))
            }
            let read = try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'rows-read'")
            #expect(read == 2 * Self.rows.count)
        }
    }

    @Test(arguments: Engine.all)
    func `page by page every row comes once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let program = try await Program(house)
            let rows = (1...25).map {
                ImportFolder.customer.replacing("C-1", with: "C-\($0)").replacing("100001", with: "\(100_000 + $0)")
            }
            _ = try await program.ask("POST", "/api/v1/customers", #"{"rows":[\#(rows.joined(separator: ","))]}"#)
            var (after, seen) = ("", [String]())
            while true {
                let reply = try await program.ask("GET", "/api/v1/customers?limit=7&after=\(after)")
                seen += (reply.json["rows"] as? [[String: Any]] ?? []).compactMap { $0["external_id"] as? String }
                after = try #require(reply.json["next"] as? String)
                if reply.json["more"] as? Bool != true { break }
            }
            #expect(seen.count == 25 && Set(seen).count == 25)
        }
    }

    /// Two programs that change the same row: the second has to look first.
    @Test(arguments: Engine.all)
    func `nobody overwrites what they have not seen`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let program = try await Program(house)
            let (path, row) = ("/api/v1/customers/C-1", ImportFolder.customer)
            let other = row.replacing("Lindenstraße", with: "Am Markt")
            let tooEarly = try await program.ask("PUT", path, row, headers: ["If-Match": "*"])
            #expect(tooEarly.status == 412)
            let first = try await program.ask("PUT", path, row, headers: ["If-None-Match": "*"])
            let tag = try #require(first.header("ETag"))
            #expect(try await program.ask("PUT", path, other, headers: ["If-None-Match": "*"]).status == 412)
            let known = try await program.ask("GET", path, headers: ["If-None-Match": tag])
            #expect(known.status == 304 && known.text.isEmpty && known.header("ETag") == tag)
            #expect(try await program.ask("PUT", path, other, headers: ["If-Match": "\"x\", \(tag)"]).status == 200)
            #expect(try await program.ask("PUT", path, row, headers: ["If-Match": tag]).status == 412)
            let new = try await program.ask("GET", path, headers: ["If-None-Match": tag])
            #expect(new.status == 200 && new.text.contains("Am Markt"))
        }
    }

    @Test(arguments: ["C-9", "%00", "%E4", "a%20b"])
    func `what is not there is not there`(key: String) async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let program = try await Program(house)
            for one in Self.rows { #expect(try await program.ask("GET", "/api/v1/\(one.kind)/\(key)").status == 404) }
            #expect(try await program.ask("GET", "/api/v1/documents/\(key)/pdf").status == 404)
            #expect(try await program.ask("GET", "/api/v1/series/\(key)").status == 404)
        }
    }
}
