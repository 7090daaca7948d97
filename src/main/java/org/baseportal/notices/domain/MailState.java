package org.baseportal.notices.domain;

/** What became of a mail. */
enum MailState {
    /** To be sent, or to be tried again. */
    WAITING,
    /** Claimed by the one who sends it. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** The person left, has no address, or wants no mail. */
    NOT_WANTED,
    /** The mail server refused it for good, or could not be reached for too long. */
    GIVEN_UP,
    /** It was cut off while the mail server had it: it may have gone out and is not sent again. */
    UNCERTAIN
}
