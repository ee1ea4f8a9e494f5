import Testing
import Vocabulary

@testable import Portal

@Suite struct PaymentStandingTests {
    private static let today = Day(iso: "2026-11-20")

    private static func row(
        _ way: PaymentWay, _ signed: String, _ state: ServiceRequest.State? = nil, ended: String? = nil
    ) throws -> PaymentDetails {
        PaymentDetails(
            id: ID(), way: way, sealed: nil, holder: "A", holderAddress: nil, reference: signed,
            signedOn: try #require(Day(iso: signed)), heldUntil: nil, lastUsedOn: nil,
            endedOn: ended.flatMap { Day(iso: $0) },
            request: state == nil ? nil : RequestNumber(year: 2026, digits: 6), state: state)
    }

    private static func standing(_ rows: [PaymentDetails]) throws -> PaymentStanding {
        PaymentStanding(rows, today: try #require(today))
    }

    @Test func `nothing is known of a contract without rows`() throws {
        let standing = try Self.standing([])
        #expect(standing.current == nil && standing.waiting == nil && standing.given == nil)
    }

    @Test(arguments: [ServiceRequest.State.received, .inReview, .waitingForCustomer, .sentToGridOperator])
    func `what is open waits, and the way of before counts`(state: ServiceRequest.State) throws {
        let standing = try Self.standing([
            Self.row(.debit, "2022-01-01"), Self.row(.debit, "2026-11-20", state),
        ])
        #expect(standing.current?.reference == "2022-01-01")
        #expect(standing.waiting?.reference == "2026-11-20")
        #expect(standing.given?.reference == "2026-11-20")
    }

    @Test(arguments: [ServiceRequest.State.refused, .withdrawn])
    func `what was taken back or refused counts for nothing`(state: ServiceRequest.State) throws {
        let standing = try Self.standing([Self.row(.debit, "2022-01-01"), Self.row(.transfer, "2026-11-20", state)])
        #expect(standing.current?.reference == "2022-01-01")
        #expect(standing.waiting == nil && standing.given == nil)
    }

    @Test func `the newest that holds counts, whenever it was delivered`() throws {
        let done = try Self.row(.transfer, "2026-11-19", .done)
        #expect(try Self.standing([Self.row(.debit, "2022-01-01"), done]).current?.way == .transfer)
        #expect(try Self.standing([done, Self.row(.debit, "2022-01-01")]).current?.way == .transfer)
        #expect(try Self.standing([done, Self.row(.debit, "2026-11-19")]).current?.way == .debit)
        for (ended, way) in [("2026-11-20", PaymentWay.transfer), ("2026-11-21", .debit)] {
            let row = try Self.row(.debit, "2026-11-20", ended: ended)
            #expect(try Self.standing([done, row]).current?.way == way, "\(ended)")
        }
    }
}
