import Store
import Vocabulary

/// `/api/v1/me`: what the token itself is, for whoever sets a program up.
enum ProgramSelf {
    private struct Record: Encodable {
        let token, name: String
        let scopes: [String]
        let expiresAt: String
        let contracts: [String]
    }

    static func show(_ visit: ProgramVisit) async throws -> Answer {
        let token = visit.token
        let contracts = try await visit.portal.store.read { try $0.contracts(ofToken: token.id) }
        let scopes = ProgramScope.set(token.scopes)
        return try visit.answer(
            Record(
                token: token.id, name: token.name,
                scopes: ProgramScope.allCases.filter(scopes.contains).map(\.rawValue),
                expiresAt: token.expiresAt.iso, contracts: contracts.map(\.number.value)))
    }
}
