import Vocabulary

/// What an answer that ends a request has to hold, by the request's kind: nobody's contract ends on a day they are not
/// told, and who complains or asks is answered in words.
enum WholeAnswer {
    /// Why this answer is none yet; nil where nothing is missing.
    static func gap(_ answer: AnswerRow, to request: ServiceRequest) -> String? {
        let kind = request.kind
        let isConfirmed = kind == TerminationRequest.name && answer.state == .done
        if isConfirmed, answer.endsOn == nil, !request.endsPart {
            return "ends_on is missing: a confirmed termination names the day the contract ends"
        }
        // A move that ends a contract names its day already; billing may name another.
        let isMoveOut =
            answer.state == .done && (RequestKinds.payload(of: request) as? MoveRequest)?.choice == .end
        if !isConfirmed, !isMoveOut, answer.endsOn != nil { return "ends_on is for confirmed terminations only" }
        if answer.state == .done, answer.remark == nil, kind == ComplaintRequest.name || kind == BillQuestion.name {
            return "remark is missing: a complaint and a question about a bill are answered in words"
        }
        return nil
    }

    /// Of a fault that lasts the customer is told what is done and until when (TKG § 58 (2)): in the first answer at the latest
    /// that leaves it open.
    static func gapOfInformation(_ answer: AnswerRow, to request: ServiceRequest) -> String? {
        guard answer.state == .inReview, let fault = RequestKinds.payload(of: request) as? FaultRequest,
            request.state == .received || request.promisedOn.map(\.iso) == fault.informedBy
        else { return nil }
        guard answer.promisedOn != nil else {
            return "promised_on is missing: of a fault that lasts it is told until when (TKG § 58 (2))"
        }
        return answer.remark == nil
            ? "remark is missing: of a fault that lasts it is told what is done (TKG § 58 (2))" : nil
    }
}

extension ServiceRequest {
    /// Whether it is a termination of something else than a contract as a whole: not all of that ends on a day.
    var endsPart: Bool {
        kind == TerminationRequest.name && (RequestKinds.payload(of: self) as? TerminationRequest)?.part != nil
    }
}
