import HTML
import Vocabulary

extension Page {
    /// The supplier, and whom to turn to when something is wrong (EnWG § 41 (1), § 111a; TKG § 68).
    func rights(_ file: ContractFile, _ house: Operator) {
        section {
            h2(ContractRightsTexts.title)
            dl(.class("facts")) {
                fact(ContractRightsTexts.supplier, "\(house.name), \(house.street), \(house.postalCode) \(house.city)")
                fact(ContractRightsTexts.register, house.register)
                dt(ContractRightsTexts.contact)
                dd {
                    a(phone: house.phone)
                    text(", ")
                    serviceHours(of: house)
                }
                fact(ContractRightsTexts.email, house.email)
                fact(ContractRightsTexts.switching, ContractRightsTexts.switchingValue)
                dt(ContractRightsTexts.liability)
                dd {
                    inConfirmation(
                        file, ContractRightsTexts.liabilityConfirmed, orElse: ContractRightsTexts.liabilityOnRequest)
                }
                dt(ContractRightsTexts.complaint)
                dd {
                    for sentence in ContractRightsTexts.disputes(file.contract.commodity, house) { p(sentence) }
                    p {
                        a(
                            ComplaintTexts.title, href: "/kontakt/beschwerde?vertrag=\(file.contract.number.value)")
                    }
                }
            }
        }
    }
}
