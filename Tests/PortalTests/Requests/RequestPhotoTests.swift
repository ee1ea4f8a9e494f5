import Foundation
import Testing
import Vocabulary

@testable import Portal

@Suite struct RequestPhotoTests {
    private func report(_ visitor: Visitor, photo: [UInt8]) async throws -> VisitedPage {
        var page = try await visitor.open("/vertraege/\(Cast.strom)/zaehlerstand")
        try page.fill("Zählerstand", "17000")
        try page.attach("Foto vom Zähler", photo, named: "IMG_1")
        page = try await page.press("Zählerstand senden")
        try #require(page.path.hasPrefix("/vorgaenge/"))
        return page
    }

    private func photo(_ page: VisitedPage) -> String { "\(page.path.prefix { $0 != "?" })/foto" }

    @Test(
        arguments: Engine.all,
        [
            (Picture.Kind.jpeg, SamplePictures.jpeg, "image/jpeg", "jpg"),
            (.png, SamplePictures.png, "image/png", "png"), (.heic, SamplePictures.heic, "image/heic", "heic"),
        ])
    func `the page shows the photo, or saves what browsers do not show`(
        engine: Engine, picture: (kind: Picture.Kind, bytes: [UInt8], type: String, ending: String)
    ) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await report(anna, photo: picture.bytes)
            let image = page.main?.first("img")
            #expect((image == nil) == (picture.kind == .heic))
            if let image { #expect(image["src"] == photo(page)) }
            let shown = try await anna.request("GET", photo(page))
            #expect(shown.status == 200)
            #expect(shown.header("Content-Type") == picture.type)
            #expect(shown.bytes == Picture(cleaning: picture.bytes, kind: picture.kind)?.bytes)
            let disposition = shown.header("Content-Disposition")
            #expect(disposition?.hasPrefix(picture.kind == .heic ? "attachment" : "inline") == true)
            #expect(disposition?.hasSuffix(".\(picture.ending)") == true)
            let saved = try await page.follow("Foto speichern")
            #expect(saved.header("Content-Disposition")?.hasPrefix("attachment; ") == true)
            #expect(saved.bytes == shown.bytes)
        }
    }

    @Test(arguments: [(Cast.ben, 200), (.clara, 404)])
    func `who may see the request may see its photo`(person: Cast, status: Int) async throws {
        try await TestPortal.run { house in
            let page = try await report(try await Visitor.signedIn(.anna, house), photo: SamplePictures.jpeg)
            #expect(try await Visitor.signedIn(person, house).request("GET", photo(page)).status == status)
        }
    }

    @Test func `a request without a photo has none`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
            try page.fill("Zählerstand", "17000")
            page = try await page.press("Zählerstand senden")
            #expect(!page.links.contains { $0.path.contains("/foto") })
            #expect(try await anna.request("GET", photo(page)).status == 404)
        }
    }
}
