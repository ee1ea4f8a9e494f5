import Store
import Vocabulary

/// How a contract is paid (EnWG § 41 (2): more than one way is offered, none costs extra, BGB § 270a).
enum PaymentWay: String, Codable, Sendable, CaseIterable, Storable, Column {
    /// The utility collects by SEPA direct debit.
    case debit
    /// The customer transfers, each time or by standing order.
    case transfer
}
