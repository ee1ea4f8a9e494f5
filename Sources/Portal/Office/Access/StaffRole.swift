import Store
import Vocabulary

/// What somebody of the office is there for.
enum StaffRole: String, Sendable, CaseIterable, Storable, Column {
    /// Looks, and changes nothing.
    case reader
    /// Works through what customers ask for.
    case clerk
    /// Decides about money, too, and whose work it is.
    case approver
    /// Lets people in, beside all that.
    case admin
    /// Reads who did what, and no customer's file.
    case auditor

    func may(_ act: StaffAct) -> Bool { act.roles.contains(self) }
}
