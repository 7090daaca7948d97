package org.baseportal.projects.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.Role;
import org.baseportal.documents.Openness;
import org.baseportal.projects.ContactPurpose;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.IpKind;
import org.baseportal.projects.IpState;
import org.baseportal.projects.NeedKind;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.domain.FieldCatalog;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The choices of the forms and the words of enums, in the reader's language. Templates see it as {@code words}. */
@Component
class ProjectWords {

    private static final Pattern TOKEN = Pattern.compile("#\\{((?:projects|documents)\\.[A-Za-z]+\\.[A-Z_a-z]+)\\}");

    private final MessageSource messages;
    private final FieldCatalog catalog;
    private final Accounts accounts;

    ProjectWords(MessageSource messages, FieldCatalog catalog, Accounts accounts) {
        this.messages = messages;
        this.catalog = catalog;
        this.accounts = accounts;
    }

    public List<Option> fields(@Nullable String chosen) {
        return catalog.choosable(chosen, LocaleContextHolder.getLocale());
    }

    public @Nullable String field(@Nullable String code) {
        return catalog.name(code, LocaleContextHolder.getLocale()).orElse(null);
    }

    /** The name of a field in the reader's language, from its code or from the name that a kept text holds. */
    String fieldName(String codeOrName) {
        return catalog.shown(codeOrName, LocaleContextHolder.getLocale());
    }

    public List<Option> owners() {
        return accounts.activeWith(Role.STAFF).stream()
                .map(user -> new Option(String.valueOf(user.id().value()), user.displayName()))
                .toList();
    }

    public List<Option> trls() {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(level -> new Option(String.valueOf(level), say("projects.trl." + level)))
                .toList();
    }

    public List<Option> stages() {
        return of("stage", Stage.values());
    }

    public List<Option> productKinds() {
        return of("productKind", ProductKind.values());
    }

    public List<Option> opennesses() {
        return of("openness", Openness.values());
    }

    public List<Option> purposes() {
        return of("purpose", ContactPurpose.values());
    }

    public List<Option> ipKinds() {
        return of("ipKind", IpKind.values());
    }

    public List<Option> ipStates() {
        return of("ipState", IpState.values());
    }

    public List<Option> needs() {
        return of("need", NeedKind.values());
    }

    public List<Option> exits() {
        return of("exit", ExitKind.values());
    }

    /** The statuses in which a project can be taken over. */
    public List<Option> takeOverStatuses() {
        return of(
                "status",
                Arrays.stream(ProjectStatus.values())
                        .filter(status -> status != ProjectStatus.DRAFT)
                        .toArray(ProjectStatus[]::new));
    }

    /** Says the {@code #{key}} tokens of a kept text in the reader's language. */
    public String said(String text) {
        return TOKEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(say(found.group(1))));
    }

    private List<Option> of(String family, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), say("projects." + family + "." + constant.name())))
                .toList();
    }

    private String say(String key) {
        Locale language = LocaleContextHolder.getLocale();
        String word = messages.getMessage(key, null, key, language);
        return word == null ? key : word;
    }
}
