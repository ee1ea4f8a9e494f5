import Logging
import NIOPosix
public import ServiceLifecycle
import Store
import Vocabulary

/// Once an hour: forgets what is no longer needed.
public struct Housekeeping: Service {
    let portal: Portal

    public init(portal: Portal) {
        self.portal = portal
    }

    public func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await tidyUp()
            } catch {
                portal.log.warning("housekeeping", metadata: ["trouble": "\(error)"])
            }
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(3600)) }
        }
    }

    /// Forgets each thing when its time is over (`Retention`), and accounts whose owners asked for it.
    func tidyUp() async throws {
        let now = portal.clock.now()
        try await portal.noteProcess()
        try await portal.store.write(about: "housekeeping") { db in
            try db.forgetSessions(before: now.adding(days: -Retention.sessions))
            try db.forgetLinks(before: now.adding(days: -Retention.links))
            try db.forgetFormKeys(before: now.adding(days: -Retention.formKeys))
            try db.forgetAPIAnswers(before: now.adding(days: -Retention.apiAnswers))
            try db.forgetDeliveries(doneBefore: now.adding(days: -Retention.webhookDeliveries))
            try db.forgetEmailChanges(before: now.adding(days: -Retention.emailChanges))
            try db.forgetMerges(askedBefore: now.adding(days: -Retention.links))
            try db.forgetUploads(before: now.adding(days: -Retention.uploads))
            try db.forgetImportRuns(before: now.adding(days: -Retention.importRuns))
            try db.forgetExportRows(askedBefore: now.adding(hours: -2 * WorkExport.hours))
            try db.forgetExports(askedBefore: now.adding(days: -Retention.exports))
            try db.forgetViews(endedBefore: now)
            try db.forgetPendingSignIns(before: now)
            try db.forgetStaffSignIns(
                before: now.adding(days: -Retention.sessions), devicesBefore: now.adding(days: -Retention.devices),
                at: now)
            try db.forgetChallenges(before: now)
            try db.forgetDevices(unseenSince: now.adding(days: -Retention.devices))
            try db.forgetThrottles(before: now.adding(days: -Retention.counters))
            try db.forgetRegistrations(before: now.adding(days: -Retention.registrations))
            try db.forgetAccessApplications(
                unconfirmedBefore: now.adding(days: -Retention.registrations),
                decidedBefore: now.adding(days: -Retention.accessApplications))
            try db.forgetInvitations(lapsedBefore: now.adding(days: -Retention.invitations))
            try db.forgetQuarterDays(before: now.day.adding(days: -Retention.quarters))
            try db.forgetHistoryShares(closedBefore: now.adding(days: -Retention.shares))
            try db.forgetEndedInvitations(acceptedBefore: now.adding(days: -Retention.endedInvitations))
            try db.forgetEvents(before: now.adding(days: -Retention.accountEvents))
            try db.forgetLetterBodies(sentBefore: now.adding(days: -Retention.letterBodies))
            try db.forgetDenied(before: now.adding(minutes: -Probing.minutes))
            try db.forgetAuditAddresses(before: now.adding(days: -Retention.addresses))
            try db.cutAudit(before: now.adding(days: -Retention.audit))
            try db.forgetProofs(endedBefore: now.day)
            try db.forgetPhotosOfNobody()
            try db.forgetRequestsOfNobody(
                declaredBefore: Retention.beginning(ofYears: Retention.declarationYears, before: now),
                answeredBefore: now.adding(days: -Retention.guestRequests))
            try db.forgetUnusedIBANs(closedBefore: now.adding(days: -Retention.unusedIBANs))
            try db.forgetPayouts(neededBefore: now.day)
            try db.forgetMoveDrafts(before: now.adding(days: -Retention.moveDrafts))
            try db.forgetOrderDrafts(before: now.adding(days: -Retention.orderDrafts))
            try db.forgetOrderSecrets(closedBefore: now.adding(days: -Retention.unusedIBANs))
            try db.forgetUnconfirmed(begunBefore: now.adding(days: -Retention.unconfirmedMessages))
            try db.forgetConversations(closedBefore: now.adding(days: -Retention.conversations))
            try db.forgetCallbacks(closedBefore: now.adding(days: -Retention.callbacks))
            try db.forgetProcesses(unseenSince: now.adding(days: -Retention.processes))
        }
        try await Farewell(portal: portal).round()
        try await sweep(portal.photos, before: now.adding(hours: -24)) { try $0.photoNames() }
        try await sweep(portal.attachments, before: now.adding(hours: -24)) { try $0.attachmentNames() }
        try await sweep(portal.uploads, before: now.adding(hours: -24)) { try $0.namesOfWaitingUploads() }
        try await SweepRefused(portal: portal).run(before: now.adding(hours: -24))
        try await noteHead()
    }

    /// Both ends of the security log into the log, which is kept elsewhere: who changes the database cannot change that,
    /// too. A front that jumps within an hour was cut by somebody else than this house.
    private func noteHead() async throws {
        let ends = try await portal.store.read { (head: try $0.auditHead(), front: try $0.auditAnchor()) }
        guard let head = ends.head, let front = ends.front else { return }
        portal.log.info("security log", metadata: ["head": "\(head.text)", "front": "\(front.text)"])
    }

    /// Photos, attachments and documents to be assigned that lie on disk for a day and that nothing refers to: their report or
    /// message was never stored. The files are listed before the rows are asked, so that none is taken for one that belongs
    /// to nobody.
    private func sweep(
        _ photos: PhotoStore, before moment: Instant, known names: @escaping @Sendable (Session) throws -> Set<String>
    ) async throws {
        let old = try await NIOThreadPool.singleton.runIfActive { photos.names(before: moment) }
        guard !old.isEmpty else { return }
        let known = try await portal.store.read { try names($0) }
        let orphans = old.filter { !known.contains($0) }
        let swept = try await NIOThreadPool.singleton.runIfActive {
            orphans.count { photos.sweep($0, before: moment) }
        }
        if swept > 0 { portal.log.info("files swept", metadata: ["count": "\(swept)"]) }
    }
}
