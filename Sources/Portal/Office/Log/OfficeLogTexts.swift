import Vocabulary

extension AuditKind {
    /// What the office's log shows.
    static let ofOffice: [AuditKind] = [
        .staffAdded,
        .staffInvited,
        .staffJoined,
        .staffSignedIn,
        .staffSignInFailed,
        .staffCodeFailed,
        .staffRecoveryCodeUsed,
        .staffCodeRight,
        .staffPasswordChanged,
        .staffCodesMade,
        .staffSignedOut,
        .staffSessionsEnded,
        .staffLocked,
        .staffUnlocked,
        .roleProposed,
        .roleChanged,
        .roleRefused,
        .staffDenied,
        .fileRead,
        .customersSearched,
        .customerRead,
        .requestTaken,
        .requestHandedOver,
        .requestReleased,
        .requestAnswered,
        .templateChanged,
        .templateRemoved,
        .viewShared,
        .workExported,
        .exportAsked,
        .exportConfirmed,
        .exportRefused,
        .messageRead,
        .messageAnswered,
        .messageMoved,
        .messageClosed,
        .messageMadeComplaint,
        .lettersRead,
        .letterSentAgain,
        .lettersPrinted,
        .lettersDownloaded,
        .printUndone,
        .letterNotPrinted,
        .applicationsListed,
        .applicationRead,
        .applicationDecided,
        .codeLettersOrdered,
        .codeLettersTakenBack,
        .codesDrawn,
        .logRead,
        .mergeRead,
        .mergeProposed,
        .mergeProposalEnded,
        .accountsMerged,
        .mergeUndone,
        .webhookReplayed,
        .deliveryTaken,
        .documentsUploaded,
        .uploadAssigned,
        .uploadDropped,
        .documentRead,
        .withdrawalProposed,
        .withdrawalRefused,
        .documentWithdrawn,
        .noticePublished,
        .noticeEnded,
        .editionWritten,
        .editionWithdrawn,
        .limitsTried,
        .viewBegun,
        .customerViewed,
        .viewEnded,
        .customerSignedOut,
    ]
}

enum OfficeLogTexts {
    static let lead = Text(
        "Was im Büro gelesen und getan wurde, das Neueste zuerst. Dass Sie hier lesen, steht auch darin. Ob eine Zeile fehlt oder geändert wurde, prüft „kundenportal audit verify“.",
        en: """
            What was read and done in the office, newest first. That you read here stands in it too. Whether a row is \
            missing or was changed is checked by “kundenportal audit verify”.
            """)
    static let when = Text("Wann", en: "When")
    static let who = Text("Wer", en: "Who")
    static let what = Text("Was", en: "What")
    static let detail = Text("Näheres", en: "Detail")
    static let older = Text("Ältere Einträge", en: "Older entries")

