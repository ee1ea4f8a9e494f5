import HTTPTypes

/// Everything a program of the utility can ask for and send, under `/api/v1`. `docs/openapi.yaml` says it in full.
enum API {
    static let routes: [Route] =
        APIResource.routes + [
            .machine(
                .put, "/api/v1/documents/{schluessel}", .documentsWrite, limit: BodyLimit.document, PutDocument.put),

            .machine(.get, "/api/v1/requests", .requestsRead, RequestFeed.show),
            .machine(.get, "/api/v1/requests/{nummer}", .requestsRead, RequestFeed.one),
            .machine(.post, "/api/v1/requests/{nummer}/claim", .requestsWrite, ClaimRequest.claim),
            .machine(.post, "/api/v1/requests/{nummer}/release", .requestsWrite, ClaimRequest.release),
            .machine(.post, "/api/v1/requests/{nummer}/answers", .requestsWrite, PostAnswer.post),

            .machine(.get, "/api/v1/bank-changes", .bankRead, HandedOver.bankChanges),
            .machine(.get, "/api/v1/orders", .bankRead, HandedOver.orders),
            .machine(.get, "/api/v1/compensations", .requestsRead, HandedOver.compensations),
        ]
}
