import Testing

@testable import Portal

@Suite struct PassivePDFTests {
    @Test(arguments: [
        ("/Type /Catalog", PassivePDF.Verdict.passive), ("/OpenAction [3 0 R /Fit]", .passive),
        ("/Javascript 1", .passive), ("/JavaScriptX 1", .passive),
        ("/S /JavaScript /JS (app.alert)", .active), ("/S/JavaScript", .active), ("/S /J#61vaScript", .active),
        ("/#4c#61unch", .active), ("/Launch", .active), ("/EmbeddedFiles 5 0 R", .active), ("/RichMedia", .active),
        ("/S /SubmitForm", .active), ("/S /GoToR", .active), ("/S /ImportData", .active),
    ])
    func `a PDF that does something is told`(entry: String, verdict: PassivePDF.Verdict) {
        #expect(PassivePDF.judge(SamplePDF.with(entry)) == verdict)
    }

    @Test(arguments: ["", "%PDF-", "%PDF-1.7", "GIF89a%PDF-1.7 %%EOF", "<html>%PDF-1.4 %%EOF"])
    func `what does not begin and end as a PDF is none`(text: String) {
        #expect(PassivePDF.judge(Array(text.utf8)) == .broken)
    }

    /// Names at the very end, cut escapes: nothing is read behind the last byte.
    @Test(arguments: ["/", "/#", "/#4", "/Launc", "/#zz"])
    func `a file that breaks off within a name does no harm`(tail: String) {
        #expect(PassivePDF.judge(Array("%PDF-1.4 %%EOF \(tail)".utf8)) == .passive)
    }

    @Test func `only three kinds, by their bytes`() throws {
        #expect(AttachmentKind(of: Cast.pdf("x")) == .pdf)
        #expect(AttachmentKind(of: SamplePictures.jpeg) == .jpeg)
        #expect(AttachmentKind(of: SamplePictures.png) == .png)
        #expect(AttachmentKind(of: Array("    ftypheic".utf8)) == nil)
        let clean = try CleanAttachment(cleaning: SamplePictures.png)
        #expect(clean.bytes.count < SamplePictures.png.count)
    }
}
