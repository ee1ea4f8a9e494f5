import HTTPTypes

/// Everything a customer's own program can ask for and report, under `/api/v1/me`. `docs/customer-api.yaml` says it in full.
enum ProgramAPI {
    static let routes: [Route] = [
        .own(.get, "/api/v1/me", nil, ProgramSelf.show),
        .own(.get, "/api/v1/me/contracts", .contracts, ProgramContracts.list),
        .own(.get, "/api/v1/me/contracts/{nummer}", .contracts, ProgramContracts.one),
        .own(.get, "/api/v1/me/contracts/{nummer}/instalments", .contracts, ProgramInstalments.show),
        .own(.get, "/api/v1/me/dates", .contracts, ProgramDates.show),
        .own(.get, "/api/v1/me/contracts/{nummer}/meters", .consumption, ProgramMeters.show),
        .own(.get, "/api/v1/me/contracts/{nummer}/consumption", .consumption, ProgramConsumption.show),
        .own(.get, "/api/v1/me/contracts/{nummer}/consumption.csv", .consumption, ProgramConsumption.csv),
        .own(.get, "/api/v1/me/contracts/{nummer}/series", .series, ProgramSeries.show),
        .own(.get, "/api/v1/me/contracts/{nummer}/series.csv", .series, ProgramSeries.csv),
        .own(.get, "/api/v1/me/documents", .documents, ProgramDocuments.list),
        .own(.get, "/api/v1/me/documents/{id}/pdf", .documents, ProgramDocuments.pdf),
        .own(.post, "/api/v1/me/contracts/{nummer}/readings", .readings, PostReading.post),
    ]
}
