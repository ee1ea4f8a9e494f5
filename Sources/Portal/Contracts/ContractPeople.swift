import HTML
import Vocabulary

extension Page {
    /// Who may see the contract, for its holder; for others, that the holder lets them.
    func people(_ file: ContractFile) {
        let contract = file.contract
        section {
            h2(PeopleTexts.onContract)
            if contract.role != .owner {
                p(PeopleTexts.readAlong(contract.role))
                p { a(PeopleTexts.leave, href: PeoplePage.path) }
            } else {
                if file.people.isEmpty { p(PeopleTexts.onlyYou) }
                dl(.class("facts")) {
                    for one in file.people {
                        fact(Text(same: one.email.value), PeopleTexts.mayDo(one.role, one.shown))
                    }
                }
                p {
                    if file.people.isEmpty {
                        a(PeopleTexts.invite, href: "/einstellungen/personen/einladen?vertrag=\(contract.number.value)")
                    } else {
                        a(PeopleTexts.show, href: PeoplePage.path)
                    }
                }
            }
        }
    }
}
