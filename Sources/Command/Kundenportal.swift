import ArgumentParser

/// The program: one verb for each thing an operator does.
@main
struct Kundenportal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kundenportal", abstract: "Das Kundenportal: Strom, Gas und Internet an einem Ort.",
        version: "0.1.0",
        subcommands: [
            Serve.self,
            Demo.self,
            Migrate.self,
            Import.self,
            BO4ECommand.self,
            MappingCommand.self,
            Doctor.self,
            KeysCommand.self,
            Audit.self,
            ConsentProof.self,
            BankChanges.self,
            Orders.self,
            Compensations.self,
            Requests.self,
            ReadingLetters.self,
            BackupCommand.self,
            BackupKeyCommand.self,
            RestoreCommand.self,
            LettersCommand.self,
            UnmatchedReadings.self,
            PriceLetters.self,
            Bounces.self,
            Codes.self,
            StaffCommand.self,
            TokenCommand.self,
            WebhookCommand.self,
            RouteTable.self,
        ])
}
