import Vocabulary

extension Operator {
    /// The utility's own account, for customers who transfer.
    public struct BankAccount: Sendable, Codable {
        /// The exact name of its holder: banks compare it (Regulation (EU) 2024/886).
        public var holder: String
        public var iban: String
        public var bic: String?

        /// In groups of four.
        var shownIBAN: String { (try? IBAN(iban))?.grouped ?? iban }

        /// Without blanks.
        var plainIBAN: String { (try? IBAN(iban))?.value ?? iban }

        /// Throws a sentence that names the setting.
        func check() throws(SettingProblem) {
            guard (1...70).contains(holder.trimmed.count), (try? IBAN(iban))?.isSEPA == true,
                bic.map({ (try? BIC($0)) != nil }) ?? true
            else {
                throw SettingProblem(
                    "KUNDENPORTAL_OPERATOR: bankAccount needs a holder of at most 70 signs, an iban within SEPA and, if any, a right bic."
                )
            }
        }
    }

    /// What direct debits need: throws a sentence that names the setting.
    func checkPayments() throws(SettingProblem) {
        try bankAccount?.check()
        guard (try? CreditorID(creditorID)) != nil else {
            throw SettingProblem("KUNDENPORTAL_OPERATOR: creditorID is no SEPA creditor identifier.")
        }
        guard (1...MandateTerms.longestNoticeDays).contains(mandateTerms.noticeDays) else {
            throw SettingProblem("KUNDENPORTAL_OPERATOR: rules.debitNoticeDays must be a number from 1 to 14.")
        }
        guard (1...30).contains(mandateTerms.workingDays) else {
            throw SettingProblem("KUNDENPORTAL_OPERATOR: rules.mandateWorkingDays must be a number from 1 to 30.")
        }
    }

    /// The address in one line.
    var place: String { "\(street), \(postalCode) \(city)" }

    /// The days that count for a mandate.
    var mandateTerms: MandateTerms {
        MandateTerms(
            noticeDays: rules.debitNoticeDays ?? MandateTerms.longestNoticeDays,
            workingDays: rules.mandateWorkingDays ?? 5)
    }
}
