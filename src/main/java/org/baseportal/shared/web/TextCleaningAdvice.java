package org.baseportal.shared.web;

import java.beans.PropertyEditorSupport;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Every text of every form passes the cleaner. An empty field is null. A controller that takes a password registers
 * {@link VerbatimEditor} for that field.
 */
@ControllerAdvice
class TextCleaningAdvice {

    @InitBinder
    void cleanTexts(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new CleaningEditor());
    }

    private static final class CleaningEditor extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            setValue(Texts.paragraph(text));
        }

        @Override
        public String getAsText() {
            Object value = getValue();
            return value == null ? "" : value.toString();
        }
    }
}
