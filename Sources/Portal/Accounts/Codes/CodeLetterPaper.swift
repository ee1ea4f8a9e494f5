import Paper
import Vocabulary

/// The letter that brings a registration code: one page, in German, as all letters on paper are.
struct CodeLetterPaper: Sendable {
    let drawn: DrawnCodeLetter
    let house: Operator
    let baseURL: String
    let expiresOn: Day
    /// As the office has it for all letters; as it comes along without one.
    var signature: String?

    func document(at now: Instant) -> Document {
        let letter = drawn.letter
        var blocks: [Block] = [
            .paragraph("Guten Tag \(letter.name),\n\(CodeLetterTexts.opening.german)"),
            .list([
                CodeLetterTexts.openPage("\(baseURL)/registrieren/code").german,
                CodeLetterTexts.typeContract(letter.contract).german, CodeLetterTexts.typeCode.german,
            ]), .code(FreshCode.grouped(drawn.code)),
        ]
        if let squares = QRCode(Self.link(baseURL, letter.contract, drawn.code)).flatMap(Squares.init) {
            blocks.append(
                .squares(
                    squares, alternative: CodeLetterTexts.alternative.german, beside: CodeLetterTexts.scan.german))
        }
        blocks += [
            .strong(CodeLetterTexts.valid(until: expiresOn).german),
            .paragraph(CodeLetterTexts.secret(house.phone).german),
            .paragraph(signature ?? LetterTexts.signature(house.name).german),
        ]
        return Document(
            title: CodeLetterTexts.title.german, language: .german, author: house.name, created: Instant(now.day),
            letterhead: Letterhead(house, in: .german), recipient: letter.recipient,
            reference: [
                Paper.Fact("Datum", now.day.german), Paper.Fact("Kundennummer", letter.customerNumber),
                Paper.Fact("Vertragsnummer", letter.contract.value), Paper.Fact("Telefon", house.phone),
            ], blocks: blocks)
    }

    /// What the squares lead to. The contract stands in the query; the code behind the `#`, which browsers keep to
    /// themselves: no server, no proxy and no other site ever sees it. It fills the form and sends nothing.
    static func link(_ baseURL: String, _ contract: ContractNumber, _ code: String) -> String {
        "\(baseURL)/registrieren/code?\(RedeemCode.contractKey)=\(contract.value)#\(code)"
    }

    /// All of them in one file for the printer.
    static func mailing(
        _ drawn: [DrawnCodeLetter], from house: Operator, _ baseURL: String, expiresOn: Day, signature: String? = nil,
        at now: Instant
    ) throws(PaperError) -> [UInt8] {
        let letters = drawn.map { one in
            CodeLetterPaper(drawn: one, house: house, baseURL: baseURL, expiresOn: expiresOn, signature: signature)
                .document(at: now)
        }
        return try Mailing(
            title: CodeLetterTexts.title.german, language: .german, author: house.name, created: Instant(now.day),
            letters: letters
        ).render()
    }
}

enum CodeLetterTexts {
    static let title = Text("Ihr Zugang zum Kundenportal", en: "Your access to the customer portal")
    static let opening = Text(
        "im Kundenportal sehen Sie alle Ihre Verträge, Rechnungen und Abschläge und melden Zählerstände. So richten Sie Ihren Zugang ein:",
        en: """
            in the customer portal you see all your contracts, bills and instalments, and report meter readings. This is how \
            you set up your access:
            """)
    static func openPage(_ address: String) -> Text { Text("Öffnen Sie \(address)", en: "Open \(address)") }
    static func typeContract(_ number: ContractNumber) -> Text {
        Text(
            "Geben Sie Ihre Vertragsnummer ein: \(number.value)", en: "Enter your contract number: \(number.value)")
    }
    static let typeCode = Text(
        "Geben Sie diesen Registrierungscode ein. Groß- und Kleinschreibung ist wichtig.",
        en: "Enter this registration code. Upper and lower case matter.")
    static let alternative = Text(
        "QR-Code mit der Adresse der Seite „Registrieren“, Ihrer Vertragsnummer und dem Registrierungscode.",
        en: "QR code with the address of the page “Register”, your contract number and the registration code.")
    static let scan = Text(
        "Oder mit dem Telefon: Richten Sie die Kamera auf den QR-Code. Vertragsnummer und Code sind auf der Seite dann schon eingetragen.\n\nDanach geben Sie Ihre E-Mail-Adresse an und wählen ein Passwort. Ein Code öffnet alle Ihre Verträge.",
        en: """
            Or by telephone: point the camera at the QR code. Contract number and code are then filled in on the page.

            After that give your e-mail address and choose a password. One code opens all your contracts.
            """)
    static func valid(until day: Day) -> Text {
        Text(
            "Der Code gilt einmal und bis zum \(day.german). Ein früherer Code gilt nicht mehr.",
            en: "The code is valid once and until \(day.english). An earlier code is no longer valid.")
    }
    static func secret(_ phone: String) -> Text {
        Text(
            "Geben Sie den Code niemandem: Wer ihn hat, kann Ihre Verträge sehen. Wir fragen nie am Telefon danach. Haben Sie keinen Zugang angefordert oder ist der Brief geöffnet angekommen, rufen Sie uns an: \(phone).",
            en: """
                Give the code to nobody: whoever has it can see your contracts. We never ask for it on the telephone. If the \
                letter arrived open, call us: \(phone).
                """)
    }
}
