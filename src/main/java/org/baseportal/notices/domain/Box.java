package org.baseportal.notices.domain;

/** The parts of the inbox. */
public enum Box {
    /** What he has not read. */
    UNREAD("read_at is null", "at"),
    /** What he has read and what asks for nothing more from him. */
    READ("read_at is not null and done_at is null", "at"),
    /** What asked him to do something, and is done. */
    DONE("done_at is not null", "done_at");

    private final String condition;
    private final String time;

    Box(String condition, String time) {
        this.condition = condition;
        this.time = time;
    }

    String condition() {
        return condition;
    }

    String time() {
        return time;
    }
}
