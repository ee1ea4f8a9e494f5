import HTML
import Vocabulary

/// On whose desk a request lies, and the presses that move it.
struct OfficeDeskPart {
    private let visit: StaffVisit
    private let file: OfficeFile
    private let path: Path

    init(_ page: OfficeRequestPage) {
        (visit, file) = (page.visit, page.file)
        path = page.filter.path("/service/vorgaenge/\(page.file.request.number.value)/zustaendig")
    }

    func write(_ page: Page, _ colleagues: [Staff]) {
        guard visit.may(.takeWork) else { return }
        let isMine = file.owner?.staff == visit.person.id
        let mayMove = file.owner == nil || isMine || visit.may(.moveWork)
        page.section {
            page.h2(OfficeRequestTexts.desk)
            page.p(OfficeRequestTexts.onDesk(file.owner, isMine: isMine))
            guard mayMove else { return }
            page.form(visit, action: path) {
                page.input(.hidden, name: "bei", value: file.owner?.staff.value ?? "")
                if !isMine {
                    page.button(
                        file.owner == nil ? OfficeRequestTexts.take : OfficeRequestTexts.takeOver, name: "aktion",
                        value: "nehmen", .class("button"), .accessKey(OfficeKey.take.sign))
                }
                if file.owner != nil {
                    page.button(
                        OfficeRequestTexts.release, name: "aktion", value: "freigeben", .class("button-second"))
                }
            }
            let others = colleagues.filter { $0.id != file.owner?.staff && $0.id != visit.person.id }
            guard !others.isEmpty else { return }
            page.form(visit, action: path) {
                page.input(.hidden, name: "bei", value: file.owner?.staff.value ?? "")
                page.choice(
                    Field("an", OfficeRequestTexts.handTo), others.map { ($0.id.value, Text(same: $0.name)) })
                page.button(OfficeRequestTexts.handOver, name: "aktion", value: "uebergeben", .class("button-second"))
            }
        }
    }
}
