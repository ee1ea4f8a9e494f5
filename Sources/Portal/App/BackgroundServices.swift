public import ServiceLifecycle

extension Portal {
    /// Everything that runs beside the server, one line each.
    public var backgroundServices: [any Service] {
        [
            Postman(portal: self),
            Filing(portal: self),
            FileCompensations(portal: self),
            FileSummaries(portal: self),
            PriceNotices(portal: self),
            JudgeReadings(portal: self),
            BrokenPromises(portal: self),
            UnansweredQuestions(portal: self),
            DeliverWebhooks(portal: self),
            Housekeeping(portal: self),
            Backups(portal: self),
            ReadBounces(portal: self),
            KeepEditions(portal: self),
            WatchDropFolder(portal: self),
            WriteFeedFiles(portal: self),
        ]
    }
}
