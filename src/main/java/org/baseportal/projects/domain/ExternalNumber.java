package org.baseportal.projects.domain;

import jakarta.persistence.Embeddable;

/** The number the project carries in another system, for example a grant's approval number. */
@Embeddable
public record ExternalNumber(String system, String number) {}
