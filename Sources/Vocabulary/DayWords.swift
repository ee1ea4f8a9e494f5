extension Day: Speakable {
    /// "22.11.2026" / "22 November 2026".
    public func words(in language: Language) -> String {
        switch language {
        case .german: SignWriter.string(capacity: 10) { writeGerman(to: &$0) }
        case .english: longWords(in: .english)
        }
    }

    /// "22. November 2026" / "22 November 2026".
    public func longWords(in language: Language) -> String {
        let (year, month, day) = parts
        let name = Day.monthName(month).in(language)
        return language == .german ? "\(day). \(name) \(year)" : "\(day) \(name) \(year)"
    }

    /// "November 2026".
    public func monthWords(in language: Language) -> String {
        let (year, month, _) = parts
        return "\(Day.monthName(month).in(language)) \(year)"
    }

    /// "Sonntag" / "Sunday".
    public func weekdayWords(in language: Language) -> String {
        Day.weekdayNames[weekday - 1].in(language)
    }

    func writeGerman(to writer: inout SignWriter) {
        let (year, month, day) = parts
        writer.digits(day, width: 2)
        writer.sign(0x2E)
        writer.digits(month, width: 2)
        writer.sign(0x2E)
        writer.digits(year, width: 4)
    }

    /// The nearest month for anything but 1…12.
    static func monthName(_ month: Int) -> Text {
        monthNames[(month - 1).clamped(to: 0...11)]
    }

    static let monthNames = [
        Text("Januar", en: "January"), Text("Februar", en: "February"), Text("März", en: "March"),
        Text("April", en: "April"), Text("Mai", en: "May"), Text("Juni", en: "June"),
        Text("Juli", en: "July"), Text("August", en: "August"), Text("September", en: "September"),
        Text("Oktober", en: "October"), Text("November", en: "November"), Text("Dezember", en: "December"),
    ]

    private static let weekdayNames = [
        Text("Montag", en: "Monday"), Text("Dienstag", en: "Tuesday"), Text("Mittwoch", en: "Wednesday"),
        Text("Donnerstag", en: "Thursday"), Text("Freitag", en: "Friday"), Text("Samstag", en: "Saturday"),
        Text("Sonntag", en: "Sunday"),
    ]
}
