import HTML
import Vocabulary

extension Page {
    /// The supplier, and whom to turn to when something is wrong (EnWG § 41 (1), § 111a; TKG § 68).
    func rights(_ commodity: Commodity, _ house: Operator) {
        section {
            h2(ContractRightsTexts.title)
            dl(.class("facts")) {
                fact(ContractRightsTexts.supplier, "\(house.name), \(house.street), \(house.postalCode) \(house.city)")
                fact(ContractRightsTexts.register, house.register)
                dt(ContractRightsTexts.contact)
                dd {
                    a(phone: house.phone)
                    text(" (\(house.serviceHours))")
                }
                fact(ContractRightsTexts.email, house.email)
                fact(ContractRightsTexts.switching, ContractRightsTexts.switchingValue)
                fact(ContractRightsTexts.liability, ContractRightsTexts.liabilityValue)
                dt(ContractRightsTexts.complaint)
                dd {
                    for sentence in ContractRightsTexts.disputes(commodity) { p(sentence) }
                }
            }
        }
    }
}
