import NIOPosix
import Paper
import Store
import Vocabulary

/// The mandate on paper: title, consent, creditor, reference, account, way and day (EPC016-06, 4.7.2).
enum MandatePaper {
    /// - Parameters:
    ///   - iban: whole for who gave the mandate, with the last four signs for the mailbox.
    ///   - bank: only beside the whole one.
    static func facts(_ mandate: MandateRequest, iban: String, bank: String? = nil) -> [Fact] {
        var facts = [
            Fact(MandateTexts.creditor, Text(same: mandate.creditor)),
            Fact(MandateTexts.creditorAddress, Text(same: mandate.creditorAddress)),
            Fact(MandateTexts.creditorID, Text(same: mandate.creditorID)),
            Fact(MandateTexts.reference, Text(same: mandate.reference)),
            Fact(MandateTexts.kind, MandateTexts.recurrent),
            Fact(BankTexts.holder, Text(same: mandate.holder)),
        ]
        if let address = mandate.holderAddress { facts.append(Fact(BankTexts.holderAddress, Text(same: address))) }
        facts.append(Fact(BankTexts.iban, Text(same: iban)))
        if let bank { facts.append(Fact(BankTexts.bank, Text(same: bank))) }
        return facts
    }

    static func blocks(
        _ mandate: MandateRequest, iban: String, bank: String? = nil, signedAt: Instant, in language: Language
    ) -> [Block] {
        let facts = facts(mandate, iban: iban, bank: bank) + [Fact(MandateTexts.signedAt, signedAt.text)]
        return [
            .heading(MandateTexts.title.in(language), level: 2), .paragraph(mandate.text),
            .facts(facts.map { Paper.Fact($0.label.in(language), $0.value.in(language)) }),
            .paragraph(MandateTexts.signedHow.in(language)),
        ]
    }

    /// `/vertraege/{nummer}/bankverbindung/mandatskopie`: with the whole IBAN, for who may act and typed the password.
    static func copy(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let file = try await BankFile.load(visit)
        guard let given = file.standing.given, let number = given.request, let iban = given.iban(visit.portal.keys)
        else { return .seeOther(BankPage.path(file.contract.number)) }
        let account = visit.person.account
        guard let request = try await visit.portal.store.read({ try $0.request(number, for: account) }),
            let mandate = RequestKinds.payload(of: request) as? MandateRequest
        else { throw Refusal.notFound }
        let (house, language) = (visit.portal.operator, visit.language)
        let blocks = blocks(
            mandate, iban: iban.grouped, bank: BankNames.name(of: iban), signedAt: request.receivedAt, in: language)
        let paper = Document(
            title: mandate.headline.in(language), language: language, author: house.name, created: request.receivedAt,
            letterhead: Letterhead(house, in: language), blocks: blocks)
        let bytes = try await NIOThreadPool.singleton.runIfActive { try paper.render() }
        let name = "\(request.receivedAt.day.iso)_SEPA-Mandat_\(mandate.reference).pdf"
        return Answer.bytes(bytes, type: "application/pdf").named(name, attachment: true)
    }
}
