package org.baseportal.exchange.domain;

/** How far an import has come. */
public enum ImportState {
    /** The file is here, its columns are to be matched. */
    UPLOADED,
    /** The dry run is on its way. */
    CHECKING,
    /** The dry run has ended: somebody may confirm. */
    CHECKED,
    /** Rows are being written. */
    LOADING,
    /** Everything that was confirmed is written. */
    DONE,
    /** Was done and has been taken back: its records are out of use. */
    UNDONE,
    /** Stopped by a person; nothing was written. */
    CANCELLED,
    /** Stopped by a fault of the portal; nothing was written. */
    FAILED;

    /** Whether a job is at work. */
    public boolean isRunning() {
        return this == CHECKING || this == LOADING;
    }

    /** Whether nothing more happens. */
    public boolean isEnd() {
        return this == DONE || this == UNDONE || this == CANCELLED || this == FAILED;
    }
}
