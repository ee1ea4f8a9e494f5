import HTTPTypes

/// Everything a program of the utility can ask for and send, under `/api/v1`. `docs/openapi.yaml` says it in full.
enum API {
    static let routes: [Route] =
        APIResource.routes + [
            .machine(
                .put, "/api/v1/documents/{schluessel}", .documentsWrite, limit: BodyLimit.document, PutDocument.put),
            .machine(.get, "/api/v1/documents", .documentsRead, ReadDocuments.pages.list),
            .machine(.get, "/api/v1/documents/{schluessel}", .documentsRead, ReadDocuments.pages.one),
            .machine(.get, "/api/v1/documents/{schluessel}/pdf", .documentsRead, ReadDocuments.pdf),
            .machine(.put, "/api/v1/series/{schluessel}", .masterDataWrite, limit: BodyLimit.series, PutSeries.put),
            .machine(.get, "/api/v1/series", .masterDataRead, PutSeries.pages.list),
            .machine(.get, "/api/v1/series/{schluessel}", .masterDataRead, PutSeries.pages.one),
            .machine(.post, "/api/v1/codes", .masterDataWrite, PostCodes.post),

            .machine(.get, "/api/v1/requests", .requestsRead, RequestFeed.show),
            .machine(.get, "/api/v1/requests/{nummer}", .requestsRead, RequestFeed.one),
            .machine(.post, "/api/v1/requests/{nummer}/claim", .requestsWrite, ClaimRequest.claim),
            .machine(.post, "/api/v1/requests/{nummer}/release", .requestsWrite, ClaimRequest.release),
            .machine(.post, "/api/v1/requests/{nummer}/answers", .requestsWrite, PostAnswer.post),

            .machine(.get, "/api/v1/bank-changes", .bankRead, HandedOver.bankChanges),
            .machine(.get, "/api/v1/orders", .bankRead, HandedOver.orders),
            .machine(.get, "/api/v1/compensations", .requestsRead, HandedOver.compensations),
        ]

    /// The methods of the routes this path fits.
    static func methods(at path: String) -> [String] {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let fitting = (routes + ProgramAPI.routes).filter { route in
            let pattern = route.path.split(separator: "/", omittingEmptySubsequences: false)
            return pattern.count == parts.count
                && zip(pattern, parts).allSatisfy { $0 == $1 || ($0.hasPrefix("{") && !$1.isEmpty) }
        }
        let methods = Set(fitting.map(\.method.rawValue))
        return (methods.contains("GET") ? methods.union(["HEAD"]) : methods).sorted()
    }
}
