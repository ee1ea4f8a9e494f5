import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct HousekeepingTests {
    private func age(_ path: String, hours: Int, _ house: TestPortal) throws {
        let moment = house.clock.now.adding(hours: -hours).millisecondsSince1970
        let date = Date(timeIntervalSince1970: Double(moment) / 1000)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }

    private func keep(_ bytes: [UInt8], hours: Int, _ house: TestPortal) throws -> KeptPhoto {
        let chunks = SamplePictures.chunk("IDAT", bytes) + SamplePictures.chunk("IEND", [])
        let head = CleanPNG.signature + SamplePictures.chunk("IHDR", Array(repeating: 1, count: 13))
        let photo = try house.portal.photos.keep(try #require(Picture(cleaning: head + chunks, kind: .png)))
        try age(house.portal.photos.path(photo), hours: hours, house)
        return photo
    }

    private func isThere(_ photo: KeptPhoto, _ house: TestPortal) -> Bool {
        FileManager.default.fileExists(atPath: house.portal.photos.path(photo))
    }

    @Test(arguments: Engine.all)
    func `photos of no request are swept after a day`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let owned = try keep([1], hours: 1000, house)
            let orphan = try keep([2], hours: 25, house)
            let fresh = try keep([3], hours: 23, house)
            let half = "\(house.portal.photos.path(orphan)).0a1b2c3d"
            try Data([1]).write(to: URL(filePath: half))
            try age(half, hours: 25, house)
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                let payload = ReadingRequest(
                    commodity: .strom, report: ReadingReport(day: now.day, entries: []), taken: [], reason: nil,
                    hasPhoto: true)
                let request = try db.add(
                    payload, contract: Cast.contract(Cast.strom), account: Cast.anna.account, state: .done,
                    promisedOn: nil, at: now)
                try db.add(owned, to: request.id)
            }
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(isThere(owned, house))
            #expect(!isThere(orphan, house))
            #expect(isThere(fresh, house))
            #expect(!FileManager.default.fileExists(atPath: half))
            #expect(try await house.store.read { try $0.photoNames() } == [owned.sha256])
        }
    }

    @Test func `a photo kept again begins its day anew`() async throws {
        try await TestPortal.run(hasCast: false) { house in
            let photos = house.portal.photos
            let first = try keep([1], hours: 1000, house)
            let soon = Instant(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1000)).adding(hours: -1)
            // Listed as old, and kept once more before it is swept.
            try age(photos.path(first), hours: 100_000, house)
            #expect(photos.names(before: soon) == [first.sha256])
            let picture = try #require(
                Picture(
                    cleaning: [UInt8](try Data(contentsOf: URL(filePath: photos.path(first)))), kind: .png))
            #expect(try photos.keep(picture).sha256 == first.sha256)
            #expect(!photos.sweep(first.sha256, before: soon))
            #expect(isThere(first, house))
        }
    }

    @Test func `documents are never swept`() async throws {
        try await TestPortal.run(hasCast: false) { house in
            let kept = try house.portal.documents.keep(Cast.pdf(Cast.strom))
            try age(house.portal.documents.path(kept.sha256), hours: 1000, house)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(FileManager.default.fileExists(atPath: house.portal.documents.path(kept.sha256)))
        }
    }
}
