package org.baseportal.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document to be added.
 *
 * @param owner the record it belongs to
 * @param title what it is, in words; null takes the file's name
 * @param openness who may read it
 * @param token sent once with the form: the same token twice adds one document
 */
public record NewDocument(DocumentOwner owner, @Nullable String title, Openness openness, UUID token) {}
