package org.springfloor;

/** A row of the list as plain texts. */
public record FloorRow(
        String code,
        String title,
        String institution,
        String pi,
        String stage,
        String status,
        String amount,
        String start,
        String updated) {}
