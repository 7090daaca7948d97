package org.baseportal.projects.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.baseportal.projects.domain.BulkAct;
import org.baseportal.projects.domain.BulkCommand;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;

/** What is to be done to the chosen projects. */
record BulkForm(
        @Nullable List<String> code,
        @Nullable @NotNull BulkAct act,
        @Nullable Long owner,
        @Nullable @Size(max = 30) String tag,
        @Nullable @Size(max = 2000) String reason) {

    static BulkForm of(List<String> codes) {
        return new BulkForm(codes, null, null, null, null);
    }

    List<String> codes() {
        return code == null ? List.of() : code;
    }

    /** A tag is one word: spaces part tags in the long form. */
    boolean isTagOneWord() {
        String line = Texts.line(tag);
        return line != null && !line.matches(".*[\\s,，、;；].*");
    }

    BulkCommand toCommand() {
        return new BulkCommand(Objects.requireNonNull(act), owner, Texts.line(tag), reason);
    }
}
