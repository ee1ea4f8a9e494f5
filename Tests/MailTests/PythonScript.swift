import Foundation

/// A script in `Tests/Mail`, run by the Python of this machine.
struct PythonScript {
    let path: String

    init(_ name: String, here: String = #filePath) {
        path =
            URL(fileURLWithPath: here).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Mail/\(name)").path
    }

    /// False where Python or the script is missing; tests that need it are skipped then.
    var canRun: Bool {
        FileManager.default.isExecutableFile(atPath: Self.python) && FileManager.default.fileExists(atPath: path)
    }

    /// A process that is ready to start, and its two ends.
    func process(_ arguments: [String] = []) -> (process: Process, input: FileHandle, output: FileHandle) {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = [path] + arguments
        process.standardInput = input
        process.standardOutput = output
        return (process, input.fileHandleForWriting, output.fileHandleForReading)
    }

    private static let python = "/usr/bin/python3"
}
