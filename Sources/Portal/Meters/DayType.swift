import Vocabulary

/// The types of day of the standard load profiles (VDEW M-05/2000): holidays count as Sundays; 24 and 31 December count
/// as Saturdays unless they are Sundays.
enum DayType: Sendable {
    case workday, saturday, sunday

    init(_ day: Day) {
        if day.weekday == 7 || WorkingDays.isHoliday(day) {
            self = .sunday
        } else if day.weekday == 6 || (day.month == 12 && (day.day == 24 || day.day == 31)) {
            self = .saturday
        } else {
            self = .workday
        }
    }
}
