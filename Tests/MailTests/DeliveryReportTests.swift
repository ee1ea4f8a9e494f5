import Testing

@testable import Mail

@Suite struct DeliveryReportTests {
    /// As Postfix writes it.
    static func report(
        id: String = "<2f9c@portal.example>", action: String = "failed", status: String = "5.1.1",
        diagnostic: String = "smtp; 550 5.1.1 User unknown", kind: String = "text/rfc822-headers"
    ) -> [UInt8] {
        let lines = [
            "Return-Path: <>", "From: MAILER-DAEMON@mx.example", "To: kundenportal@stadtwerke.example",
            "Subject: Undelivered Mail Returned to Sender", "MIME-Version: 1.0",
            "Content-Type: multipart/report; report-type=delivery-status;", "\tboundary=\"ABC/mx.example\"", "",
            "--ABC/mx.example", "Content-Type: text/plain; charset=us-ascii", "", "I'm sorry.", "",
            "--ABC/mx.example", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example",
            "Arrival-Date: Fri, 20 Nov 2026 10:00:00 +0100", "", "Final-Recipient: rfc822; anna@kunden.example",
            "Original-Recipient: rfc822;anna@kunden.example", "Action: \(action)", "Status: \(status)",
            "Diagnostic-Code: \(diagnostic)", "", "--ABC/mx.example", "Content-Type: \(kind)", "",
            "From: kundenportal@stadtwerke.example", "Message-ID: \(id)", "Subject: =?utf-8?Q?Ihre_Rechnung?=", "",
            "--ABC/mx.example--", "",
        ]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    @Test(arguments: ["text/rfc822-headers", "message/rfc822", "message/global"])
    func aReportNamesLetterAndReason(kind: String) throws {
        let report = try #require(DeliveryReport(Self.report(kind: kind)))
        #expect(report.messageID == "2f9c@portal.example")
        #expect(
            report.recipients == [
                .init(isFailed: true, status: EnhancedStatus(subject: 1, detail: 1), code: 550)
            ])
    }

    private static let actions: [(String, String, Bool, EnhancedStatus?)] = [
        ("delayed", "4.4.1", false, EnhancedStatus(subject: 4, detail: 1)), ("delivered", "2.0.0", false, nil),
        ("Failed (mailbox full)", "5.2.2 (full)", true, EnhancedStatus(subject: 2, detail: 2)),
        ("failed", "4.4.7", true, EnhancedStatus(subject: 4, detail: 7)), ("failed", "5.1", true, nil),
        ("failed", "5.x.1", true, nil), ("failed", "5.99999.1", true, nil), ("failed", "", true, nil),
    ]

    @Test(arguments: actions)
    func onlyWhatWasGivenUpHasFailed(action: String, status: String, isFailed: Bool, told: EnhancedStatus?) throws {
        let report = try #require(DeliveryReport(Self.report(action: action, status: status)))
        #expect(report.recipients.map(\.isFailed) == [isFailed])
        #expect(report.recipients.map(\.status) == [told])
    }

    @Test(arguments: ["", "<>", "<a>", "keine", "<\(String(repeating: "a", count: 300))@b>"])
    func aReportWithoutANameOfTheLetterNamesNone(id: String) {
        #expect(DeliveryReport(Self.report(id: id))?.messageID == nil)
    }

    @Test func answersOfPeopleAreNoReports() {
        let answer = "From: anna@kunden.example\r\nIn-Reply-To: <2f9c@portal.example>\r\n\r\nIch bin im Urlaub.\r\n"
        #expect(DeliveryReport(Array(answer.utf8)) == nil)
        #expect(DeliveryReport([]) == nil)
    }

    /// Whatever is cut off or turned over: no trap, and nothing made up.
    @Test func everyBeginningAndEveryFlippedByteIsSurvived() {
        let whole = Self.report()
        for length in stride(from: 0, to: whole.count, by: 7) { _ = DeliveryReport(Array(whole.prefix(length))) }
        for index in stride(from: 0, to: whole.count, by: 3) {
            var bytes = whole
            bytes[index] ^= 0xFF
            let report = DeliveryReport(bytes)
            #expect((report?.recipients.count ?? 0) <= 2)
        }
    }

    @Test func manyRecipientsEndSomewhere() throws {
        let group = "\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        let text = String(decoding: Self.report(), as: UTF8.self).replacing(
            "\r\nFinal-Recipient", with: "\(String(repeating: group, count: 500))\r\nFinal-Recipient")
        #expect(try #require(DeliveryReport(Array(text.utf8))).recipients.count == 50)
    }
}
