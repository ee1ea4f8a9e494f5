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
        let heads = [
            WebhookTexts.name, WebhookTexts.address, WebhookTexts.state, WebhookTexts.waiting, WebhookTexts.dead,
            WebhookTexts.last,
        ]
        page.stack(WebhookTexts.title, heads) {
            for (webhook, figures) in webhooks {
                page.tr {
                    page.td(webhook.name)
                    page.td(page.cellLabel(WebhookTexts.address)) { page.code(webhook.url) }
                    page.td(
                        webhook.endedAt.map(WebhookTexts.ended) ?? WebhookTexts.alive,
                        page.cellLabel(WebhookTexts.state))
                    page.td(String(figures?.waiting ?? 0), page.cellLabel(WebhookTexts.waiting))
                    page.td(String(figures?.dead ?? 0), page.cellLabel(WebhookTexts.dead))
                    page.td(
                        figures?.lastDeliveredAt?.text ?? Text(same: "–"), page.cellLabel(WebhookTexts.last))
                }
            }
        }
    }

    private static func letters(_ page: Page, _ dead: [DeadDelivery], _ names: [ID<Webhook>: String]) {
        let heads = [
            WebhookTexts.request, WebhookTexts.name, WebhookTexts.attempts, WebhookTexts.trouble, WebhookTexts.when,
        ]
        page.stack(WebhookTexts.deadTitle, heads) {
            for one in dead {
                page.tr {
                    page.td(one.request?.value ?? "–")
                    page.td(names[one.webhook] ?? "–", page.cellLabel(WebhookTexts.name))
                    page.td(String(one.attempts), page.cellLabel(WebhookTexts.attempts))
                    page.td(page.cellLabel(WebhookTexts.trouble)) { page.code(one.trouble ?? "–") }
                    page.td(one.deadAt.text, page.cellLabel(WebhookTexts.when))
                }
            }
        }
    }
}

extension Page {
    /// A table that is a list on phones.
    fileprivate func stack(_ caption: Text, _ heads: [Text], rows: () -> Void) {
        tableFrame(caption) {
            table(.class("stack"), caption: caption) {
                thead { tr { for head in heads { th(head, scope: .column) } } }
                tbody(body: rows)
            }
        }
    }
}
