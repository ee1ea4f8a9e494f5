import ArgumentParser
import Configuration
import Foundation
import Logging
import Portal
import Store

/// What every verb begins with: settings from the environment, the operator's file, the log.
enum Start {
    static func settings() throws -> Settings {
        do {
            return try Settings(environment: ConfigReader(provider: EnvironmentVariablesProvider()))
        } catch {
            throw sentence(error)
        }
    }

    static func portal(_ settings: Settings, for purpose: Portal.Purpose = .serving) async throws -> Portal {
        do {
            let house = try Operator.read(file: settings.operatorFile)
            return try await Portal.open(settings, operator: house, log: log(), for: purpose)
        } catch {
            throw sentence(error)
        }
    }

    /// One JSON object for each line, on standard error.
    static func log() -> Logger {
        LoggingSystem.bootstrap { label in JSONLog(label: label) }
        var logger = Logger(label: "kundenportal")
        logger.logLevel = .info
        return logger
    }

    /// Ends the program with a sentence instead of a trace.
    static func sentence(_ error: any Error) -> any Error {
        switch error {
        case let problem as SettingProblem: ValidationError(problem.description)
        case let trouble as StoreError: ValidationError("KUNDENPORTAL_DATABASE: \(trouble.sentence)")
        default: error
        }
    }
}
