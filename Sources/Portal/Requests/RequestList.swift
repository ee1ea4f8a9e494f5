import HTML
import Vocabulary

/// Requests as a table: what, when, how it stands.
enum RequestList {
    /// - Parameter replaced: those another one holds in the place of.
    static func write(
        _ page: Page, _ requests: [ServiceRequest], replaced: Set<ID<ServiceRequest>> = [], today: Day
    ) {
        page.table(
            RequestTexts.title, of: requests,
            [
                .name(RequestTexts.what) { page, request in
                    page.a(href: "/vorgaenge/\(request.number.value)") {
                        page.text(request.headline)
                        page.text(" ")
                        page.span(request.number.value, .class("whole"))
                    }
                },
                .cell(RequestTexts.received) { page, request in page.text(request.receivedAt.day) },
                .cell(RequestTexts.contract) { page, request in page.text(request.contract?.value ?? "–") },
                .cell(RequestTexts.state) { page, request in
                    state(page, request, isReplaced: replaced.contains(request.id), today)
                },
            ])
    }

    private static func state(_ page: Page, _ request: ServiceRequest, isReplaced: Bool, _ today: Day) {
        page.span(
            isReplaced ? RequestReplacementTexts.state : RequestTexts.state(request.state),
            .class(isReplaced ? "badge" : request.state.badge))
        if let day = request.promisedOn, !request.state.isClosed, request.state != .waitingForCustomer {
            page.text(" ")
            page.small(request.brokenPromise(on: today).map(RequestTexts.notKept) ?? promised(day, request))
        }
    }
}

extension RequestList {
    /// Not „bis“ alone, which would read as the day it was received by.
    fileprivate static func promised(_ day: Day, _ request: ServiceRequest) -> Text {
        request.state == .waitingForCustomer ? OverviewTexts.promised(day) : RequestTexts.answerBy(day)
    }
}

extension ServiceRequest.State {
    /// How the state is shown; the words say the same.
    var badge: StaticString {
        switch self {
        case .done: "badge badge-good"
        case .waitingForCustomer: "badge badge-warn"
        case .refused, .withdrawn: "badge"
        case .received, .inReview, .sentToGridOperator: "badge badge-wait"
        }
    }
}
