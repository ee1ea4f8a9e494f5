import Store
import Vocabulary

/// What kind of document lies in the mailbox. The raw values are those of the import.
enum DocumentCategory: String, Sendable, CaseIterable, Storable, Column {
    case orderConfirmation = "order-confirmation"
    case contractConfirmation = "contract-confirmation"
    case contractSummary = "contract-summary"
    case instalmentPlan = "instalment-plan"
    case annualBill = "annual-bill"
    case finalBill = "final-bill"
    case monthlyBill = "monthly-bill"
    case billingInformation = "billing-information"
    case priceChange = "price-change"
    case reminder
    case sepaMandate = "sepa-mandate"
    case cancellationConfirmation = "cancellation-confirmation"
    case moveConfirmation = "move-confirmation"
    case withdrawal
    case receipt
    case other

    var name: Text {
        switch self {
        case .orderConfirmation: Text("Auftragsbestätigung", en: "Order confirmation")
        case .contractConfirmation: Text("Vertragsbestätigung", en: "Contract confirmation")
        case .contractSummary: Text("Vertragszusammenfassung", en: "Contract summary")
        case .instalmentPlan: Text("Abschlagsplan", en: "Instalment plan")
        case .annualBill: Text("Jahresabrechnung", en: "Annual bill")
        case .finalBill: Text("Schlussrechnung", en: "Final bill")
        case .monthlyBill: Text("Monatsrechnung", en: "Monthly bill")
        case .billingInformation: Text("Abrechnungsinformation", en: "Billing information")
        case .priceChange: Text("Preisanpassung", en: "Price change")
        case .reminder: Text("Mahnung", en: "Payment reminder")
        case .sepaMandate: Text("SEPA-Mandat", en: "SEPA mandate")
        case .cancellationConfirmation: Text("Kündigungsbestätigung", en: "Cancellation confirmation")
        case .moveConfirmation: Text("Umzugsbestätigung", en: "Move confirmation")
        case .withdrawal: Text("Widerruf", en: "Withdrawal")
        case .receipt: Text("Beleg", en: "Receipt")
        case .other: Text("Sonstiges", en: "Other")
        }
    }
}
