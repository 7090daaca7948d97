package org.baseportal.partners.domain;

import org.baseportal.partners.PartnerId;

/** Another organisation already carries the name or code. */
public final class TakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final PartnerId holder;

    TakenException(String field, PartnerId holder) {
        super(field);
        this.field = field;
        this.holder = holder;
    }

    /** The field that holds what is taken: {@code nameZh}, {@code aliases} or {@code creditCode}. */
    public String field() {
        return field;
    }

    /** Who carries it. */
    public PartnerId holder() {
        return holder;
    }
}
