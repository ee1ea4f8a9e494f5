/// Somebody who can sign in to the demo.
public struct DemoLogin: Sendable {
    public let name, email, password: String
    /// What there is to see.
    public let shows: String
    let owns: [String]
    let reads: [String]

    private init(_ name: String, _ shows: String, owns: [String] = [], reads: [String] = []) {
        self.name = name
        self.shows = shows
        self.owns = owns
        self.reads = reads
        email = "\(name.lowercased())@example.org"
        password = "Mecklenburg-\(name)"
    }

    /// Everybody with a login. Emil has none yet: he has a letter with a code.
    public static let all = [
        DemoLogin("Anna", "Strom, Gas, Internet; bills of three years", owns: ["300001001", "300001002", "300001003"]),
        DemoLogin("Ben", "may read Anna's Strom contract", reads: ["300001001"]),
        DemoLogin("Clara", "Strom with day and night rate", owns: ["300002001"]),
        DemoLogin("Frieda", "Strom with a solar system", owns: ["300003001"]),
        DemoLogin("Gerd", "Strom without a minimum term, Gas in default supply", owns: ["300004001", "300004002"]),
        DemoLogin("Hanna", "three contracts", owns: ["300005001", "300005002", "300005003"]),
        DemoLogin("Ingo", "fibre being built", owns: ["300006001", "300006002"]),
        DemoLogin(
            "Jule", "a meter that is read remotely, and a contract that has ended", owns: ["300007001", "300007002"]),
    ]
}
