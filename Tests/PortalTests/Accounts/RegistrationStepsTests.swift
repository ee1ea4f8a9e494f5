import Testing

@testable import Portal

/// Whoever registers knows how far they are: above the heading and in the title, in both languages.
@Suite struct RegistrationStepsTests {
    @Test(arguments: [("de", "Schritt", "von"), ("en", "Step", "of")])
    func `each page says which step it is`(language: String, word: String, of: String) async throws {
        try await TestPortal.run { house in
            let emil = Visitor(house, as: .emil)
            emil.setCookie("sprache", language)
            let isGerman = language == "de"
            let next = isGerman ? "Weiter" : "Continue"
            var page = try await emil.open("/registrieren/code")
            expect(page, "\(word) 1 \(of) 4")
            try page.fill(isGerman ? "Vertragsnummer" : "Contract number", Cast.letterContract)
            try page.fill(isGerman ? "Registrierungscode" : "Registration code", Cast.letterCode)
            page = try await page.press(isGerman ? "Registrieren" : "Register")
            expect(page, "\(word) 2 \(of) 4")
            try page.fill(isGerman ? "E-Mail-Adresse" : "E-mail address", Cast.emil.email)
            page = try await page.press(next)
            expect(page, "\(word) 3 \(of) 4")
            try page.fill(isGerman ? "Passwort" : "Password", "kurz")
            page = try await page.press(next)
            #expect(page.status == 422)
            expect(page, "\(word) 3 \(of) 4")
            try page.fill(isGerman ? "Passwort" : "Password", Cast.emil.password)
            page = try await page.press(next)
            expect(page, "\(word) 4 \(of) 4")
            page = try await emil.open(try #require(try await emil.letters().first).link())
            expect(page, "\(word) 4 \(of) 4")
        }
    }

    private func expect(_ page: VisitedPage, _ step: String) {
        #expect(page.title.contains(" (\(step)) – "), "\(page.title)")
        #expect(page.text.contains("\(step) \(page.heading)"), "\(page.text)")
    }
}
