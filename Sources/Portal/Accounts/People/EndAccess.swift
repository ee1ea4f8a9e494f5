import HTML
import Store
import Vocabulary

/// A press on `/einstellungen/personen`: ends an access, takes an invitation back, or leaves a contract of somebody else.
/// The next request of whom it ends for finds nothing any more. Pressing twice changes nothing.
enum EndAccess {
    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let hint =
            if let name = visit.body["beenden"] {
                try await end(visit, name)
            } else if let typed = visit.body["zuruecknehmen"] {
                try await withdraw(visit, typed)
            } else {
                try await leave(visit, visit.body["verlassen"] ?? "")
            }
        visit.portal.bell.ring()
        return .seeOther("/einstellungen/personen?hinweis=\(hint)")
    }

    private static let unchanged = "unveraendert"

    private static func end(_ visit: CustomerVisit, _ name: String) async throws -> String {
        let (owner, device, now) = (visit.person.account, visit.request.device, visit.request.now)
        let (keys, given) = (
            visit.portal.keys, try await visit.portal.store.read { try $0.givenAccess(by: owner) }
        )
        // The key may have changed since the page was shown.
        guard let access = given.first(where: { keys.everyCounted(PeoplePage.name(of: $0)).contains(name) }) else {
            return unchanged
        }
        return try await visit.portal.store.write(about: access.contract.value) { db in
            guard try db.endAccess(to: access.contract, of: access.account, givenBy: owner) else { return unchanged }
            try db.note(.accessEnded, of: owner, device: device, at: now)
            try db.note(.accessLost, of: access.account, device: nil, at: now)
            try db.audit(visit.act(.accessEnded, of: access.account))
            if let guest = try db.account(access.account) {
                try db.queue(
                    AccessEndedLetter(contract: access.number.value, isOwners: false), to: guest.email,
                    in: guest.language, at: now)
            }
            return "beendet"
        }
    }

    private static func withdraw(_ visit: CustomerVisit, _ typed: String) async throws -> String {
        let (owner, device, now) = (visit.person.account, visit.request.device, visit.request.now)
        guard let id = ID<Invitation>(typed) else { throw Refusal.notFound }
        return try await visit.portal.store.write(about: owner.value) { db in
            guard try db.withdrawInvitation(id, of: owner) else { return unchanged }
            try db.endLinks(for: .invitation, subject: id.value)
            try db.note(.invitationWithdrawn, of: owner, device: device, at: now)
            try db.audit(visit.act(.invitationWithdrawn))
            return "zurueckgenommen"
        }
    }

    private static func leave(_ visit: CustomerVisit, _ typed: String) async throws -> String {
        let (account, device, now) = (visit.person.account, visit.request.device, visit.request.now)
        let received = try await visit.portal.store.read { try $0.receivedAccess(of: account) }
        guard let access = received.first(where: { $0.number.value == typed }) else { return unchanged }
        return try await visit.portal.store.write(about: access.contract.value) { db in
            guard try db.leave(access.contract, account) else { return unchanged }
            try db.note(.accessLost, of: account, device: device, at: now)
            try db.audit(visit.act(.accessEnded))
            for owner in try db.owners(of: access.contract) {
                try db.note(.accessEnded, of: owner, device: nil, at: now)
                try db.queueForEveryAddress(
                    AccessEndedLetter(contract: access.number.value, isOwners: true), of: owner, at: now)
            }
            return "verlassen"
        }
    }
}