    static func what(_ kind: AuditKind) -> Text {
        switch kind {
        case .staffAdded: Text("Person per Befehl angelegt", en: "Person added by command")
        case .staffInvited: Text("Person eingeladen", en: "Person invited")
        case .staffJoined: Text("Zugang eingerichtet", en: "Access set up")
        case .staffSignedIn: Text("Angemeldet", en: "Signed in")
        case .staffSignInFailed: Text("Anmeldung fehlgeschlagen", en: "Sign-in failed")
        case .staffCodeFailed: Text("Falscher Code", en: "Wrong code")
        case .staffCodeRight: Text("Code erneut eingegeben", en: "Code given again")
        case .staffRecoveryCodeUsed: Text("Wiederherstellungscode benutzt", en: "Recovery code used")
        case .staffPasswordChanged: Text("Passwort geändert", en: "Password changed")
        case .staffCodesMade: Text("Neue Wiederherstellungscodes", en: "New recovery codes")
        case .staffSignedOut: Text("Abgemeldet", en: "Signed out")
        case .staffSessionsEnded: Text("Anmeldungen beendet", en: "Sign-ins ended")
        case .staffLocked: Text("Gesperrt", en: "Locked")
        case .staffUnlocked: Text("Entsperrt", en: "Unlocked")
        case .roleProposed: Text("Aufgabe vorgeschlagen", en: "Role proposed")
        case .roleChanged: Text("Aufgabe geändert", en: "Role changed")
        case .roleRefused: Text("Aufgabe abgelehnt", en: "Role refused")
        case .staffDenied: Text("Nicht erlaubt oder nicht vorhanden", en: "Not allowed or not there")
        case .fileRead: Text("Vorgang gelesen", en: "Request read")
        case .customersSearched: Text("Kunden gesucht", en: "Customers searched")
        case .customerRead: Text("Kundenakte gelesen", en: "Customer’s file read")
        case .requestTaken: Text("Vorgang übernommen", en: "Request taken")
        case .requestHandedOver: Text("Vorgang übergeben", en: "Request handed over")
        case .requestReleased: Text("Vorgang freigegeben", en: "Request released")
        case .requestAnswered: Text("Vorgang beantwortet", en: "Request answered")
        case .workExported: Text("Liste als Tabelle gespeichert", en: "List saved as a table")
        case .exportAsked: Text("Lange Liste erbeten", en: "Long list asked for")
        case .exportConfirmed: Text("Lange Liste bestätigt", en: "Long list confirmed")
        case .exportRefused: Text("Lange Liste abgelehnt", en: "Long list refused")
        case .viewShared: Text("Ansicht für alle behalten", en: "View kept for everybody")
        case .templateChanged: Text("Textvorlage geändert", en: "Text template changed")
        case .templateRemoved: Text("Textvorlage gelöscht", en: "Text template deleted")
        case .messageRead: Text("Nachricht gelesen", en: "Message read")
        case .messageAnswered: Text("Nachricht beantwortet", en: "Message answered")
        case .messageMoved: Text("Nachricht übernommen, übergeben oder freigegeben", en: "Message moved between desks")
        case .messageClosed: Text("Gespräch abgeschlossen oder geöffnet", en: "Conversation closed or opened")
        case .messageMadeComplaint: Text("Nachricht als Beschwerde", en: "Message made a complaint")
        case .lettersRead: Text("Briefliste gelesen", en: "Letters read")
        case .letterSentAgain: Text("Brief noch einmal gesandt", en: "Letter sent again")
        case .lettersPrinted: Text("Briefe gedruckt", en: "Letters printed")
        case .lettersDownloaded: Text("Druckstapel heruntergeladen", en: "Print batch downloaded")
        case .printUndone: Text("Druck zurückgenommen", en: "Printing taken back")
        case .letterNotPrinted: Text("Von der Druckliste genommen", en: "Taken off the print list")
        case .applicationsListed: Text("Freischaltungen gelesen", en: "Activations listed")
        case .applicationRead: Text("Freischaltung gelesen", en: "Activation read")
        case .applicationDecided: Text("Freischaltung entschieden", en: "Activation decided")
        case .codeLettersOrdered: Text("Briefe mit Code bestellt", en: "Letters with codes ordered")
        case .codeLettersTakenBack: Text("Briefe mit Code zurückgenommen", en: "Letters with codes taken back")
        case .codesDrawn: Text("Codes gezogen", en: "Codes drawn")
        case .logRead: Text("Protokoll gelesen", en: "Log read")
        case .webhookReplayed: Text("Meldungen an ein Programm wiederholt", en: "Messages to a program sent again")
        case .deliveryTaken: Text("Bericht einer Lieferung gespeichert", en: "Report of a delivery saved")
        case .documentsUploaded: Text("Dokumente hochgeladen", en: "Documents uploaded")
        case .uploadAssigned: Text("Dokument zugeordnet", en: "Document assigned")
        case .uploadDropped: Text("Dokument verworfen", en: "Document dropped")
        case .documentRead: Text("Dokument gelesen", en: "Document read")
        case .withdrawalProposed: Text("Zurückziehen vorgeschlagen", en: "Withdrawal proposed")
        case .withdrawalRefused: Text("Zurückziehen abgelehnt", en: "Withdrawal refused")
        case .documentWithdrawn: Text("Dokument zurückgezogen", en: "Document withdrawn")
        case .noticePublished: Text("Hinweis veröffentlicht", en: "Notice published")
        case .noticeEnded: Text("Hinweis beendet", en: "Notice ended")
        case .editionWritten: Text("Einstellung geändert", en: "Setting changed")
        case .editionWithdrawn: Text("Fassung einer Einstellung zurückgenommen", en: "Version of a setting taken back")
        case .limitsTried:
            Text("Grenzen an den Anfragen des letzten Jahres probiert", en: "Limits tried on last year’s requests")
        case .viewBegun: Text("Ansicht wie der Kunde begonnen", en: "Look as a customer begun")
        case .customerViewed: Text("Seite in der Ansicht gelesen", en: "Page read in a look")
        case .viewEnded: Text("Ansicht beendet", en: "Look ended")
        case .customerSignedOut: Text("Kunde überall abgemeldet", en: "Customer signed out everywhere")
        case .mergeRead: Text("Zusammenführung gelesen", en: "Merge read")
        case .mergeProposed: Text("Zusammenführung vorgeschlagen", en: "Merge proposed")
        case .mergeProposalEnded: Text("Vorschlag zur Zusammenführung beendet", en: "Proposal of a merge ended")
        case .accountsMerged: Text("Zugänge zusammengeführt", en: "Accounts merged")
        case .mergeUndone: Text("Zusammenführung rückgängig gemacht", en: "Merge undone")
        default: Text(same: kind.rawValue)
        }
    }
}
