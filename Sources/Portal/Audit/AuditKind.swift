import Store

/// What the security log knows. Meter readings and pages somebody looks at are not among it, nor are contact preferences,
/// which have a ledger of their own.
enum AuditKind: String, Sendable, Storable, Column, CaseIterable {
    case signedIn = "signed-in"
    case signInFailed = "sign-in-failed"
    case passwordRight = "password-right"
    case signedOut = "signed-out"
    case sessionsEnded = "sessions-ended"
    case secondFactorFailed = "second-factor-failed"
    case secondFactorOn = "second-factor-on"
    case secondFactorOff = "second-factor-off"
    case recoveryCodesMade = "recovery-codes-made"
    case recoveryCodeUsed = "recovery-code-used"
    case signedInByPasskey = "signed-in-by-passkey"
    case passkeyFailed = "passkey-failed"
    case passkeyAdded = "passkey-added"
    case passkeyRemoved = "passkey-removed"
    case passkeyCopied = "passkey-copied"

    case codeRight = "code-right"
    case codeFailed = "code-failed"
    case registered
    case contractLinked = "contract-linked"
    case accessAsked = "access-asked"
    case accessConfirmed = "access-confirmed"
    case codeLetterAsked = "code-letter-asked"

    case resetAsked = "reset-asked"
    case typedCodeFailed = "typed-code-failed"
    case passwordReset = "password-reset"
    case passwordChanged = "password-changed"
    case emailChangeAsked = "email-change-asked"
    case emailChangeWithdrawn = "email-change-withdrawn"
    case emailChanged = "email-changed"
    case emailChangeUndone = "email-change-undone"
    case contactChanged = "contact-changed"
    case paperOrdered = "paper-ordered"
    case paperEnded = "paper-ended"
    case paperCopyAsked = "paper-copy-asked"
    case terminationDeclared = "termination-declared"
    case withdrawalDeclared = "withdrawal-declared"
    case declarationDisowned = "declaration-disowned"
    case mandateGiven = "mandate-given"
    case transferChosen = "transfer-chosen"
    case bankChangeUndone = "bank-change-undone"
    case payoutNamed = "payout-named"
    case mandatesHandedOver = "mandates-handed-over"

    case tariffOrdered = "tariff-ordered"
    case requestTakenBack = "request-taken-back"
    case questionAnswered = "question-answered"
    case offerAccepted = "offer-accepted"
    case offerDeclined = "offer-declined"
    case tariffOptionOrdered = "tariff-option-ordered"
    case tariffOptionEnded = "tariff-option-ended"
    case contractOrdered = "contract-ordered"
    case ordersHandedOver = "orders-handed-over"
    case compensationsHandedOver = "compensations-handed-over"
    case readingLettersWritten = "reading-letters-written"
    case requestsHandedOver = "requests-handed-over"
    case readingsHandedOver = "readings-handed-over"
    case priceLettersHandedOver = "price-letters-handed-over"
    case bo4eExported = "bo4e-exported"
    case consentProofsShown = "consent-proofs-shown"

    case personInvited = "person-invited"
    case invitationWithdrawn = "invitation-withdrawn"
    case accessGiven = "access-given"
    case accessEnded = "access-ended"
    case historyShared = "history-shared"
    case historyShareEnded = "history-share-ended"

    case dataExported = "data-exported"
    case closingAsked = "closing-asked"
    case closingUndone = "closing-undone"
    case accountClosed = "account-closed"
    case mergeAsked = "merge-asked"
    case mergeProved = "merge-proved"

