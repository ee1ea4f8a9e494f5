import Mail
import Store
import Vocabulary

/// Confirms a booked or ended option with everything that was agreed (BGB § 312f (2)), or acknowledges a withdrawal with date
/// and time (BGB § 356a (4)).
struct TariffOptionLetter: PortalLetter {
    static let kind = "tariff-option"
    let request: String
    let standing: RequestStanding

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }),
            let payload = RequestKinds.payload(of: request)
        else { return nil }
        let opening = TariffOptionTexts.opening(payload is TariffOptionEndRequest, standing.reporter)
        return Draft(
            subject: payload.headline,
            parts: desk.orderParts(request, payload, opening: opening, promisedOn: nil, standing))
    }
}
