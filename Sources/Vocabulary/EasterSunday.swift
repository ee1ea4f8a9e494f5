/// Easter Sunday of the Gregorian calendar: the algorithm of Meeus, Jones and Butcher
/// (Nature, 20 April 1876; Meeus, "Astronomical Algorithms").
enum EasterSunday {
    static func of(year: Int) -> Day {
        let (century, yearOfCentury) = (year / 100, year % 100)
        let golden = year % 19
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let position = epact + weekday - 7 * late + 114
        return Day(year: year, month: position / 31, day: position % 31 + 1) ?? .earliest
    }
}
