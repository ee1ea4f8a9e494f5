import Vocabulary

/// A notice as it is written: both languages, from when, until when.
struct NoticeForm: Form {
    var kind = Field("art", PostboxTexts.category)
    var title = Field("titel", OfficeNoticeTexts.titleGerman, longest: 120)
    var titleEnglish = Field("titel-en", OfficeNoticeTexts.titleEnglish, longest: 120)
    var words = Field("text", OfficeNoticeTexts.wordsGerman, longest: 2000)
    var wordsEnglish = Field("text-en", OfficeNoticeTexts.wordsEnglish, longest: 2000)
    var beginDay = Field("beginn", OfficeNoticeTexts.beginDay, hint: OfficeNoticeTexts.dayHint, longest: 20)
    var beginTime = Field("beginn-zeit", OfficeNoticeTexts.beginTime, hint: OfficeNoticeTexts.timeHint, longest: 5)
    var endDay = Field("ende", OfficeNoticeTexts.endDay, hint: OfficeNoticeTexts.endHint, longest: 20)
    var endTime = Field("ende-zeit", OfficeNoticeTexts.endTime, hint: OfficeNoticeTexts.timeHint, longest: 5)

    static var fields: [any WritableKeyPath<NoticeForm, Field> & Sendable] {
        [
            \.kind, \.title, \.titleEnglish, \.words, \.wordsEnglish, \.beginDay, \.beginTime, \.endDay, \.endTime,
        ]
    }

    /// As it was sent, with its lines.
    init(sent body: FormBody) {
        self.init(body)
        words.fillLines(body[words.name])
        wordsEnglish.fillLines(body[wordsEnglish.name])
    }

    init() {}

    /// As it stands.
    init(_ notice: ServiceNotice) {
        kind.raw = notice.kind.rawValue
        (title.raw, titleEnglish.raw) = (notice.title.german, notice.title.english)
        (words.raw, wordsEnglish.raw) = (notice.words.german, notice.words.english)
        (beginDay.raw, beginTime.raw) = Self.parts(notice.beginsAt)
        if let end = notice.endsAt { (endDay.raw, endTime.raw) = Self.parts(end) }
    }

    private static func parts(_ moment: Instant) -> (String, String) {
        (moment.day.german, moment.berlin.clock)
    }

    /// The notice, or errors at the fields.
    mutating func read(_ id: ID<ServiceNotice>, version: Int) -> ServiceNotice? {
        let known = ServiceNotice.Kind(rawValue: kind.raw)
        if known == nil { kind.error = OfficeNoticeTexts.kindMissing }
        let german = title.typed(orElse: OfficeNoticeTexts.titleMissing)
        let english = titleEnglish.typed(orElse: OfficeNoticeTexts.titleMissing)
        let text = words.lines(orElse: OfficeNoticeTexts.wordsMissing)
        let textEnglish = wordsEnglish.lines(orElse: OfficeNoticeTexts.wordsMissing)
        let begin = Self.moment(&beginDay, &beginTime)
        if begin == nil, beginDay.error == nil, beginTime.error == nil {
            beginDay.error = OfficeNoticeTexts.beginMissing
        }
        let end = Self.moment(&endDay, &endTime)
        // An outage ends when somebody says so; planned work is planned.
        if end == nil, known == .planned, endDay.error == nil { endDay.error = OfficeNoticeTexts.endMissing }
        if let begin, let end, end <= begin { endDay.error = OfficeNoticeTexts.endBefore }
        guard problems.isEmpty, let known, let german, let english, let text, let textEnglish, let begin else {
            return nil
        }
        return ServiceNotice(
            id: id, version: version, kind: known, title: Text(german, en: english), words: Text(text, en: textEnglish),
            beginsAt: begin, endsAt: end)
    }

    /// Nil where nothing was typed, or with an error at the field that is wrong. A day without a time begins at midnight.
    private static func moment(_ day: inout Field, _ time: inout Field) -> Instant? {
        let (typedDay, typedTime) = (day.raw.trimmed, time.raw.trimmed)
        guard !typedDay.isEmpty, day.error == nil, time.error == nil else {
            if !typedTime.isEmpty, day.error == nil { day.error = AnswerTexts.dayMissing }
            return nil
        }
        guard let known = Day(typed: typedDay) else {
            day.error = ReadingTexts.dayWrong
            return nil
        }
        guard !typedTime.isEmpty else { return Instant(known) }
        let parts = typedTime.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute)
        else {
            time.error = AnswerTexts.timeWrong
            return nil
        }
        return Instant(known, hour: hour, minute: minute)
    }
}
