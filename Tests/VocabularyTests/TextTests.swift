import Testing
import Vocabulary

@Suite struct TextTests {
    @Test("A sentence in both languages")
    func languages() {
        let text = Text("Der Stand liegt unter dem letzten.", en: "The reading is below the last one.")
        #expect(text.in(.german) == "Der Stand liegt unter dem letzten.")
        #expect(text.in(.english) == "The reading is below the last one.")
        #expect(Text(same: "Ökostrom Flex").english == "Ökostrom Flex")
    }

    @Test("A value says itself")
    func speakable() {
        #expect(Commodity.strom.text == Text("Strom", en: "Electricity"))
        #expect(Commodity.gas.german == Commodity.gas.english)
        #expect(Language(rawValue: "de") == .german)
    }
}
