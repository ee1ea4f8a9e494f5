import HTML
import Vocabulary

extension Page {
    /// Where to transfer to: to copy, and as the code banking apps read (GiroCode, EPC069-12).
    func transferDetails(_ house: Operator, _ contract: ContractNumber) {
        section {
            h2(TransferTexts.details)
            guard let bank = house.bankAccount else { return p(TransferTexts.ask(house.phone)) }
            dl(.class("facts")) {
                dt(TransferTexts.recipient)
                dd { code(bank.holder, .class("copy")) }
                dt(BankTexts.iban)
                dd { code(bank.shownIBAN, .class("copy")) }
                if let bic = bank.bic { fact(TransferTexts.bic, bic) }
                dt(TransferTexts.purpose)
                dd { code(contract.value, .class("copy")) }
            }
            p(TransferTexts.exactName, .class("hint"))
            if let code = QRCode(bank.giroCode(purpose: contract.value)) {
                figure {
                    qrCode(code, label: TransferTexts.giroCode)
                    figcaption(TransferTexts.giroCode)
                }
            }
        }
    }
}

extension Operator {
    /// Where to transfer to; paying so is always possible (EnWG § 41 (2)), also where the account is told later.
    var transferTo: Text { bankAccount.map(TransferTexts.account) ?? TransferTexts.accountLater }
}

extension Operator.BankAccount {
    /// A transfer without an amount, as banking apps read it (EPC069-12, version 2).
    func giroCode(purpose: String) -> String {
        ["BCD", "002", "1", "SCT", bic ?? "", holder, plainIBAN, "", "", "", purpose].joined(separator: "\n")
    }
}
