package org.baseportal.calendar;

import java.time.LocalDate;

/**
 * Counts working days: Monday to Friday, without the announced holidays and with the announced make-up days 调休上班.
 * A year that is not announced counts from Monday to Friday.
 */
public interface WorkingDays {

    /** The most working days that are counted at once. */
    int MOST = 10_000;

    /** Whether this is a working day. */
    boolean isWorkingDay(LocalDate day);

    /**
     * The day that lies so many working days after this one; the day itself does not count, as in a legal term.
     *
     * @param workingDays how many; negative counts backwards, zero is the day itself
     * @throws IllegalArgumentException if it is more than {@link #MOST}, forwards or backwards
     */
    LocalDate plus(LocalDate day, int workingDays);

    /**
     * How many working days lie after the first day, up to and with the second; negative if the second comes first.
     * What {@link #plus} goes, this counts.
     */
    int between(LocalDate from, LocalDate to);

    /** Whether the holidays of that year were announced and are kept here. */
    boolean isAnnounced(int year);
}
