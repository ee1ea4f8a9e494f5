import HTML
import Vocabulary

/// What can be done with a conversation: on whose desk it lies, the answer, its end, and that it is a complaint.
struct OfficeReplyPart {
    private let visit: StaffVisit
    private let conversation: OfficeConversation
    private let colleagues: [Staff]
    private let form: ReplyForm?

    init(page: OfficeConversationPage) {
        (visit, conversation, colleagues, form) = (page.visit, page.file.conversation, page.colleagues, page.form)
    }

    private func path(_ act: String) -> Path { "/service/nachrichten/\(conversation.id.value)/\(act)" }
    private var isMine: Bool { conversation.owner == visit.person.id }

    func write(_ page: Page) {
        guard visit.may(.answer) else { return }
        let isFree = conversation.owner == nil || isMine
        if conversation.mayBeAnswered, isFree || form != nil { reply(page) }
        if form == nil {
            if visit.may(.takeWork) { desk(page) }
            if isFree { ends(page) }
        }
    }

    private func reply(_ page: Page) {
        let form = form ?? ReplyForm()
        page.section {
            page.h2(AnswerTexts.title)
            page.form(visit, action: path("antwort"), upload: true) {
                page.input(.hidden, name: "stand", value: String(conversation.last))
                page.area(form.words, rows: 12)
                page.attachmentInput(form.files)
                page.button(
                    OfficeMessageTexts.send, name: "aktion", value: AnswerMessage.Press.send.rawValue, .class("button"))
                page.button(
                    OfficeMessageTexts.sendAndClose, name: "aktion", value: AnswerMessage.Press.sendAndClose.rawValue,
                    .class("button-second"))
                let templates = visit.portal.operator.templates
                if !templates.isEmpty {
                    page.choice(form.template, templates.map { ($0.name, Text(same: $0.title)) })
                    page.button(
                        OfficeMessageTexts.useTemplate, name: "aktion",
                        value: AnswerMessage.Press.template.rawValue, .class("button-second"))
                }
            }
        }
    }

    private func desk(_ page: Page) {
        let mayMove = conversation.owner == nil || isMine || visit.may(.moveWork)
        page.section {
            page.h2(OfficeRequestTexts.desk)
            page.p(OfficeMessageTexts.onDesk(conversation.desk, isMine: isMine))
            guard mayMove else { return }
            page.form(visit, action: path("zustaendig")) {
                page.input(.hidden, name: "bei", value: conversation.owner?.value ?? "")
                if !isMine {
                    page.button(
                        OfficeMessageTexts.take, name: "aktion", value: "nehmen", .class("button-second"))
                }
                if conversation.owner != nil {
                    page.button(
                        OfficeRequestTexts.release, name: "aktion", value: "freigeben", .class("button-second"))
                }
            }
            let others = colleagues.filter { $0.id != conversation.owner && $0.id != visit.person.id }
            guard !others.isEmpty else { return }
            page.form(visit, action: path("zustaendig")) {
                page.input(.hidden, name: "bei", value: conversation.owner?.value ?? "")
                page.choice(
                    Field("an", OfficeRequestTexts.handTo), others.map { ($0.id.value, Text(same: $0.name)) })
                page.button(OfficeMessageTexts.handOver, name: "aktion", value: "uebergeben", .class("button-second"))
            }
        }
    }

    private func ends(_ page: Page) {
        page.section {
            page.h2(OfficeMessageTexts.ends)
            page.form(visit, action: path("stand")) {
                page.input(.hidden, name: "stand", value: String(conversation.last))
                if conversation.state == .closed {
                    page.button(OfficeMessageTexts.reopen, name: "aktion", value: "oeffnen", .class("button-second"))
                } else {
                    page.button(
                        OfficeMessageTexts.close, name: "aktion", value: "schliessen", .class("button-second"))
                }
            }
            guard conversation.complaint == nil, conversation.mayBeAnswered else { return }
            page.details {
                page.summary(OfficeMessageTexts.isComplaint)
                page.p(OfficeMessageTexts.complaintMeans(conversation.beganAt.day))
                page.form(visit, action: path("beschwerde")) {
                    page.choice(
                        ComplaintOfMessages.field,
                        ComplaintTopic.allCases.map { ($0.rawValue, ComplaintTexts.words($0)) })
                    page.button(OfficeMessageTexts.makeComplaint, .class("button-second"))
                }
            }
        }
    }
}
