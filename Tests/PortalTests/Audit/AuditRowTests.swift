import Testing
import Vocabulary

@testable import Portal

@Suite struct AuditRowTests {
    private static func row(_ actor: String?, _ subject: String?, detail: String = "") -> AuditRow {
        AuditRow(
            position: 1, happenedAt: "2026-11-20T09:00:00.000Z", kind: "signed-in", actor: actor, subject: subject,
            network: nil, detail: detail, previous: AuditRow.origin, hash: "")
    }

    /// No field can be taken for another one.
    @Test func `rows that differ have hashes that differ`() {
        let rows = [
            Self.row("a", "b"), Self.row("ab", ""), Self.row("", "ab"), Self.row("ab", nil), Self.row(nil, "ab"),
            Self.row("a", "1:b"), Self.row("a,1:b", nil), Self.row("-", nil), Self.row(nil, nil), Self.row("", nil),
        ]
        #expect(Set(rows.map(\.computedHash)).count == rows.count)
    }

    /// Made with `printf … | sha256sum`, so that the log can be checked without this program.
    @Test func `the hash is that of the written form`() {
        let text = "64:\(AuditRow.origin),1:1,24:2026-11-20T09:00:00.000Z,9:signed-in,1:a,-,-,0:"
        #expect(Self.row("a", nil).computedHash == tokenHash(text))
    }

    @Test func `a detail is of plain signs, whatever is handed over`() {
        let now = Instant(Day(unchecked: "2026-11-20"), hour: 10)
        let entry = AuditEntry(
            kind: .denied,
            detail: [
                .route: "/postfach/{id}", .device: "Firefox, Linux\n\"x\" ü", .count: String(repeating: "9", count: 99),
            ],
            at: now)
        #expect(
            entry.detailText
                == "count=\(String(repeating: "9", count: 60)) device=Firefox,-Linux--x---- route=/postfach/{id}")
    }

    @Test(arguments: [
        ("192.0.2.77", "192.0.2.0/24"), ("20010db800010002/64", "20010db80001/48"), ("unknown", nil), ("::1", nil),
        ("", nil), ("x/64", nil),
    ])
    func `networks are shortened`(counted: String, block: String?) {
        #expect(PeerNetwork.block(counted) == block)
    }
}
