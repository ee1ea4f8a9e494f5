import Foundation
import Logging
import NIOPosix
import ServiceLifecycle
import Store
import Vocabulary

/// Tells programs what happened to requests: within seconds, again and again for three days when they do not take it, and
/// then visibly not any more. Each delivery stands in the database until it was taken; two processes tell each once.
struct DeliverWebhooks: Service {
    let portal: Portal
    /// Nil for taken; tests put another in its place.
    var post: @Sendable (WebhookPost) async -> String? = { message in
        do {
            return try await NIOThreadPool.singleton.runIfActive { message.send() }
        } catch {
            return "the portal ends"
        }
    }

    private static let atOnce = 50
    private static let takenSeconds = 60

    func run() async throws {
        while !Task.isCancelled && !Task.isShuttingDownGracefully {
            var taken = 0
            do {
                taken = try await round()
            } catch {
                portal.log.error("webhooks", metadata: ["trouble": "\(error)"])
            }
            if taken < Self.atOnce {
                await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(5)) }
            }
        }
    }

    /// Tells what is due; nothing while letters wait after a restore. Returns how many were taken up.
    @discardableResult
    func round() async throws -> Int {
        guard try await !portal.store.read({ try $0.waitsForRelease() || $0.webhooks().isEmpty }) else { return 0 }
        try await RequestFeed.place(portal)
        if try await portal.store.read({ try $0.hasUntoldEntries() }) {
            let now = portal.clock.now()
            try await portal.store.write(about: "webhooks") { try $0.noteDeliveries(at: now) }
        }
        var taken = 0
        while taken < Self.atOnce, !Task.isShuttingDownGracefully, let delivery = try await take() {
            taken += 1
            try await tell(delivery)
        }
        return taken
    }

    private func take() async throws -> WebhookDelivery? {
        let now = portal.clock.now()
        return try await portal.store.write(about: "webhooks") { db in
            try db.takeDelivery(at: now, until: now.adding(seconds: Self.takenSeconds))
        }
    }

    private func tell(_ delivery: WebhookDelivery) async throws {
        let trouble: String?
        switch try await message(of: delivery) {
        case .success(let message): trouble = await post(message)
        case .failure(let problem): trouble = problem.reason
        }
        let now = portal.clock.now()
        guard let trouble else {
            return try await portal.store.write(about: "webhooks") { try $0.noteDelivered(delivery, at: now) }
        }
        let again = WebhookRetry.next(
            after: delivery.attempts + 1, firstTriedAt: delivery.firstTriedAt ?? now, at: now)
        portal.log.warning(
            "webhook not taken",
            metadata: ["webhook": "\(delivery.webhook.value)", "place": "\(delivery.place)", "trouble": "\(trouble)"])
        try await portal.store.write(about: "webhooks") { db in
            try db.noteFailed(delivery, trouble, again: again, at: now)
        }
    }

    private func message(of delivery: WebhookDelivery) async throws -> Result<WebhookPost, RowProblem> {
        let (webhook, entry) = try await portal.store.read { db in
            (
                try db.webhook(delivery.webhook),
                try db.feed(after: delivery.place - 1, most: 1).first { $0.position == delivery.place }
            )
        }
        guard let webhook, let entry else { return .failure(RowProblem("what happened is not kept any more")) }
        guard let address = WebhookAddress(webhook.url, isOpen: webhook.isOpen),
            let secret = portal.keys.text(webhook.secretSealed, in: .webhookSecret, of: webhook.id.value)
        else { return .failure(RowProblem("address or secret cannot be read")) }
        let (body, seconds) = (entry.webhookBody, Int(portal.clock.now().millisecondsSince1970 / 1000))
        guard
            let mark = WebhookSignature.sign(
                id: delivery.messageID, seconds: seconds, body: body, secret: secret)
        else { return .failure(RowProblem("the secret is none")) }
        let headers = [
            "Content-Type: application/json", "webhook-id: \(delivery.messageID)", "webhook-timestamp: \(seconds)",
            "webhook-signature: \(mark)", "User-Agent: Kundenportal", "Expect:",
        ]
        return .success(WebhookPost(address: address, isOpen: webhook.isOpen, headers: headers, body: body))
    }
}

extension FeedEntry {
    /// That something happened, and where it can be read; nothing about a person.
    var webhookBody: String {
        let data = [
            HandoverField("place", json: String(position)), HandoverField("request", number.value),
            HandoverField("kind", kind), HandoverField("state", state.rawValue), HandoverField("by", actor.rawValue),
        ]
        let fields = [
            HandoverField("type", "request.changed"), HandoverField("timestamp", happenedAt.iso),
            HandoverField("data", json: HandoverField.object(data)),
        ]
        return HandoverField.object(fields)
    }
}
