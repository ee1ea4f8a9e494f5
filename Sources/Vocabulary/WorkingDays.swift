/// Working days in Mecklenburg-Vorpommern: Monday to Friday without the Land's public holidays. The deadlines of
/// customers count with them; the energy market has a calendar of its own, `MarketDays`.
public enum WorkingDays {
    /// Monday to Friday and no public holiday.
    public static func isWorkingDay(_ day: Day) -> Bool {
        day.weekday <= 5 && !isHoliday(day)
    }

    /// Whether the day is a public holiday of the Land.
    public static func isHoliday(_ day: Day) -> Bool {
        holidayName(day) != nil
    }

    /// Feiertagsgesetz Mecklenburg-Vorpommern § 2, in its state since 1995; Frauentag since 2023. Easter Sunday and
    /// Whit Sunday are Sundays, not public holidays of the Land.
    public static func holidayName(_ day: Day) -> Text? {
        fixedHoliday(day) ?? movableHoliday(day)
    }

    /// The `count`-th working day after `day`, which itself does not count (BGB § 187 (1)); backwards when negative.
    /// `day` itself for 0. Stops at the ends of the calendar.
    public static func adding(_ count: Int, to day: Day) -> Day {
        day.counted(count, among: isWorkingDay)
    }

    /// The day itself when it is a working day, else the first one after it (BGB § 193).
    public static func next(onOrAfter day: Day) -> Day {
        isWorkingDay(day) ? day : adding(1, to: day)
    }

    private static func fixedHoliday(_ day: Day) -> Text? {
        let (year, month, dayOfMonth) = day.parts
        switch (month, dayOfMonth) {
        case (1, 1): return Text("Neujahr", en: "New Year’s Day")
        case (3, 8) where year >= 2023: return Text("Frauentag", en: "International Women’s Day")
        case (5, 1): return Text("Erster Mai", en: "Labour Day")
        case (10, 3): return Text("Tag der Deutschen Einheit", en: "German Unity Day")
        case (10, 31): return Text("Reformationstag", en: "Reformation Day")
        case (12, 25): return Text("Erster Weihnachtstag", en: "Christmas Day")
        case (12, 26): return Text("Zweiter Weihnachtstag", en: "Boxing Day")
        default: return nil
        }
    }

    private static func movableHoliday(_ day: Day) -> Text? {
        switch EasterSunday.of(year: day.year).days(until: day) {
        case -2: Text("Karfreitag", en: "Good Friday")
        case 1: Text("Ostermontag", en: "Easter Monday")
        case 39: Text("Christi Himmelfahrt", en: "Ascension Day")
        case 50: Text("Pfingstmontag", en: "Whit Monday")
        default: nil
        }
    }
}

extension Day {
    /// The `count`-th of these days after this one, or before it when negative. Stops at the ends of the calendar.
    func counted(_ count: Int, among isCounted: (Day) -> Bool) -> Day {
        let step = count < 0 ? -1 : 1
        var left = count.magnitude
        var current = self
        while left > 0 {
            let following = current.adding(days: step)
            guard following != current else { return current }
            current = following
            if isCounted(current) { left -= 1 }
        }
        return current
    }
}
