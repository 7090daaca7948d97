package org.baseportal.partners.domain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserSummary;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.CreditCode;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerKind;
import org.baseportal.partners.Partners;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** In the profile {@code demo}: some thirty invented organisations, entered by the same services as real ones. */
@Component
@Profile("demo")
@Order(110)
class ExamplePartnersRunner implements ApplicationRunner {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final Partners partners;
    private final PartnerQueries queries;
    private final PartnerRegister register;
    private final PartnerAbilities abilities;
    private final PartnerContacts contacts;
    private final PartnerDealings dealings;
    private final PartnerRestrictions restrictions;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExamplePartnersRunner(
            Partners partners,
            PartnerQueries queries,
            PartnerRegister register,
            PartnerAbilities abilities,
            PartnerContacts contacts,
            PartnerDealings dealings,
            PartnerRestrictions restrictions,
            Accounts accounts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.partners = partners;
        this.queries = queries;
        this.register = register;
        this.abilities = abilities;
        this.contacts = contacts;
        this.dealings = dealings;
        this.restrictions = restrictions;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (jdbc.sql("select exists (select 1 from partners_capability)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        UserSummary account = accounts.findByUsername("staff").orElseThrow();
        CurrentUser staff = new CurrentUser(account.id(), account.username(), account.displayName(), account.roles());
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                staff,
                null,
                staff.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList())));
        try {
            transaction.executeWithoutResult(status -> fill(staff));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void fill(CurrentUser staff) {
        List<NamedCsvRecord> lines = read("demo/partners.csv");
        Map<String, PartnerId> byName = partners.findOrCreate(
                lines.stream().map(line -> line.getField("name_zh")).toList(), staff.displayName());
        Map<String, PartnerId> byKey = lines.stream()
                .collect(Collectors.toMap(
                        line -> line.getField("key"),
                        line -> Objects.requireNonNull(byName.get(line.getField("name_zh")))));
        lines.forEach(line -> describe(line, id(byKey, line.getField("key")), staff));
        read("demo/partner-capabilities.csv")
                .forEach(line -> abilities.offer(id(byKey, line.getField("partner")), capability(line), staff));
        LocalDate today = Days.today(clock);
        read("demo/partner-dealings.csv").forEach(line -> {
            PartnerId partner = id(byKey, line.getField("partner"));
            LocalDate day = today.minusDays(Integer.parseInt(line.getField("days_ago")));
            contacts.add(
                    partner,
                    new ContactPerson(
                            0,
                            line.getField("contact"),
                            line.getField("position"),
                            line.getField("phone"),
                            "example@example.org",
                            day),
                    staff);
            Dealing dealing = new Dealing(
                    DealingKind.valueOf(line.getField("kind")),
                    day,
                    line.getField("contact"),
                    line.getField("words"),
                    "");
            dealings.add(partner, dealing, UUID.randomUUID(), staff);
        });
        read("demo/partner-papers.csv").forEach(line -> papers(line, id(byKey, line.getField("partner")), staff));
    }

    private static PartnerId id(Map<String, PartnerId> ids, String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }

    private void describe(NamedCsvRecord line, PartnerId id, CurrentUser staff) {
        PartnerDetail known = queries.find(id).orElseThrow();
        String code = text(line, "credit_code");
        String shortName = line.getField("key").endsWith("重复") ? null : line.getField("key");
        PartnerData data = new PartnerData(
                line.getField("name_zh"),
                text(line, "name_en"),
                shortName,
                PartnerKind.valueOf(line.getField("kind")),
                code == null ? null : CreditCode.parse(code).orElseThrow(),
                null,
                List.of());
        String founded = text(line, "founded");
        String capital = text(line, "capital_wan");
        String ownership = text(line, "ownership");
        String size = text(line, "size");
        PartnerFacts facts = new PartnerFacts(
                text(line, "district"),
                text(line, "province"),
                text(line, "city"),
                text(line, "legal"),
                founded == null ? null : LocalDate.parse(founded),
                capital == null ? null : Yuan.of(new BigDecimal(capital).multiply(WAN)),
                ownership == null ? null : Ownership.valueOf(ownership),
                size == null ? null : PartnerSize.valueOf(size),
                null,
                null,
                shortName == null ? null : staff.id().value(),
                text(line, "fields") == null
                        ? List.of()
                        : Arrays.asList(line.getField("fields").split(";", -1)));
        register.edit(id, known.version(), data, facts, staff);
    }

    private static Capability capability(NamedCsvRecord line) {
        String least = text(line, "ticket_min");
        String most = text(line, "ticket_max");
        return new Capability(
                CapabilityKind.valueOf(line.getField("kind")),
                text(line, "words"),
                number(line, "area"),
                text(line, "certificates"),
                least == null ? null : Yuan.of(new BigDecimal(least)),
                most == null ? null : Yuan.of(new BigDecimal(most)),
                text(line, "indications"),
                number(line, "beds"),
                Integer.parseInt(line.getField("stage_from")),
                Integer.parseInt(line.getField("stage_to")),
                number(line, "places"));
    }

    private void papers(NamedCsvRecord line, PartnerId partner, CurrentUser staff) {
        LocalDate day = LocalDate.parse(line.getField("from"));
        String until = text(line, "to");
        LocalDate end = until == null ? null : LocalDate.parse(until);
        switch (line.getField("what")) {
            case "LICENCE" ->
                abilities.license(
                        partner,
                        new Qualification(
                                0, QualificationKind.valueOf(line.getField("kind")), line.getField("words"), day, end),
                        staff);
            case "PROGRAMME" ->
                abilities.join(
                        partner,
                        new Membership(0, line.getField("words"), line.getField("kind"), null, day, end),
                        staff);
            default -> restrictions.restrict(partner, line.getField("words"), line.getField("kind"), day, end, staff);
        }
    }

    private static @Nullable String text(NamedCsvRecord line, String column) {
        String text = line.getField(column);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer number(NamedCsvRecord line, String column) {
        String text = text(line, column);
        return text == null ? null : Integer.valueOf(text);
    }

    private static List<NamedCsvRecord> read(String file) {
        try {
            String csv = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
