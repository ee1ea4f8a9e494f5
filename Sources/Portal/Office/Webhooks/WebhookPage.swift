import HTML
import Store
import Vocabulary

/// `/service/webhooks`: which programs are told what happens to requests, and what they did not take.
enum WebhookPage {
    private static let most = 100

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let (webhooks, dead) = try await visit.portal.store.read { db in
            (try db.webhooks().map { ($0, try db.webhookFigures($0.id)) }, try db.deadDeliveries(most: most))
        }
        let again = visit.request.query["gesendet"].flatMap { Int($0) }
        return visit.office(WebhookTexts.title, section: .webhooks, lead: WebhookTexts.lead, wide: true) { page in
            if let again { page.p(WebhookTexts.done(max(0, again)), .class("notice"), .role("status")) }
            guard !webhooks.isEmpty else { return page.p(WebhookTexts.none) }
            table(page, webhooks)
            for (webhook, figures) in webhooks where webhook.endedAt == nil && (figures?.dead ?? 0) > 0 {
                page.form(visit, action: "/service/webhooks/\(webhook.id.value)/wiederholen") {
                    page.button(WebhookTexts.againOf(webhook.name), .class("button-second"))
                }
            }
            page.h2(WebhookTexts.deadTitle)
            guard !dead.isEmpty else { return page.p(WebhookTexts.noDead) }
            letters(page, dead, Dictionary(webhooks.map { ($0.0.id, $0.0.name) }) { one, _ in one })
        }
    }

    /// Sends again what was given up.
    static func replay(_ visit: StaffVisit) async throws -> Answer {
        let (id, now) = (try visit.request.id("id", of: Webhook.self), visit.request.now)
        let count = try await visit.portal.store.write(about: "webhooks") { db in
            guard let webhook = try db.webhook(id), webhook.endedAt == nil else { throw Refusal.notFound }
            let count = try db.replay(id, from: 0, deadOnly: true, at: now)
            try db.audit(visit.staffAct(.webhookReplayed, of: id.value, [.count: String(count)]))
            return count
        }
        return .seeOther("/service/webhooks?gesendet=\(count)")
    }

    private static func table(_ page: Page, _ webhooks: [(Webhook, WebhookFigures?)]) {
        page.table(
            WebhookTexts.title, of: webhooks,
            [
                .name(WebhookTexts.name) { page, one in page.text(one.0.name) },
                .cell(WebhookTexts.address) { page, one in page.code(one.0.url) },
                .words(WebhookTexts.state) { $0.0.endedAt.map(WebhookTexts.ended) ?? WebhookTexts.alive },
                .cell(WebhookTexts.waiting) { page, one in page.text(String(one.1?.waiting ?? 0)) },
                .cell(WebhookTexts.dead) { page, one in page.text(String(one.1?.dead ?? 0)) },
                .words(WebhookTexts.last) { $0.1?.lastDeliveredAt?.text ?? Text(same: "–") },
            ])
    }

    private static func letters(_ page: Page, _ dead: [DeadDelivery], _ names: [ID<Webhook>: String]) {
        page.table(
            WebhookTexts.deadTitle, of: dead,
            [
                .name(WebhookTexts.request) { page, one in page.text(one.request?.value ?? "–") },
                .cell(WebhookTexts.name) { page, one in page.text(names[one.webhook] ?? "–") },
                .cell(WebhookTexts.attempts) { page, one in page.text(String(one.attempts)) },
                .cell(WebhookTexts.trouble) { page, one in page.code(one.trouble ?? "–") },
                .words(WebhookTexts.when) { $0.deadAt.text },
            ])
    }
}
