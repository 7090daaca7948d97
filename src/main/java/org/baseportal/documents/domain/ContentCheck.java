package org.baseportal.documents.domain;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.baseportal.documents.DocumentLimits;
import org.baseportal.documents.UploadRefused;
import org.baseportal.documents.UploadRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Decides by its content whether a file may enter, and as what. The name must agree; it is never believed. */
final class ContentCheck {

    private static final MediaType COMPOUND = MediaType.application("x-tika-msoffice");

    private final MimeTypes detector = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = MediaTypeRegistry.getDefaultRegistry();
    private final DocumentLimits limits;

    ContentCheck(DocumentLimits limits) {
        this.limits = limits;
    }

    /**
     * The kind promised by the extension, before a byte is read.
     *
     * @throws UploadRefused for an extension outside the allow-list
     */
    static FileKind promised(String name) {
        String extension = FileNames.extension(name);
        if (FileKind.isMacroExtension(extension)) {
            throw new UploadRefused(Reason.MACRO);
        }
        return FileKind.ofExtension(extension)
                .orElseThrow(
                        () -> new UploadRefused(Reason.KIND, extension, String.join(", ", FileKind.allExtensions())));
    }

    /**
     * The kind of the file, proved by its content.
     *
     * @throws UploadRefused if the content is not what the extension says, or must not enter
     */
    FileKind check(Path file, String name) throws IOException {
        FileKind promised = promised(name);
        MediaType detected = detect(file);
        FileKind actual = switch (promised.container()) {
            case NONE -> plain(file, detected, promised);
            case ZIP -> packed(file, detected);
            case OLE -> isCompound(detected) ? LegacyOfficeContent.inspect(file) : null;
        };
        if (actual != promised) {
            throw new UploadRefused(Reason.MISMATCH, FileNames.extension(name));
        }
        return actual;
    }

    private MediaType detect(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return detector.detect(in, new Metadata()).getBaseType();
        }
    }

    private @Nullable FileKind packed(Path file, MediaType detected) throws IOException {
        if (isCompound(detected)) {
            // a password turns an OOXML file into a compound file: say so rather than "not a docx"
            LegacyOfficeContent.inspect(file);
            return null;
        }
        return isPacked(detected) ? PackedContent.inspect(file, limits) : null;
    }

    private static @Nullable FileKind plain(Path file, MediaType detected, FileKind promised) throws IOException {
        String type = detected.toString();
        if (promised == FileKind.CSV || promised == FileKind.TXT) {
            boolean text = detected.equals(MediaType.TEXT_PLAIN) || type.equals("text/csv");
            boolean unknown = detected.equals(MediaType.OCTET_STREAM);
            return text || (unknown && isChineseText(file)) ? promised : null;
        }
        return type.equals(promised.mediaType()) ? promised : null;
    }

    /** Text of older Chinese programs: the detector knows UTF only, so it is read through as GB18030. */
    private static boolean isChineseText(Path file) throws IOException {
        CharsetDecoder strict = Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict))) {
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                if (Character.isISOControl(next) && !Character.isWhitespace(next)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }

    private boolean isPacked(MediaType type) {
        return type.equals(MediaType.APPLICATION_ZIP) || registry.isSpecializationOf(type, MediaType.APPLICATION_ZIP);
    }

    private boolean isCompound(MediaType type) {
        return type.equals(COMPOUND) || registry.isSpecializationOf(type, COMPOUND);
    }
}
