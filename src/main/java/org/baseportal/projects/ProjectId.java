package org.baseportal.projects;

import java.io.Serializable;

/** The id of a project inside the database; people and addresses use {@link ProjectCode}. */
public record ProjectId(long value) implements Serializable {}
