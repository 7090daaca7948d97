package org.baseportal.shared.web;

import java.beans.PropertyEditorSupport;

/** Leaves a field exactly as typed: for passwords, where a space is a character. */
public final class VerbatimEditor extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
        setValue(text);
    }
}
