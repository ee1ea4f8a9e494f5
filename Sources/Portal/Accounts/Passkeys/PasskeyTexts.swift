import Vocabulary

enum PasskeyTexts {
    static let title = Text("Passkeys", en: "Passkeys")
    static let lead = Text(
        "Mit einem Passkey melden Sie sich ohne Passwort an. Ihr Gerät fragt nach PIN, Finger oder Gesicht. Einen Code brauchen Sie dann auch nicht.",
        en:
            "With a passkey you sign in without a password. Your device asks for PIN, finger or face. You need no code then either."
    )
    static let none = Text("Sie haben noch keinen Passkey.", en: "You have no passkey yet.")
    static func standing(_ passkey: Passkey) -> Text {
        guard let used = passkey.usedAt else {
            return Text(
                "Angelegt \(passkey.madeAt.german), noch nicht benutzt",
                en: "Added \(passkey.madeAt.english), not used yet")
        }
        return Text(
            "Angelegt \(passkey.madeAt.german), zuletzt benutzt \(used.german)",
            en: "Added \(passkey.madeAt.english), last used \(used.english)")
    }
    static let copiedBadge = Text("vielleicht kopiert", en: "perhaps copied")
    static func copied(_ moment: Instant) -> Text {
        Text(
            "Am \(moment.german) haben wir eine Anmeldung abgelehnt: Es sieht so aus, als gäbe es diesen Passkey zweimal. Mit ihm kann sich niemand mehr anmelden. Entfernen Sie ihn und legen Sie einen neuen an.",
            en:
                "On \(moment.english) we refused a sign-in: it looks as if this passkey existed twice. Nobody can sign in with it any more. Remove it and add a new one."
        )
    }
    static let remove = Text("Entfernen", en: "Remove")
    static func remove(_ name: String) -> Text {
        Text("Passkey „\(name)“ entfernen", en: "Remove the passkey “\(name)”")
    }

    static let new = Text("Neuer Passkey", en: "New passkey")
    static let newHint = Text(
        "Geben Sie ihm einen Namen. Danach fragt Ihr Browser, wo Sie ihn aufheben möchten: auf diesem Gerät, auf dem Handy, im Passwort-Manager oder auf einem Sicherheitsschlüssel. Wir bestätigen ihn per E-Mail.",
        en:
            "Give it a name. Then your browser asks where to keep it: on this device, on the phone, in the password manager or on a security key. We confirm it by e-mail."
    )
    static let cannot = Text(
        "Mit diesem Browser lässt sich kein Passkey anlegen. Dafür müssen Skripte eingeschaltet sein, und der Browser muss Passkeys kennen.",
        en:
            "No passkey can be added with this browser. Scripts have to be on for it, and the browser has to know passkeys."
    )
    static let name = Text("Name", en: "Name")
    static let nameHint = Text(
        "Damit Sie ihn wiedererkennen, zum Beispiel „Handy“. Ohne Namen nehmen wir den des Browsers.",
        en: "So that you recognise it, for example “Phone”. Without one we take the browser's.")
    static let add = Text("Passkey anlegen", en: "Add a passkey")
    static let added = Text(
        "Der Passkey ist angelegt. Beim nächsten Mal melden Sie sich damit an.",
        en: "The passkey is added. Sign in with it next time.")
    static let removed = Text(
        "Der Passkey ist entfernt. Löschen Sie ihn auch auf Ihrem Gerät oder im Passwort-Manager.",
        en: "The passkey is removed. Delete it on your device or in the password manager, too.")
    static let notAdded = Text(
        "Der Passkey konnte nicht angelegt werden. Versuchen Sie es noch einmal; Sie haben dafür jeweils fünf Minuten.",
        en: "The passkey could not be added. Try again; you have five minutes each time.")
    static let thereAlready = Text(
        "Dieses Gerät hat schon einen Passkey für Ihren Zugang. Sie brauchen keinen zweiten.",
        en: "This device has a passkey for your account already. You need no second one.")
    static func enough(_ count: Int) -> Text {
        Text(
            "Sie haben schon \(count) Passkeys. Entfernen Sie einen, den Sie nicht mehr brauchen.",
            en: "You have \(count) passkeys already. Remove one you no longer need.")
    }
    static let passwordStays = Text(
        "Ihr Passwort behalten Sie: Wir fragen danach, bevor Sie Wichtiges am Zugang ändern, und Sie brauchen es, wenn kein Passkey zur Hand ist.",
        en:
            "You keep your password: we ask for it before you change what matters on the account, and you need it when no passkey is at hand."
    )

    static let signIn = Text("Mit Passkey anmelden", en: "Sign in with a passkey")
    static let refused = Text(
        "Mit diesem Passkey konnten wir Sie nicht anmelden. Versuchen Sie es noch einmal, oder nehmen Sie Ihr Passwort.",
        en: "We could not sign you in with this passkey. Try again, or use your password.")
    static let brokenOff = Text(
        "Der Browser hat keinen Passkey bekommen. Versuchen Sie es noch einmal, oder nehmen Sie Ihr Passwort.",
        en: "The browser got no passkey. Try again, or use your password.")
    static let failed = Text(
        "Das hat nicht geklappt. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
        en: "That did not work. Load the page again and try once more.")

    static func standing(_ count: Int) -> Text {
        switch count {
        case 0:
            Text(
                "Keiner. Mit einem melden Sie sich ohne Passwort an.",
                en: "None. With one you sign in without a password.")
        case 1: Text("Ein Passkey angelegt.", en: "One passkey added.")
        default: Text("\(count) Passkeys angelegt.", en: "\(count) passkeys added.")
        }
    }
    static let manage = Text("Passkeys verwalten", en: "Manage the passkeys")
    static func stay(_ count: Int) -> Text {
        Text(
            "Passkeys: \(count). „Alle anderen Geräte abmelden“ entfernt sie nicht. Kennen Sie einen nicht, entfernen Sie ihn.",
            en: "Passkeys: \(count). “Sign out all other devices” does not remove them. Remove one you do not know.")
    }
    static func removeAll(_ count: Int) -> Text {
        Text("Auch alle Passkeys entfernen (\(count))", en: "Remove all passkeys, too (\(count))")
    }
    static let removeAllHint = Text(
        "Tun Sie das, wenn jemand anderes in Ihrem Zugang war oder ein Gerät weg ist. Sonst gelten Ihre Passkeys weiter.",
        en: "Do so if somebody else was in your account or a device is gone. Otherwise your passkeys stay valid.")
}
