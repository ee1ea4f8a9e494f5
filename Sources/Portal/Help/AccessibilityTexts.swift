import Vocabulary

/// Information on accessibility (BFSG § 14, Anlage 3).
enum AccessibilityTexts {
    static let title = Text("Barrierefreiheit", en: "Accessibility")
    static let lead = Text(
        "Informationen nach § 14 und Anlage 3 des Barrierefreiheitsstärkungsgesetzes (BFSG).",
        en: "Information under § 14 and annex 3 of the German accessibility act (BFSG).")

    static let parts = [
        PagePart(
            Text("Was das Portal ist", en: "What the portal is"),
            Text(
                "Im Kundenportal sehen Privatkunden ihre Verträge über Strom, Gas und Internet, lesen ihre Dokumente und melden Zählerstände.",
                en:
                    "In the customer portal private customers see their contracts for electricity, gas and Internet, read their documents and report meter readings."
            )),
        PagePart(
            Text("Wie Sie es bedienen", en: "How to use it"),
            Text(
                "Alle Seiten haben denselben Aufbau: oben das Menü, darunter eine Überschrift und der Inhalt, unten Kontakt und Rechtliches. Jede Funktion lässt sich mit der Tastatur bedienen. Ein Link am Anfang jeder Seite führt direkt zum Inhalt.",
                en:
                    "All pages are built alike: the menu on top, below it a heading and the content, contact and legal matters at the foot. Everything works with the keyboard. A link at the start of each page leads straight to the content."
            ),
            Text(
                "Stimmt eine Eingabe nicht, steht oben auf der Seite eine Liste mit Links zu den betroffenen Feldern. Was Sie getippt haben, bleibt stehen. Eine Sitzung dauert ohne Klick 30 Minuten.",
                en:
                    "When something typed does not fit, a list at the top of the page links to the fields. What you typed stays. A session lasts 30 minutes without a click."
            )),
        PagePart(
            Text("Wie wir die Anforderungen erfüllen", en: "How the requirements are met"),
            Text(
                "Maßstab ist die Norm EN 301 549 mit den WCAG 2.1, Stufe AA; wir bauen nach WCAG 2.2 AA. Die Seiten funktionieren ohne JavaScript, bei 320 Pixeln Breite und bei doppelter Schriftgröße. Zu jedem Diagramm gibt es eine Tabelle. Belege, die das Portal selbst erstellt, sind für Vorleseprogramme ausgezeichnete PDF-Dateien (PDF/UA).",
                en:
                    "The measure is EN 301 549 with WCAG 2.1 level AA; we build for WCAG 2.2 AA. Pages work without JavaScript, at a width of 320 pixels and with text twice the size. Every chart has a table beside it. Receipts made by the portal are PDF files tagged for screen readers (PDF/UA)."
            ),
            Text(
                "Ältere Schreiben aus anderen Systemen können Mängel haben. Auf Wunsch bekommen Sie ihren Inhalt in einer Form, die Sie lesen können.",
                en:
                    "Older letters from other systems may have flaws. On request you get what they say in a form you can read."
            )),
    ]

    static let contact = Text("Eine Hürde melden", en: "Report a barrier")
    static let contactHow = Text(
        "Stoßen Sie auf eine Hürde, sagen Sie es uns. Wir antworten innerhalb von vier Wochen und helfen sofort am Telefon weiter.",
        en: "If you meet a barrier, tell us. We answer within four weeks and help at once on the telephone.")
    static let authority = PagePart(
        Text("Zuständige Behörde", en: "Competent authority"),
        Text(
            "Marktüberwachungsstelle der Länder für die Barrierefreiheit von Produkten und Dienstleistungen (MLBF), Magdeburg, MLBF@ms.sachsen-anhalt.de.",
            en:
                "The market surveillance authority of the federal states for accessibility (MLBF), Magdeburg, MLBF@ms.sachsen-anhalt.de."
        ))
}
