import HTML
import Store
import Vocabulary

/// Taking back a draft, or a version that has not begun. One that has held is history.
enum WithdrawEdition {
    static func path(_ subject: EditionSubject, _ name: String) -> Path {
        "/service/einstellungen/\(subject.path)/\(name)/zuruecknehmen"
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let (subject, name) = try EditionPage.address(visit)
        guard let id = visit.body["fassung"].flatMap({ ID<Edition>($0) }) else {
            return .seeOther(EditionPage.path(subject, name))
        }
        let (me, now) = (visit.person.id, visit.request.now)
        let done = try await visit.portal.store.write(about: "editions") { db -> Bool in
            guard try db.withdraw(id, subject, by: me, at: now) else { return false }
            try db.audit(visit.staffAct(.editionWithdrawn, of: "edition:\(id.value)", [.state: subject.rawValue]))
            return true
        }
        try await visit.portal.editions.refresh(visit.portal.store)
        let told = done ? "zurueckgenommen" : "zu-spaet"
        return .seeOther("/service/einstellungen/\(subject.path)/\(name)?hinweis=\(told)")
    }
}
