import Foundation
import Mail
import Vocabulary

/// Invented facts, by which a letter can be looked at. Nobody's, and easy to see as such.
enum Muster {
    static let number = "V-2026-000000"
    static let contract = "100000001"
    static let device = "Firefox (Windows)"
    static let words = Text("Muster: Worte aus dem Büro", en: "Sample: words of the office")
    static let topic = Text("Muster: Thema", en: "Sample: topic")
    static let tariff = Text("Muster-Tarif", en: "Sample tariff")
    static let address = "erika.muster@beispiel.example"
    /// As in the window of an envelope.
    static let lines = ["Erika Muster", "Musterweg 1", "12345 Musterstadt"]
    static let customerNumber = "000000"

    /// Kept nowhere, so it opens nothing.
    static var link: OneTimeLink { OneTimeLink() }

    /// In the place of what is different in each letter of a kind and fixed by law.
    static func byLaw(_ desk: LetterDesk) -> LetterBody.Part {
        .paragraph(
            desk.words(
                Text(
                    "[Muster: Hier stehen die Angaben zum Vertrag und was das Gesetz vorgibt. Sie werden nicht im Büro geschrieben.]",
                    en: """
                        [Sample: here stands what the contract says and what the law wants. It is not written in the office.]
                        """)))
    }

    /// A reading that was reported.
    static func request(at now: Instant) -> ServiceRequest? {
        guard let number = RequestNumber(typed: number), let contract = try? ContractNumber(contract) else {
            return nil
        }
        let payload = """
            {"commodity":"strom","day":"\(now.day.iso)","entries":[],"hasPhoto":false}
            """
        return ServiceRequest(
            id: ID(), number: number, kind: ReadingRequest.name, contract: contract, state: .received,
            payload: payload, receivedAt: now, promisedOn: nil, closedAt: nil)
    }
}
