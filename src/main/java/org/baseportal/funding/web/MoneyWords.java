package org.baseportal.funding.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Crumb;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the pages of this module say in words: amounts, choices, ways and the names of projects. */
@Component
class MoneyWords {

    private final MessageSource messages;
    private final Projects projects;
    private final Clock clock;

    MoneyWords(MessageSource messages, Projects projects, Clock clock) {
        this.messages = messages;
        this.projects = projects;
        this.clock = clock;
    }

    /** An amount as templates show it; they see this object as {@code money}. */
    public @Nullable ShownMoney of(@Nullable Yuan yuan) {
        return ShownMoney.of(yuan);
    }

    /** How far a year's money is paid; null without a budget. */
    public @Nullable SpendingPace pace(int year, Yuan budget, Yuan disbursed) {
        return SpendingPace.of(year, budget, disbursed, Days.today(clock));
    }

    /** The minute of an instant, as pages show it. */
    public String minute(Instant at) {
        return Days.minute(at);
    }

    List<Option> channels(Locale locale) {
        return options(Channel.values(), "funding.channel.", locale);
    }

    List<Option> flows(Locale locale) {
        return options(Flow.values(), "funding.flow.", locale);
    }

    <E extends Enum<E>> List<Option> options(E[] values, String prefix, Locale locale) {
        return Stream.of(values)
                .map(it -> new Option(it.name(), messages.getMessage(prefix + it.name(), null, locale)))
                .toList();
    }

    List<Crumb> crumbs(String key, String url, String here, Locale locale) {
        return List.of(new Crumb(messages.getMessage(key, null, locale), url), new Crumb(here, null));
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The projects that this person may see, in one query. */
    Map<ProjectId, ProjectSummary> projects(Collection<? extends @Nullable ProjectId> ids, CurrentUser user) {
        Set<ProjectId> wanted = new HashSet<>();
        ids.stream().filter(Objects::nonNull).forEach(wanted::add);
        return projects.summaries(wanted, user);
    }
}
