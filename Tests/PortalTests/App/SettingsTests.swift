import Configuration
import Store
import Testing

@testable import Portal

@Suite struct SettingsTests {
    private func settings(_ more: [String: String]) throws -> Settings {
        let standard = ["KUNDENPORTAL_BASE_URL": "https://portal.example.de", "KUNDENPORTAL_DATA": "/var/lib/portal"]
        let all = standard.merging(more) { _, new in new }
        return try Settings(
            environment: ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: all)))
    }

    @Test(
        arguments: [
            (nil, []), ("", []), ("127.0.0.1", ["127.0.0.1"]), ("::1", ["::1"]), ("::ffff:10.0.0.1", ["10.0.0.1"]),
            ("10.0.0.1, 2001:DB8::1 ,10.0.0.1", ["10.0.0.1", "2001:db8:0::1"]),
        ] as [(String?, [String])])
    func `trusted proxies are addresses`(typed: String?, expected: [String]) throws {
        let read = try settings(typed.map { ["KUNDENPORTAL_TRUSTED_PROXY": $0] } ?? [:]).trustedProxies
        #expect(read == Set(expected.compactMap { NetworkAddress($0) }))
    }

    @Test(arguments: [
        "proxy", "10.0.0.1:80", "10.0.0.0/8", "10.0.0.1,", ",", "10.0.0.1 10.0.0.2", "10.0.0.1;10.0.0.2", "010.0.0.1",
        "::1%lo",
    ])
    func `a wrong proxy stops the start`(typed: String) {
        let problem = #expect(throws: SettingProblem.self) { try settings(["KUNDENPORTAL_TRUSTED_PROXY": typed]) }
        #expect(problem?.description.hasPrefix("KUNDENPORTAL_TRUSTED_PROXY: ") == true)
    }

    @Test func `https without a trusted proxy is warned of`() async throws {
        #expect(try settings([:]).worries.first?.hasPrefix("KUNDENPORTAL_TRUSTED_PROXY is not set") == true)
        #expect(try settings(["KUNDENPORTAL_TRUSTED_PROXY": "127.0.0.1"]).worries == [])
        #expect(try settings(["KUNDENPORTAL_BASE_URL": "http://localhost:8080"]).worries == [])
        for (baseURL, isWarned) in [("https://portal.example.de", true), ("http://localhost", false)] {
            try await TestPortal.run(hasCast: false, settle: { $0.baseURL = baseURL }) { (house) async throws in
                house.portal.warn()
                let findings = await Examination(house.portal).findings()
                let warnings = house.book.lines.filter { $0.contains("KUNDENPORTAL_TRUSTED_PROXY is not set") }
                #expect(warnings.count == (isWarned ? 1 : 0))
                #expect(findings.contains { !$0.isWell && $0.words.hasPrefix("KUNDENPORTAL_TRUSTED") } == isWarned)
            }
        }
    }

    @Test func `a database over a network whose certificate is not checked stops the start`() throws {
        let address = "postgresql://user:geheim@db.example.de/portal"
        let problem = #expect(throws: SettingProblem.self) { try settings(["KUNDENPORTAL_DATABASE": address]) }
        #expect(problem?.description.contains("Add sslmode=verify-full") == true)
        #expect(problem?.description.contains("geheim") == false)
        #expect(throws: SettingProblem.self) { try settings(["KUNDENPORTAL_DATABASE": "\(address)?sslmode=require"]) }
        for fine in ["\(address)?sslmode=verify-full", "postgresql://user@127.0.0.1/portal", "postgresql:///portal"] {
            #expect(try settings(["KUNDENPORTAL_DATABASE": fine]).database == .postgres(fine))
        }
    }

    @Test(
        arguments: [
            ("KUNDENPORTAL_DROP_FOLDER", "eingang"), ("KUNDENPORTAL_DROP_FOLDER", "/var/lib/portal/"),
            ("KUNDENPORTAL_DROP_FOLDER", "/var/lib/portal/drop"), ("KUNDENPORTAL_DROP_FOLDER", "/var/lib"),
            ("KUNDENPORTAL_DROP_FOLDER", "/"), ("KUNDENPORTAL_REQUEST_FOLDER", "/var/lib/portal/x"),
            ("KUNDENPORTAL_IMPORT_MAPPING", "mapping.json"), ("KUNDENPORTAL_DROP_QUIET_MINUTES", "1"),
            ("KUNDENPORTAL_DROP_QUIET_MINUTES", "bald"),
        ])
    func `a wrong folder of deliveries stops the start`(name: String, typed: String) {
        let problem = #expect(throws: SettingProblem.self) { try settings([name: typed]) }
        #expect(problem?.description.hasPrefix(name) == true)
    }

    @Test func `folders of deliveries lie outside of the data`() throws {
        let read = try settings([
            "KUNDENPORTAL_DROP_FOLDER": "/var/lib/portal-drop/", "KUNDENPORTAL_REQUEST_FOLDER": "/var/lib/portal-out",
            "KUNDENPORTAL_DROP_QUIET_MINUTES": "10",
        ]).deliveries
        #expect(
            read.folder == "/var/lib/portal-drop" && read.requests == "/var/lib/portal-out" && read.quietMinutes == 10)
    }
}
