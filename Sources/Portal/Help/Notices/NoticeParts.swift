import HTML
import Vocabulary

extension Page {
    /// What is told on the pages people begin at: notices, or that nothing is known.
    func serviceState(_ notices: [ServiceNotice], at now: Instant) {
        let shown = notices.filter { $0.isShown(at: now) }
        for notice in shown {
            div(.class(notice.kind == .news ? "notice" : "warn")) {
                p {
                    strong(notice.title)
                    text(" ")
                    a(NoticeTexts.more, href: StatePage.path, .ariaLabel(NoticeTexts.more(notice.title)))
                }
                p(NoticeTexts.time(notice), .class("detail"))
            }
        }
        if ServiceState(notices, at: now) == .fine {
            p(.class("hint")) {
                text(NoticeTexts.fine)
                text(" ")
                a(NoticeTexts.toState, href: StatePage.path)
            }
        }
    }

    /// One notice, whole.
    func notice(_ notice: ServiceNotice) {
        article(.class("card")) {
            h3(notice.title)
            p { span(NoticeTexts.kind(notice.kind), .class(notice.badge)) }
            p(NoticeTexts.time(notice), .class("detail"))
            p(notice.words, .class("lines"))
        }
    }
}

extension ServiceNotice {
    fileprivate var badge: StaticString {
        switch kind {
        case .outage: "badge badge-warn"
        case .planned: "badge badge-wait"
        case .news: "badge badge-new"
        }
    }
}
