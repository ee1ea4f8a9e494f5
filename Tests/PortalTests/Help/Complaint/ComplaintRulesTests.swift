import Foundation
import Testing
import Vocabulary

@testable import Portal

@Suite struct ComplaintRulesTests {
    @Test(
        arguments: [
            ("2026-11-20", nil, "2026-12-18"), ("2026-11-20", 14, "2026-12-04"), ("2026-11-20", 40, "2026-12-18"),
            ("2028-02-10", nil, "2028-03-09"), ("2026-12-10", nil, "2027-01-07"), ("2026-11-20", 0, "2026-11-21"),
        ] as [(String, Int?, String)])
    func `answered within four weeks, or sooner where the house promises it`(day: String, days: Int?, until: String) {
        #expect(ComplaintTerm.promised(Day(unchecked: day), days: days) == Day(unchecked: until))
    }

    @Test func `four weeks end on the same day of the week`() {
        for offset in 0..<800 {
            let day = Day(unchecked: "2026-01-01").adding(days: offset)
            #expect(ComplaintTerm.latest(day).weekday == day.weekday)
        }
    }

    private func closed(_ topic: ComplaintTopic, _ days: [Int]) -> [ComplaintTimes.Closed] {
        let day = Day(unchecked: "2026-10-01")
        return days.map { ComplaintTimes.Closed(topic: topic, receivedOn: day, closedOn: day.adding(days: $0)) }
    }

    @Test func `handling times are averages of five or more, rounded half up`() {
        #expect(ComplaintTimes([]).all == nil)
        #expect(ComplaintTimes(closed(.billing, [1, 1, 1, 1])).all == nil)
        #expect(ComplaintTimes(closed(.billing, [1, 2, 3, 4, 5])).average(of: .billing) == 3)
        #expect(ComplaintTimes(closed(.billing, [1, 1, 2, 2, 1, 2])).all == 2)
        #expect(ComplaintTimes(closed(.billing, [1, 1, 1, 1, 2])).all == 1)
        let mixed = ComplaintTimes(closed(.billing, [3, 3, 3]) + closed(.quality, [9, 9]))
        #expect(mixed.average(of: .billing) == nil)
        #expect(mixed.all == 5)
    }

    /// EnWG § 111a names energy; for the internet it is the house that promises.
    @Test func `the deadline is that of the law`() {
        let complaint = Complaint(
            topic: .billing, commodity: .gas, contract: nil, words: "x", sender: nil)
        let energy = ComplaintRequest(complaint, from: .demo, in: .german).deadlines(
            receivedOn: Day(unchecked: "2026-11-20"))
        #expect(energy.map(\.norm) == ["§ 111a EnWG"])
        #expect(energy.map(\.until) == [Day(unchecked: "2026-12-18")])
        let internet = Complaint(topic: .billing, commodity: .internet, contract: nil, words: "x", sender: nil)
        #expect(
            ComplaintRequest(internet, from: .demo, in: .german).deadlines(receivedOn: Day(unchecked: "2026-11-20"))
                == [])
        let website = Complaint(topic: .service, commodity: nil, contract: nil, words: "x", sender: nil)
        #expect(
            ComplaintRequest(website, from: .demo, in: .german).deadlines(receivedOn: Day(unchecked: "2026-11-20"))
                == [])
    }

    @Test func `the notice names body, address, website and duty, as the operator sets them`() {
        var house = Operator.demo
        house.disputeBodies = Operator.DisputeBodies(
            energy: Operator.DisputeBody(
                name: "Stelle X", address: "Weg 1, 10000 Ort", phone: nil, website: "www.x.example",
                participation: .willing),
            telecommunication: nil)
        let energy = DisputeTexts.notice(house.disputeBody(for: .gas))
        for language in Language.allCases {
            #expect(energy.in(language).contains("Stelle X, Weg 1, 10000 Ort, www.x.example"))
        }
        #expect(energy.german.contains("Wir nehmen am Verfahren teil."))
        let internet = DisputeTexts.notice(house.disputeBody(for: .internet))
        #expect(internet.german.contains("Schlichtungsstelle Telekommunikation der Bundesnetzagentur, Postfach 8001"))
        #expect(internet.english.contains("Taking part is voluntary for us."))
    }

    @Test func `what is about no contract names both bodies, and when each is the right one`() {
        let house = Operator.demo
        let both = DisputeNotice(house, about: nil).text
        for words in [
            "Geht es um Strom oder Gas: Können wir uns", house.disputeBody(for: .strom).name,
            "Geht es um Internet: Können wir uns", house.disputeBody(for: .internet).name,
        ] {
            #expect(both.german.contains(words), "\(words)")
        }
        let gas = DisputeNotice(house, about: .gas).text.german
        #expect(!gas.contains(house.disputeBody(for: .internet).name))
        #expect(!DisputeNotice(house, about: .internet).text.german.contains(house.disputeBody(for: .gas).name))
    }

    @Test func `the operator's file is checked`() throws {
        let example = SourceFile.project.appending(path: "deploy/operator.json.example")
        let text = try String(contentsOf: example, encoding: .utf8)
        #expect(try Operator.read(file: example.path).rules.complaintDays == 28)
        let wrong = [
            ("\"complaintDays\": 28", "\"complaintDays\": 29", "rules.complaintDays"),
            ("\"billExplainedWorkingDays\": 5", "\"billExplainedWorkingDays\": 0", "rules.billExplainedWorkingDays"),
            ("www.schlichtungsstelle-energie.de", "ec.europa.eu/consumers/odr", "disputeBodies.energy.website"),
            ("Friedrichstraße 133, 10117 Berlin", " ", "disputeBodies.energy needs"),
        ]
        for (right, other, words) in wrong {
            #expect(text.contains(right))
            let file = FileManager.default.temporaryDirectory.appending(path: "operator-\(UUID().uuidString).json")
            defer { try? FileManager.default.removeItem(at: file) }
            try Data(text.replacing(right, with: other).utf8).write(to: file)
            let problem = #expect(throws: SettingProblem.self) { try Operator.read(file: file.path) }
            #expect(problem.map { "\($0)".contains(words) } == true, "\(String(describing: problem))")
        }
    }

    /// What the law wants said, where it is said.
    @Test func `the texts cite the law`() {
        let said = [
            ("§ 111a EnWG", steps(.energy)), ("bei Strom und Gas: § 111a EnWG", steps(nil)),
            ("§ 67 Abs. 1 TKG", ComplaintTexts.timesLead.german),
            ("kostenlos", DisputeTexts.notice(.energy).german),
            ("verpflichtet", DisputeTexts.notice(.energy).german),
            ("§ 58 Abs. 1 TKG", FaultTexts.rights.map(\.german).joined()),
            ("§ 58 Abs. 2 TKG", FaultTexts.rights.map(\.german).joined()),
            ("§ 58 Abs. 3 TKG", FaultTexts.rights.map(\.german).joined()),
            ("§ 58 Abs. 4 TKG", FaultTexts.rights.map(\.german).joined()),
            ("§ 57 Abs. 4 TKG", FaultTexts.rules.map(\.german).joined()),
        ]
        for (norm, words) in said { #expect(words.contains(norm), "\(norm)") }
        #expect(!steps(.other).contains("EnWG"))
    }

    private func steps(_ subject: ComplaintSubject?) -> String {
        ComplaintTexts.steps(answeredBy: Day(unchecked: "2026-12-18"), subject).map(\.german).joined()
    }
}
