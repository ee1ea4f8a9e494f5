import Store
import Testing
import Vocabulary

@testable import Portal

/// TKG § 57: what need not be told with a right to leave.
@Suite struct InternetPriceChangeTests {
    @Test(arguments: [("50.00", true), ("44.99", true), ("40.00", false)])
    func `no right to leave is granted to Internet only when the price falls`(price: String, isRefused: Bool)
        async throws
    {
        try await TestPortal.run { house in
            let cents = try #require(Money(euros: price)).cents
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO tariff_price (tariff_id, valid_from, monthly_charge)
                    VALUES (\(Cast.id("tariff internet", of: Tariff.self)), '2027-01-01', \(cents))
                    """)
            }
            let row = """
                {"external_id":"P-1","tariff":"internet","valid_from":"2027-01-01","reason":"A.","basis":"B.",\
                "termination_right":"none"}
                """
            let report = try await PriceChangeTests().deliver([row], to: house)
            #expect((report.refused == 1) == isRefused)
            #expect(report.text.contains("the price does not fall") == isRefused)
        }
    }
}
