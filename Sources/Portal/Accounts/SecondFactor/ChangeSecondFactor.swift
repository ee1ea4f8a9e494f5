import HTML
import Store
import Vocabulary

/// New recovery codes, or no second factor any more. Both ask for a code: a session and a password alone must not be
/// enough to take it away.
enum ChangeSecondFactor {
    struct Fields: Form {
        var code = Field(
            "code", SecondFactorTexts.code, hint: SecondFactorTexts.codeHint, .code, autocomplete: "one-time-code",
            longest: 40)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.code] }
    }

    static func submit(_ visit: CustomerVisit, _ standing: SecondFactorPage.Standing) async throws -> Answer {
        var form = Fields(visit.body)
        let isOff = visit.body["aktion"] == "aus"
        guard let typed = form.code.typed(orElse: SecondFactorTexts.codeMissing) else {
            return SecondFactorPage.page(visit, standing, form)
        }
        let check = SecondFactorCheck(visit)
        let codes = RecoveryCode.fresh()
        let hashes = codes.compactMap { RecoveryCode.hash($0, check.keys) }
        let outcome = try await visit.portal.store.write(about: check.account.value) { db in
            let outcome = try check.take(typed, db)
            if case .wrong = outcome { try db.audit(visit.act(.secondFactorFailed)) }
            guard case .right(let proof) = outcome else { return outcome }
            if isOff {
                try turnOff(check, db)
            } else {
                try db.replaceRecoveryCodes(of: check.account, hashes: hashes, at: check.now)
                try db.note(.recoveryCodesMade, of: check.account, device: check.device, at: check.now)
                try db.queueForEveryAddress(
                    SecondFactorLetter(change: .newCodes), of: check.account, at: check.now)
            }
            if proof == .recoveryCode { try db.audit(visit.act(.recoveryCodeUsed)) }
            try db.audit(visit.act(isOff ? .secondFactorOff : .recoveryCodesMade))
            return outcome
        }
        switch outcome {
        case .tooMany(let seconds): throw Refusal.tooManyTries(seconds: seconds)
        case .wrong:
            visit.portal.bell.ring()
            form.code.error = SecondFactorTexts.codeWrong
            return SecondFactorPage.page(visit, standing, form)
        case .right:
            visit.portal.bell.ring()
            return isOff
                ? .seeOther("/einstellungen?hinweis=zweiter-faktor-aus")
                : SecondFactorPage.codes(visit, codes, title: SecondFactorTexts.codesTitle)
        }
    }

    private static func turnOff(_ check: SecondFactorCheck, _ db: Session) throws {
        try db.turnOffSecondFactor(of: check.account)
        try db.untrustDevices(of: check.account)
        try db.note(.secondFactorOff, of: check.account, device: check.device, at: check.now)
        try db.queueForEveryAddress(SecondFactorLetter(change: .off), of: check.account, at: check.now)
    }
}
