import Paper
import Vocabulary

/// The letter that brings a registration code to somebody who has no login yet.
struct DemoCodeLetter: Sendable {
    let contract: DemoContract
    let code: String
    let paper: DemoPaper
    let baseURL: String

    func render(on day: Day) throws(PaperError) -> [UInt8] {
        try paper.letter(
            "Ihr Zugang zum Kundenportal", to: contract, on: day,
            blocks: [
                .paragraph(
                    "im Kundenportal sehen Sie Ihre Verträge und Dokumente und melden Zählerstände. So richten Sie Ihren Zugang ein:"
                ),
                .list([
                    "Öffnen Sie \(baseURL)/registrieren",
                    "Geben Sie Ihre Vertragsnummer ein: \(contract.number)", "Geben Sie diesen Registrierungscode ein:",
                ]),
                .code(code),
                .paragraph(
                    "Groß- und Kleinbuchstaben zählen. Der Code gilt \(paper.house.rules.registrationCodeDays) Tage und nur für Sie: Wer ihn hat, kann Ihre Verträge sehen."
                ),
            ])
    }
}
