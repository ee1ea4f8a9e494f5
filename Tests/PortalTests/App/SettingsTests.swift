import Configuration
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
}
