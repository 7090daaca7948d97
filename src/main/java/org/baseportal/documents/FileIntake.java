package org.baseportal.documents;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Takes the file out of a {@link DocumentForm} or a {@link VersionForm}, for the controllers of all owners. */
public final class FileIntake {

    private FileIntake() {}

    /**
     * Hands the file on, unless the form has errors already. A refusal becomes an error of the field {@code file}.
     *
     * @return the status of the answer: 200 if the file was kept, 413 if it was too large, else 422
     */
    public static HttpStatus receive(@Nullable MultipartFile file, BindingResult errors, Consumer<Upload> keep) {
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "documents.upload.refused.empty");
        }
        if (file == null || errors.hasErrors()) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        try {
            keep.accept(new Upload(name(file), file));
            return HttpStatus.OK;
        } catch (UploadRefused refused) {
            errors.rejectValue("file", refused.messageKey(), refused.arguments(), null);
            return refused.isTooLarge() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** The form's token, or one of its own for a form that came without. */
    public static UUID token(@Nullable UUID token) {
        return token == null ? UUID.randomUUID() : token;
    }

    /** The name that the browser sent, as it is. */
    public static String name(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
