package org.baseportal.documents;

import java.util.Arrays;

/** A file that must not enter, with words for the person who sent it. */
public class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file is refused; each has its own words. */
    public enum Reason {
        /** No file, or a file of no bytes. */
        EMPTY("documents.upload.refused.empty"),
        /** More bytes than the limit. Argument: the limit in MB. */
        TOO_LARGE("documents.upload.refused.tooLarge"),
        /** A name that is nothing once cleaned. */
        NAME("documents.upload.refused.name"),
        /** A name longer than 255 characters. */
        NAME_LENGTH("documents.upload.refused.nameLength"),
        /** An extension outside the allow-list. Arguments: the extension, the allowed ones. */
        KIND("documents.upload.refused.kind"),
        /** Content of another kind than the extension says. Argument: the extension. */
        MISMATCH("documents.upload.refused.mismatch"),
        /** A file that carries macros or scripts. */
        MACRO("documents.upload.refused.macro"),
        /** A file under a password: its content can't be checked. */
        ENCRYPTED("documents.upload.refused.encrypted"),
        /** A file that unpacks to more than the limit, or is nested too deeply. Argument: the limit in MB. */
        UNPACKED("documents.upload.refused.unpacked"),
        /** A file that can't be read to its end. */
        DAMAGED("documents.upload.refused.damaged");

        private final String messageKey;

        Reason(String messageKey) {
            this.messageKey = messageKey;
        }
    }

    private final Reason reason;
    private final transient Object[] arguments;

    /** Refuses for {@code reason}; the arguments fill its words. */
    public UploadRefused(Reason reason, Object... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = arguments.clone();
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Whether a limit of size was broken: the answer's status is 413 then, and not 422. */
    public boolean isTooLarge() {
        return reason == Reason.TOO_LARGE;
    }

    /** The key of the words to show. */
    public String messageKey() {
        return reason.messageKey;
    }

    /** What fills the words. */
    public Object[] arguments() {
        return Arrays.copyOf(arguments, arguments.length);
    }
}
