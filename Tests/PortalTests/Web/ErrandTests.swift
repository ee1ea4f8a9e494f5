import Testing

@testable import Portal

/// A form with a photo that cannot be taken yet: its fields are kept, the photo has to be chosen again.
@Suite struct ErrandTests {
    private static let told = "Das Foto müssen Sie noch einmal auswählen"
    private static let photos: [[UInt8]?] = [SamplePictures.jpeg, [], nil]

    private func filled(_ visitor: Visitor, photo: [UInt8]?) async throws -> VisitedPage {
        var page = try await visitor.open("/vertraege/\(Cast.strom)/zaehlerstand")
        try page.fill("Zählerstand", "17000")
        if let photo { try page.attach("Foto vom Zähler", photo, named: "IMG_1.jpg") }
        return page
    }

    @Test(arguments: photos)
    func `a stale form says that the photo is needed again, if there was one`(photo: [UInt8]?) async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await filled(anna, photo: photo)
            try page.forge("formular", "x")
            page = try await page.press("Zählerstand senden")
            #expect(page.status == 409)
            let hadPhoto = photo?.isEmpty == false
            #expect(page.text.contains(Self.told) == hadPhoto)
            if let photo, hadPhoto { try page.attach("Foto", photo, named: "IMG_1.jpg") }
            page = try await page.press("Noch einmal senden")
            #expect(page.text.contains("17.000 kWh"))
            #expect((page.main?.first("img") != nil) == hadPhoto)
        }
    }

    @Test(arguments: photos)
    func `so does a form whose session had ended`(photo: [UInt8]?) async throws {
        try await TestPortal.run { house in
            let hadPhoto = photo?.isEmpty == false
            var page = try await filled(try await Visitor.signedIn(.anna, house), photo: photo)
            house.clock.advance(minutes: 31)
            page = try await page.press("Zählerstand senden")
            #expect(page.heading == "Anmelden")
            #expect(page.text.contains(Self.told) == hadPhoto)
            try page.fill("E-Mail-Adresse", Cast.anna.email)
            // A slip on the way changes nothing.
            try page.fill("Passwort", "falsch, aber lang genug")
            page = try await page.press("Anmelden")
            try page.fill("Passwort", Cast.anna.password)
            page = try await page.press("Anmelden")
            #expect(page.heading == "Noch einmal senden")
            #expect(page.text.contains(Self.told) == hadPhoto)
            // Without the photo the rest arrives.
            page = try await page.press("Noch einmal senden")
            #expect(page.text.contains("17.000 kWh"))
            #expect(page.main?.first("img") == nil)
        }
    }

    @Test(arguments: photos)
    func `a form that is asked back says so, too`(photo: [UInt8]?) async throws {
        try await TestPortal.run { house in
            var page = try await filled(try await Visitor.signedIn(.anna, house), photo: photo)
            try page.fill("Zählerstand", "25000")
            page = try await page.press("Zählerstand senden")
            #expect(page.status == 422)
            #expect(page.text.contains(Self.told) == (photo?.isEmpty == false))
        }
    }
}
