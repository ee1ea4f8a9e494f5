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

    /// Opens the portal for one verb, and closes it whatever becomes of it.
    static func open(for purpose: Portal.Purpose = .serving, _ work: (Portal) async throws -> Void) async throws {
        let portal = try await portal(try settings(), for: purpose)
        do {
            try await work(portal)
        } catch {
            await portal.close()
            throw error
        }
        await portal.close()
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
        case let problem as BackupProblem: ValidationError(problem.description)
        case let trouble as StoreError: ValidationError("KUNDENPORTAL_DATABASE: \(trouble.sentence)")
        default: error
        }
    }
}
