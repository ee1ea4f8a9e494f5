import Vocabulary

enum WorkViewTexts {
    static let keepTitle = Text("Diese Ansicht behalten", en: "Keep this view")
    static let name = Text("Name der Ansicht", en: "Name of the view")
    static let nameHint = Text(
        "Die Filter, wie sie jetzt sind. Derselbe Name ersetzt die Ansicht.",
        en: "The filters as they are now. The same name replaces the view.")
    static let nameMissing = Text("Geben Sie der Ansicht einen Namen", en: "Name the view")
    static let tooMany = Text(
        "Sie haben schon \(WorkView.most) Ansichten. Löschen Sie eine davon",
        en: "You have \(WorkView.most) views already. Delete one of them")
    static let forAll = Text("Für alle im Büro", en: "For everybody in the office")
    static let shared = Text("für alle", en: "for everybody")
    static let keep = Text("Ansicht behalten", en: "Keep the view")
    static func remove(_ name: String) -> Text { Text("„\(name)“ löschen", en: "Delete “\(name)”") }
    static let kept = Text("Die Ansicht steht jetzt oben.", en: "The view stands at the top now.")
    static let removed = Text("Die Ansicht ist gelöscht.", en: "The view is deleted.")
}
