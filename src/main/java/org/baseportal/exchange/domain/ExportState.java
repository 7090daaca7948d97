package org.baseportal.exchange.domain;

/** How far an export has come. */
public enum ExportState {
    /** Waits for a job. */
    WAITING,
    /** Rows are being written. */
    RUNNING,
    /** The file can be fetched. */
    READY,
    /** Was sent at once; nothing is kept of it. */
    SENT,
    /** The file's time is over, it is gone. */
    EXPIRED,
    /** Stopped by a person; nothing is left. */
    CANCELLED,
    /** Stopped by a fault or by lost rights; nothing is left. */
    FAILED;

    /** Whether a job is or will be at work. */
    public boolean isRunning() {
        return this == WAITING || this == RUNNING;
    }
}
