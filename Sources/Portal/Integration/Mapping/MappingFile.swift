import Foundation

/// What is wrong with a mapping file, each with its place, as `tables[2].columns.PLZ: …`.
public struct MappingTrouble: Error, Sendable, Equatable, CustomStringConvertible {
    public let problems: [String]

    public var description: String { problems.joined(separator: "\n") }
}

extension Mapping {
    /// Reads a mapping file. A link, or what is larger than 1 MiB, is refused.
    public static func read(file path: String) throws(MappingTrouble) -> Mapping {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let bytes: Data
        do {
            bytes = try DeliveredFile.bytes(path, limit: mostBytes)
        } catch {
            throw MappingTrouble(problems: ["\(name) \(error.reason)"])
        }
        return try read(bytes, name: name)
    }

    static func read(_ bytes: Data, name: String) throws(MappingTrouble) -> Mapping {
        do {
            var reader = MappingReader()
            let mapping = reader.mapping(try JSONTree.read(bytes))
            guard reader.problems.isEmpty else {
                throw MappingTrouble(problems: reader.problems.map { "\(name): \($0)" })
            }
            return mapping
        } catch let problem as RowProblem {
            throw MappingTrouble(problems: ["\(name) \(problem.reason)"])
        } catch let trouble as MappingTrouble {
            throw trouble
        } catch {
            throw MappingTrouble(problems: ["\(name) cannot be read"])
        }
    }
}
