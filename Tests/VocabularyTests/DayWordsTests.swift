import Testing
import Vocabulary

@Suite struct DayWordsTests {
    @Test("As on a letter")
    func words() throws {
        let day = try #require(Day(iso: "2026-11-22"))
        #expect(day.text == Text("22.11.2026", en: "22 November 2026"))
        #expect(day.longWords(in: .german) == "22. November 2026")
        #expect(day.monthWords(in: .english) == "November 2026")
        #expect(day.weekdayWords(in: .german) == "Sonntag")
        #expect(try #require(Day(iso: "2026-03-02")).text == Text("02.03.2026", en: "2 March 2026"))
    }

    @Test("What was said is understood", arguments: Language.allCases)
    func readAgain(language: Language) {
        for number in stride(from: -10_000, to: 20_000, by: 37) {
            let day = Day(daysSince1970: number)
            #expect(Day(typed: day.longWords(in: language)) == day)
            #expect(Day(typed: day.words(in: language)) == day)
        }
    }
}
