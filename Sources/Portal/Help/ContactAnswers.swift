import HTML
import Vocabulary

/// Answers about complaints, faults, and what goes without signing in.
enum ContactAnswers {
    static func all(_ house: Operator) -> [HelpTexts.Question] {
        [
            .init(
                question: Text("Wie reiche ich eine Beschwerde ein?", en: "How do I make a complaint?"),
                answer: [
                    Text(
                        "Mit unserem Formular, mit oder ohne Anmeldung. Sie bekommen sofort eine Vorgangsnummer und spätestens nach vier Wochen eine Antwort.",
                        en:
                            "With our form, signed in or not. You get a request number at once, and an answer after four weeks at the latest."
                    ),
                    Text(
                        "Einigen wir uns nicht, hilft die Schlichtungsstelle. Wo Sie sie erreichen, steht beim Formular.",
                        en: "If we do not agree, the dispute resolution body helps. The form says where to reach it."),
                ], link: (ComplaintTexts.title, MakeComplaint.path)),
        ]
    }
}
