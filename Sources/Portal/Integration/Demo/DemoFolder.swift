import Foundation
import Vocabulary

/// An import folder while it is written.
final class DemoFolder {
    let path: String
    private var files: [ImportFile: FileHandle] = [:]
    private var waiting: [ImportFile: Data] = [:]

    init(path: String) throws {
        self.path = path
        try FileManager.default.createDirectory(
            atPath: "\(path)/documents", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    func write(_ line: JSONLine, to file: ImportFile) throws {
        waiting[file, default: Data()].append(contentsOf: line.ended)
        waiting[file, default: Data()].append(0x0A)
        if let data = waiting[file], data.count > 1 << 20 { try flush(file) }
    }

    /// The contract with its meter, readings and monthly payments; the person stands by themselves.
    func write(_ contract: DemoContract, today: Day, behind: Int = 12, ahead: Int = 11) throws {
        try write(contract.line(today), to: .contracts)
        if let meter = contract.meter {
            try write(meter.line(contract: contract.key), to: .meters)
            for line in meter.readingLines() { try write(line, to: .readings) }
        }
        for line in contract.instalmentLines(today, behind: behind, ahead: ahead) { try write(line, to: .instalments) }
        if let line = contract.bankLine() { try write(line, to: .bank) }
    }

    /// A load profile of each register with its row.
    func write(_ series: DemoSeries, _ random: inout DemoRandom) throws {
        try FileManager.default.createDirectory(
            atPath: "\(path)/series", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard let register = series.meter.registers.first else { return }
        try Data(series.table(register, &random)).write(to: URL(filePath: "\(path)/series/\(series.file)"))
        try write(series.line(register), to: .series)
    }

    /// A PDF with its row beside it.
    func write(_ document: DemoDocument) throws {
        let name = "\(path)/documents/\(document.key)"
        try Data(document.bytes).write(to: URL(filePath: "\(name).pdf"))
        try Data(document.line().ended).write(to: URL(filePath: "\(name).json"))
    }

    func close() throws {
        for file in waiting.keys.sorted(by: { $0.rawValue < $1.rawValue }) { try flush(file) }
        for handle in files.values { try handle.close() }
        files = [:]
    }

    private func flush(_ file: ImportFile) throws {
        guard let data = waiting.updateValue(Data(), forKey: file), !data.isEmpty else { return }
        try handle(file).write(contentsOf: data)
    }

    private func handle(_ file: ImportFile) throws -> FileHandle {
        if let open = files[file] { return open }
        let place = "\(path)/\(file.rawValue)"
        _ = FileManager.default.createFile(atPath: place, contents: nil, attributes: [.posixPermissions: 0o600])
        let handle = try FileHandle(forWritingTo: URL(filePath: place))
        files[file] = handle
        return handle
    }
}