    case tokenMade = "token-made"
    case tokenEnded = "token-ended"
    case tokenRefused = "token-refused"
    case rowsWritten = "rows-written"
    case rowsRead = "rows-read"
    case webhookMade = "webhook-made"
    case webhookEnded = "webhook-ended"
    case webhookReplayed = "webhook-replayed"
    // Of the office: the actor is `staff:` and an identity, never a name.
    case staffAdded = "staff-added"
    case staffInvited = "staff-invited"
    case staffJoined = "staff-joined"
    case staffSignedIn = "staff-signed-in"
    case staffSignInFailed = "staff-sign-in-failed"
    case staffCodeFailed = "staff-code-failed"
    case staffRecoveryCodeUsed = "staff-recovery-code-used"
    case staffCodeRight = "staff-code-right"
    case staffPasswordChanged = "staff-password-changed"
    case staffCodesMade = "staff-codes-made"
    case staffSignedOut = "staff-signed-out"
    case staffSessionsEnded = "staff-sessions-ended"
    case staffLocked = "staff-locked"
    case staffUnlocked = "staff-unlocked"
    case roleProposed = "role-proposed"
    case roleChanged = "role-changed"
    case roleRefused = "role-refused"
    case staffDenied = "staff-denied"
    case fileRead = "file-read"
    case customersSearched = "customers-searched"
    case customerRead = "customer-read"
    case requestTaken = "request-taken"
    case requestHandedOver = "request-handed-over"
    case requestReleased = "request-released"
    case requestAnswered = "request-answered"
    case workExported = "work-exported"
    case exportAsked = "export-asked"
    case exportConfirmed = "export-confirmed"
    case exportRefused = "export-refused"
    case viewShared = "view-shared"
    case templateChanged = "template-changed"
    case templateRemoved = "template-removed"
    case messageRead = "message-read"
    case messageAnswered = "message-answered"
    case messageMoved = "message-moved"
    case messageClosed = "message-closed"
    case messageMadeComplaint = "message-made-complaint"
    case lettersRead = "letters-read"
    case letterSentAgain = "letter-sent-again"
    case lettersPrinted = "letters-printed"
    case lettersDownloaded = "letters-downloaded"
    case printUndone = "print-undone"
    case letterNotPrinted = "letter-not-printed"
    case applicationsListed = "applications-listed"
    case applicationRead = "application-read"
    case applicationDecided = "application-decided"
    case codeLettersOrdered = "code-letters-ordered"
    case codeLettersTakenBack = "code-letters-taken-back"
    case codesDrawn = "codes-drawn"
    case logRead = "log-read"
    case deliveryTaken = "delivery-taken"
    case documentsUploaded = "documents-uploaded"
    case uploadAssigned = "upload-assigned"
    case uploadDropped = "upload-dropped"
    case documentRead = "document-read"
    case withdrawalProposed = "withdrawal-proposed"
    case withdrawalRefused = "withdrawal-refused"
    case documentWithdrawn = "document-withdrawn"
    case viewBegun = "view-begun"
    case customerViewed = "customer-viewed"
    case viewEnded = "view-ended"
    case customerSignedOut = "customer-signed-out"
    case noticePublished = "notice-published"
    case noticeEnded = "notice-ended"
    case editionWritten = "edition-written"
    case editionWithdrawn = "edition-withdrawn"
    case limitsTried = "limits-tried"
    case mergeRead = "merge-read"
    case mergeProposed = "merge-proposed"
    case mergeProposalEnded = "merge-proposal-ended"
    case accountsMerged = "accounts-merged"
    case mergeUndone = "merge-undone"

    case denied
    case limitReached = "limit-reached"
    case alarm

    case imported
    case migrated
    case keyMade = "key-made"
    case keysRotated = "keys-rotated"
    case keyRetired = "key-retired"
    case keyLost = "key-lost"
    case backupMade = "backup-made"
    case restored
    case lettersReleased = "letters-released"
    case lettersDropped = "letters-dropped"
}

/// What may be said about an act beside who and when. Nothing a person typed.
enum AuditField: String, Sendable, CaseIterable {
    /// Browser and system in a few words of ours.
    case device
    /// The pattern of an address, as `/postfach/{id}`.
    case route
    /// The name of a limit.
    case limit
    case alarm
    case count
    case refused
    case numbers
    /// The number of a request.
    case request
    /// The identity of a conversation.
    case conversation
    /// A state of a request, or a role.
    case state
    case role
    /// The names of the boxes that were ticked with an order, and the mark of their words.
    case ticked
    case words
}
