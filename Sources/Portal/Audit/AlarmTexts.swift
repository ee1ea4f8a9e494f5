import Vocabulary

enum AlarmTexts {
    static let name = Text("Im Sicherheitsprotokoll", en: "In the security log")
    static let next = Text(
        "Wer es war, steht im Sicherheitsprotokoll (audit_event) mit Zeit, Zugang und Netz. Was zu tun ist, steht in docs/operating.md unter „Alarms“. Weitere Alarme derselben Art melden wir frühestens in einer Stunde.",
        en: """
            Who it was stands in the security log (audit_event) with time, account and network. What to do stands in \
            docs/operating.md under “Alarms”. Further alarms of this kind are told in an hour at the earliest.
            """)

    static func subject(_ alarm: Alarm) -> Text {
        switch alarm {
        case .probing: Text("Kundenportal: Suche nach fremden Dokumenten", en: "Portal: a search for others’ documents")
        case .manyDocuments:
            Text("Kundenportal: sehr viele Dokumente geöffnet", en: "Portal: very many documents opened")
        case .signInFailures:
            Text("Kundenportal: sehr viele falsche Passwörter", en: "Portal: very many wrong passwords")
        case .codeGuessing: Text("Kundenportal: sehr viele falsche Codes", en: "Portal: very many wrong codes")
        case .backupMissing: Text("Kundenportal: keine Sicherung geschrieben", en: "Portal: no backup was written")
        }
    }

    static func what(_ alarm: Alarm) -> Text {
        switch alarm {
        case .probing:
            Text(
                "In einer Sitzung wurden innerhalb einer Stunde zehn verschiedene Dokumente, Verträge oder Vorgänge aufgerufen, die es nicht gibt oder die zu einem anderen Zugang gehören. Gezeigt wurde nichts. Die Sitzung ist beendet.",
                en: """
                    Within an hour one session asked for ten different documents, contracts or requests that do not exist \
                    or belong to another account. Nothing was shown. The session has ended.
                    """)
        case .manyDocuments:
            Text(
                "Mit einem Zugang wurden innerhalb einer Stunde mehr als 200 Dokumente geöffnet. Es waren eigene Dokumente, der Zugang ist weiter offen.",
                en: """
                    With one account more than 200 documents were opened within an hour. They were its own, and the account \
                    is still open.
                    """)
        case .signInFailures:
            Text(
                "In einer Minute wurden mehr als 300 falsche Passwörter eingegeben. Jeder Zugang und jede Adresse ist für sich begrenzt. Kunden mit bekanntem Gerät melden sich weiter an.",
                en: """
                    More than 300 wrong passwords were typed within a minute. Each account and each address has its own limit. \
                    Customers with a known device still sign in.
                    """)
        case .codeGuessing:
            Text(
                "Es wurden sehr viele falsche Registrierungscodes oder Bestätigungscodes eingegeben: mehr als 500 an einem Tag oder mehr als 200 in einer Stunde für einen Vertrag. Kein Code ist dadurch verbraucht. Jede Netzadresse ist für sich begrenzt.",
                en: """
                    Very many wrong registration codes or confirmation codes were typed: more than 500 in a day, or more than \
                    200 in an hour for one contract. No code is burnt by it. Each network address has its own limit.
                    """)
        case .backupMissing:
            Text(
                "Seit mehr als 30 Stunden wurde keine vollständige Sicherung geschrieben, obwohl jede Nacht eine eingestellt ist. Der Grund steht im Log unter „backup not written“. Bis dahin ginge mit der Platte verloren, was seit der letzten Sicherung eingetragen wurde.",
                en: """
                    For more than 30 hours no whole backup was written, although one is set for each night. The reason stands \
                    in the log under “backup not written”. Until it is mended, what was stored since the last backup would be \
                    lost with the disk.
                    """)
        }
    }
}
