import Logging
import Store
import Vocabulary

/// Notes in the security log that somebody of the office asked for what their role does not allow, or for what is not
/// there: the two look the same, and both are worth a look.
struct StaffDenied: Sendable {
    let portal: Portal
    let request: Incoming

    func note(_ route: Route, by staff: StaffMember?) async {
        guard let staff else { return }
        let act = request.staffAct(.staffDenied, by: staff.id, of: nil, [.route: route.path])
        do {
            try await portal.store.write(about: staff.id.value) { try $0.audit(act) }
        } catch {
            portal.log.warning("denied not noted", metadata: ["request": "\(request.id)", "trouble": "\(error)"])
        }
    }
}
