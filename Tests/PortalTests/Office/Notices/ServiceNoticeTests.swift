import Testing
import Vocabulary

@testable import Portal

/// When a notice is shown, and what follows for the state of the services.
@Suite struct ServiceNoticeTests {
    private static let now = Instant(millisecondsSince1970: 1_790_000_000_000)

    private static func notice(_ kind: ServiceNotice.Kind, from: Int, until: Int?) -> ServiceNotice {
        ServiceNotice(
            id: ID(), version: 1, kind: kind, title: Text("T", en: "T"), words: Text("W", en: "W"),
            beginsAt: now.adding(hours: from), endsAt: until.map { now.adding(hours: $0) })
    }

    @Test(
        arguments: [
            (ServiceNotice.Kind.outage, -1, nil, true), (.outage, 1, nil, false), (.outage, -5, -1, false),
            (.outage, -5, 0, false), (.outage, 0, 1, true), (.planned, 24 * 7, 24 * 8, true),
            (.planned, 24 * 7 + 1, 24 * 9, false),
            (.planned, -1, 1, true), (.planned, -3, -1, false), (.news, 1, nil, false), (.news, 0, nil, true),
        ] as [(ServiceNotice.Kind, Int, Int?, Bool)])
    func `shown from its begin to its end, planned work a week before`(
        kind: ServiceNotice.Kind, from: Int, until: Int?, isShown: Bool
    ) {
        #expect(Self.notice(kind, from: from, until: until).isShown(at: Self.now) == isShown)
    }

    @Test func `the worst of what is shown is the state`() {
        let (outage, planned) = (Self.notice(.outage, from: -1, until: nil), Self.notice(.planned, from: 5, until: 6))
        let (news, over) = (Self.notice(.news, from: -1, until: nil), Self.notice(.outage, from: -9, until: -1))
        #expect(ServiceState([], at: Self.now) == .fine)
        #expect(ServiceState([news, over], at: Self.now) == .fine)
        #expect(ServiceState([news, planned], at: Self.now) == .planned)
        #expect(ServiceState([planned, outage], at: Self.now) == .outage)
        #expect(over.isJustOver(at: Self.now) && !outage.isJustOver(at: Self.now))
        #expect(!over.isJustOver(at: Self.now.adding(days: 7)))
    }
}
