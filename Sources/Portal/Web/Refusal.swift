import Vocabulary

/// What a visitor cannot mend by typing something else. Thrown anywhere, shown in one place.
enum Refusal: Error {
    /// There is no such thing, or it is not yours: the two look the same.
    case notFound
    /// A link that was given out works no more. Said only to who holds it: it cannot be guessed.
    case linkEnded
    /// Nobody is signed in. What was typed comes along, so that it is still there after signing in.
    case signInFirst(FormBody)
    /// The password has to be typed again, because the last time is too long ago for what was asked. What was typed comes
    /// along.
    case passwordFirst(FormBody)
    /// The account is on its way out: only the page where it can be kept is open.
    case closing
    /// Somebody of the office looks as a customer: this page is no part of it, and nothing is sent.
    case viewOnly
    /// The form came from another site.
    case foreignForm
    /// The form was open too long. What was typed comes along, so that it can be sent again.
    case staleForm(FormBody)
    /// The request is larger than allowed.
    case tooLarge
    /// Too many tries; the wait in seconds.
    case tooManyTries(seconds: Int)
    /// The portal has more to do than it can; try again in a few seconds.
    case busy
    /// The request does not say which host it means, or means another one.
    case wrongHost
    /// The request cannot be read.
    case unreadable
}
