package org.baseportal.calendar.domain;

/** How a day departs from the week. */
public enum DayKind {
    /** 放假. */
    HOLIDAY,
    /** 调休上班: a Saturday or Sunday on which people work. */
    WORKDAY
}
