import HTTPTypes
public import Hummingbird
import Logging
import NIOCore
import Store
import Vocabulary

/// `/health` and `/metrics`, on a port of their own.
public struct Monitoring: Sendable {
    private let portal: Portal
    private let figures: Figures

    public init(_ portal: Portal, of server: Server) {
        self.portal = portal
        figures = server.figures
    }

    public func router() -> Router<BasicRequestContext> {
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.get("/health") { [portal] _, _ in
            let trouble = await portal.store.problem()
            let text = trouble.map { "not ready: store: \($0.sentence)\n" } ?? "ready\n"
            return Self.plain(text, status: trouble == nil ? .ok : .serviceUnavailable)
        }
        router.get("/metrics") { [portal, figures] _, _ in
            let waiting = (try? await portal.store.read { try $0.waitingLetters() }) ?? (count: 0, oldest: nil)
            let givenUp = (try? await portal.store.read { try $0.lettersGivenUp() }) ?? 0
            let unreachable = (try? await portal.store.read { try $0.countUndeliverable() }) ?? 0
            let receipts = (try? await portal.store.read { try $0.waitingReceipts() }) ?? (count: 0, failing: 0)
            let today = portal.clock.now().day
            let notices =
                (try? await portal.store.read { try $0.waitingNotices(on: today) }) ?? (count: 0, failing: 0)
            let unseen = (try? await portal.store.read { try $0.noticesToPost(on: today) }) ?? 0
            let late = (try? await portal.store.read { try $0.lateRequests(on: today) }) ?? 0
            let applications = (try? await portal.store.read { try $0.lateAccessApplications(on: today) }) ?? 0
            let inTime = CodeLetter.firstInTime(portal.operator, today: today)
            let codes = (try? await portal.store.read { try $0.lateCodeLetters(orderedBefore: inTime) }) ?? 0
            let backup = (try? await portal.store.read { try $0.newestBackup() }) ?? nil
            let delivered = (try? await portal.store.read { try $0.lastDeliveryOfAny() }) ?? nil
            let held = (try? await portal.store.read { try $0.countHeldLetters() }) ?? 0
            let toPrint = (try? await portal.store.read { try $0.countToPrint() }) ?? 0
            let messages =
                (try? await portal.store.read { try $0.openConversations(today: today) }) ?? (open: 0, late: 0)
            let age = waiting.oldest.map { Double($0.seconds(until: portal.clock.now())) } ?? 0
            return Self.plain(
                figures.text(gauges: [
                    ("portal_letters_waiting", "Letters that were promised and not sent yet.", Double(waiting.count)),
                    ("portal_letters_given_up", "Letters that could not be sent.", Double(givenUp)),
                    (
                        "portal_addresses_undeliverable", "Accounts whose e-mail address was refused for good.",
                        Double(unreachable)
                    ),
                    ("portal_oldest_letter_seconds", "How long the oldest of them waits.", age),
                    (
                        "portal_delivery_age_seconds",
                        "How long ago the billing system last delivered anything; -1 when it never did.",
                        delivered.map { Double($0.seconds(until: portal.clock.now())) } ?? -1
                    ),
                    ("portal_letters_held", "Letters that wait for release after a restore.", Double(held)),
                    ("portal_letters_to_print", "Letters that wait to go on paper.", Double(toPrint)),
                    ("portal_messages_open", "Messages nobody has answered yet.", Double(messages.open)),
                    ("portal_messages_late", "Those of them whose day has passed.", Double(messages.late)),
                    (
                        "portal_backup_age_seconds", "How long ago the newest backup was made; -1 when none was.",
                        backup.map { Double($0.seconds(until: portal.clock.now())) } ?? -1
                    ),
                    ("portal_receipts_waiting", "Receipts not in the mailbox yet.", Double(receipts.count)),
                    ("portal_receipts_failing", "Those of them that could not be made.", Double(receipts.failing)),
                    ("portal_requests_late", "Open requests whose promised day has passed.", Double(late)),
                    (
                        "portal_applications_late", "Applications for access that were not decided in time.",
                        Double(applications)
                    ),
                    ("portal_code_letters_late", "Letters with codes that were not drawn in time.", Double(codes)),
                    ("portal_price_notices_waiting", "Letters about price changes to make.", Double(notices.count)),
                    ("portal_price_notices_to_post", "Those that reach the holder by post only.", Double(unseen)),
                    ("portal_price_notices_failing", "Those of them that could not be made.", Double(notices.failing)),
                ]) + portal.alarms.text, status: .ok)
        }
        return router
    }

    public func application() -> some ApplicationProtocol {
        Application(
            router: router(), server: .http1(configuration: Server.limits),
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: portal.settings.monitoringPort), serverName: nil),
            logger: portal.log)
    }

    private static func plain(_ text: String, status: HTTPResponse.Status) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
