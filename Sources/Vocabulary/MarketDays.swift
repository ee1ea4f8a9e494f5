/// Working days of the energy market: those grid operators and suppliers count when somebody moves, a contract begins or
/// its supplier changes (GPKE and GeLi Gas; BNetzA BK6-22-024 for the change within 24 hours).
///
/// Not Saturday, not Sunday, not 24 and 31 December, and no day that is a public holiday anywhere in Germany: what is
/// one in a single Land is one for the whole market. What only a municipality has, as the Friedensfest of Augsburg, is
/// none.
public enum MarketDays {
    public static func isWorkingDay(_ day: Day) -> Bool {
        day.weekday <= 5 && !isHoliday(day)
    }

    /// Whether the market rests on that date, whatever the weekday.
    public static func isHoliday(_ day: Day) -> Bool {
        isFixedHoliday(day) || isMovableHoliday(day) || isHolidayOnce(day)
    }

    /// The `count`-th working day after `day`, which itself does not count; backwards when negative. `day` itself for 0.
    /// Stops at the ends of the calendar.
    public static func adding(_ count: Int, to day: Day) -> Day {
        day.counted(count, among: isWorkingDay)
    }

    /// The day itself when it is a working day, else the first one after it.
    public static func next(onOrAfter day: Day) -> Day {
        isWorkingDay(day) ? day : adding(1, to: day)
    }

    private static func isFixedHoliday(_ day: Day) -> Bool {
        let (year, month, dayOfMonth) = day.parts
        return switch (month, dayOfMonth) {
        // Of all Länder, and the two days of the market.
        case (1, 1), (5, 1), (10, 3), (12, 24), (12, 25), (12, 26), (12, 31): true
        // Heilige Drei Könige, Mariä Himmelfahrt, Reformationstag, Allerheiligen.
        case (1, 6), (8, 15), (10, 31), (11, 1): true
        // Frauentag of Berlin and Weltkindertag of Thüringen.
        case (3, 8), (9, 20): year >= 2019
        // Buß- und Bettag of Sachsen: the Wednesday before 23 November.
        case (11, 16...22): day.weekday == 3
        default: false
        }
    }

    /// Good Friday, Easter Monday, Ascension Day, Whit Monday and Corpus Christi.
    private static func isMovableHoliday(_ day: Day) -> Bool {
        [-2, 1, 39, 50, 60].contains(EasterSunday.of(year: day.year).days(until: day))
    }

    /// Berlin has had a holiday for a single year now and then, and has one in 2028.
    private static func isHolidayOnce(_ day: Day) -> Bool {
        switch (day.year, day.month, day.day) {
        case (2020, 5, 8), (2025, 5, 8), (2028, 6, 17): true
        default: false
        }
    }
}
