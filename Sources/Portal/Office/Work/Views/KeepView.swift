import HTML
import Store
import Vocabulary

/// `/service/vorgaenge/ansichten`: keeps the present list under a name, or removes one that was kept.
enum KeepView {
    static let path = "/service/vorgaenge/ansichten"

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let filter = WorkFilter(visit.request.query)
        let (me, now, mayShare) = (visit.person.id, visit.request.now, visit.may(.shareViews))
        if let id = visit.body["loeschen"].flatMap({ ID<WorkView>($0) }) {
            _ = try await visit.portal.store.write(about: me.value) {
                try $0.removeView(id, by: me, mayShare: mayShare)
            }
            return .seeOther(filter.path("/service/vorgaenge", "hinweis=ansicht-weg"))
        }
        var form = ViewForm(visit.body)
        guard let name = form.name.typed(orElse: WorkViewTexts.nameMissing) else {
            return try await WorklistPage.show(visit, viewForm: form)
        }
        // Who may not share keeps it for themselves.
        let isShared = mayShare && visit.body["alle"] == "1"
        let kept = try await visit.portal.store.write(about: me.value) { db in
            guard try db.keepView(name, filter.query ?? "", isShared: isShared, of: me, at: now) else { return false }
            if isShared { try db.audit(visit.staffAct(.viewShared)) }
            return true
        }
        guard kept else {
            form.name.error = WorkViewTexts.tooMany
            return try await WorklistPage.show(visit, viewForm: form)
        }
        return .seeOther(filter.path("/service/vorgaenge", "hinweis=ansicht"))
    }
}

struct ViewForm: Form {
    var name = Field("ansicht", WorkViewTexts.name, hint: WorkViewTexts.nameHint, autocomplete: "off", longest: 60)

    static let fields: [any WritableKeyPath<ViewForm, Field> & Sendable] = [\.name]
}
