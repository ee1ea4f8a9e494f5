import HTML
import HTTPTypes
import Vocabulary

/// The document of what customers' programs can ask for (OpenAPI 3.1): `docs/customer-api.yaml`, served as it is, as JSON and
/// as a page.
enum ProgramDocument {
    static let path: Path = "/api/v1/me/docs"

    static let routes: [Route] = [
        .file("/api/v1/me/openapi.yaml", yaml), .file("/api/v1/me/openapi.json", json),
        .guest(.get, "/api/v1/me/docs", show),
    ]

    private static func yaml(_ visit: GuestVisit) async throws -> Answer {
        .bytes(PackageResources.customer_api_yaml, type: "application/yaml")
    }

    private static func json(_ visit: GuestVisit) async throws -> Answer {
        .bytes(PackageResources.customer_api_json, type: "application/json")
    }

    private static func show(_ visit: GuestVisit) async throws -> Answer {
        APIPage.page(
            visit, DocumentNode(json: PackageResources.customer_api_json), title: APITexts.ownTitle,
            lead: APITexts.ownLead, yaml: "/api/v1/me/openapi.yaml", json: "/api/v1/me/openapi.json")
    }
}
