import HTTPTypes

/// The document of the API (OpenAPI 3.1): `docs/openapi.yaml`, served as it is, as JSON and as a page. It tells nothing a
/// stranger must not know.
enum APIDocument {
    static let routes: [Route] = [
        .file("/api/v1/openapi.yaml", yaml), .file("/api/v1/openapi.json", json),
        .guest(.get, "/api/v1/docs", APIPage.show),
    ]

    /// RFC 9512.
    private static func yaml(_ visit: GuestVisit) async throws -> Answer {
        .bytes(PackageResources.openapi_yaml, type: "application/yaml")
    }

    private static func json(_ visit: GuestVisit) async throws -> Answer {
        .bytes(PackageResources.openapi_json, type: "application/json")
    }
}
