package org.baseportal.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Example addresses for mappings with variables, from what the example base holds. */
@TestComponent
class Examples {

    /** Beginnings of patterns and the query for the value of their variable. */
    private static final Map<String, String> VALUES = values();

    /** Endings of patterns that give out files. */
    private static final List<String> FILES =
            List.of(".xlsx", ".csv", ".ics", "/file", "/template", "/result", "/download");

    /** One variable of a pattern, with its regular expression if it has one. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^}]*})*}");

    private final JdbcClient jdbc;

    Examples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of a project of the example base in this status. */
    String projectAt(String status) {
        return jdbc.sql("select code from projects_project where status = ? order by id limit 1")
                .param(status)
                .query(String.class)
                .single();
    }

    /** Whether the mapping answers with a file, or shows what {@link ImportAndFilesInTheBrowserTest} makes and looks at. */
    boolean isNoExample(String pattern) {
        String plain = VARIABLE.matcher(pattern).replaceAll("{id}");
        return pattern.startsWith("/documents/")
                || plain.startsWith("/projects/{id}/documents/{")
                || plain.startsWith("/partners/{id}/documents/{")
                || plain.startsWith("/funding/sources/{id}/documents/{")
                || plain.startsWith("/projects/{id}/spending/{id}/documents/{")
                || plain.startsWith("/partners/{id}/merge/{")
                || plain.startsWith("/projects/{id}/milestones/{id}") && plain.contains("/documents")
                || pattern.startsWith("/import/{")
                || pattern.startsWith("/exports/{")
                || pattern.startsWith("/me/forms/{")
                || FILES.stream().anyMatch(pattern::endsWith);
    }

    /** An address of the mapping; empty if nothing here knows its variables. */
    Optional<String> address(String pattern) {
        if (pattern.equals("/projects/bulk")) {
            return Optional.of(pattern + "?all=true&size=20");
        }
        if (pattern.equals("/projects/views")) {
            return Optional.of(pattern + "?status=SUBMITTED&q=AI");
        }
        if (!pattern.contains("{")) {
            return Optional.of(pattern);
        }
        return VALUES.entrySet().stream()
                .filter(entry -> pattern.startsWith(entry.getKey()))
                .findFirst()
                .flatMap(entry -> jdbc.sql(entry.getValue()).query(String.class).optional())
                .map(value -> filled(pattern, value))
                .map(this::milestone)
                .map(path -> path.replaceFirst("\\{verb.*}$", "withdraw"))
                .filter(path -> !path.contains("{"));
    }

    /** The pattern with its variables replaced one after the other by the words of the value. */
    private static String filled(String pattern, String value) {
        String path = pattern;
        for (String word : value.split(" ")) {
            path = VARIABLE.matcher(path).replaceFirst(word);
        }
        return path;
    }

    /** An open milestone of the project of the address; the last stage; the first step. */
    private String milestone(String path) {
        if (!path.contains("/milestones/{")) {
            return path.replace("/stages/{number:[1-5]}", "/stages/5");
        }
        String id = jdbc.sql("""
                select m.id::text from milestones_milestone m join projects_project p on p.id = m.project_id
                where p.code = ? and m.status = 'PLANNED' order by m.id desc limit 1""").param(path.split("/")[2]).query(String.class).single();
        return path.replaceFirst("\\{id[^}]*}}?", id).replaceFirst("\\{verb.*}$", "start");
    }

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        milestones(values);
        String draft = "select code from projects_project where status = 'DRAFT' order by id limit 1";
        values.put(
                "/projects/{code}/spending/{number:\\d{1,4}}/edit",
                "select p.code || ' ' || r.number from funding_report r join projects_project p on p.id = r.project_id"
                        + " where r.state = 'RETURNED' limit 1");
        values.put(
                "/projects/{code}/spending",
                "select p.code || ' ' || r.number from funding_report r join projects_project p on p.id = r.project_id"
                        + " where r.state = 'SUBMITTED' order by r.id limit 1");
        values.put("/projects/{code}/correct", "select code from projects_project where status = 'APPROVED' limit 1");
        values.put(
                "/projects/key/",
                "select p.code from projects_key_mark k join projects_project p on p.id = k.project_id limit 1");
        values.put(
                "/matching/events/",
                "select m.event_id || ' ' || min(m.id) from matching_meeting m join matching_event e"
                        + " on e.id = m.event_id where e.state = 'PLANNED' group by m.event_id limit 1");
        values.put("/matching/introductions/", "select min(id)::text from matching_introduction");
        values.put("/admin/fields/", "select min(code) from projects_field");
        values.put(
                "/projects/{code}/milestones",
                "select p.code from projects_project p where p.status = 'INCUBATING' order by p.id limit 1");
        reviews(values);
        funding(values);
        values.put("/projects/", draft);
        values.put("/partners/", "select min(id)::text from partners_partner");
        values.put("/admin/users/", "select min(id)::text from accounts_user");
        return values;
    }

    private static void milestones(Map<String, String> values) {
        values.put(
                "/projects/{code}/milestones/gate/advice",
                "select p.code from milestones_advice a join projects_project p on p.id = a.project_id"
                        + " join accounts_user u on u.id = a.adviser_id"
                        + " where a.state = 'ASKED' and u.username = 'reviewer1' order by a.id limit 1");
        values.put(
                "/projects/{code}/milestones/{id:\\d{1,18}}/clock",
                "select p.code || ' ' || m.id from milestones_milestone m join projects_project p on p.id = m.project_id"
                        + " where m.clock_id is not null and m.status = 'PLANNED' and p.status = 'INCUBATING'"
                        + " order by m.id limit 1");
        values.put("/milestones/clocks/", "select min(id)::text from milestones_clock");
        values.put(
                "/milestones/templates/{id:\\d{1,18}}/items/",
                "select t.id || ' ' || i.id from milestones_template t"
                        + " join milestones_template_item i on i.template_id = t.id where t.state = 'DRAFT' limit 1");
        values.put("/milestones/templates/", "select max(id)::text from milestones_template");
        values.put("/admin/calendar/", "select max(year)::text from calendar_year");
    }

    private static void reviews(Map<String, String> values) {
        String round = "select id::text from reviews_round where state = 'OPEN' limit 1";
        String place = "select a.round_id || ' ' || p.code from reviews_assignment a"
                + " join projects_project p on p.id = a.project_id"
                + " join reviews_round r on r.id = a.round_id and r.state = 'OPEN' order by a.id limit 1";
        String mine = "select a.id::text from reviews_assignment a join accounts_user u on u.id = a.reviewer_id"
                + " join reviews_sheet s on s.assignment_id = a.id"
                + " where u.username = 'reviewer1' and s.state = 'DRAFT' limit 1";
        values.put(
                "/reviews/criteria/{id:\\d{1,18}}/criterion",
                "select v.id || ' ' || c.id from reviews_criteria_version v"
                        + " join reviews_criterion c on c.version_id = v.id where v.state = 'DRAFT' limit 1");
        values.put(
                "/reviews/criteria/", "select min(id)::text from reviews_criteria_version where state = 'PUBLISHED'");
        values.put(
                "/reviews/calls/{id:\\d{1,18}}/edit", "select min(id)::text from reviews_call where state = 'DRAFT'");
        values.put("/reviews/calls/", "select min(id)::text from reviews_call where state = 'PUBLISHED'");
        values.put("/reviews/submissions/", "select min(id)::text from reviews_submission");
        values.put("/reviews/rounds/{id:\\d{1,18}}/projects", place);
        values.put("/reviews/rounds/{id:\\d{1,18}}/decide", place);
        values.put("/reviews/rounds/", round);
        values.put("/reviews/mine/", mine);
        values.put("/reviews/reviewers/", "select min(user_id)::text from reviews_reviewer");
        values.put("/reviews/assignments/", "select max(id)::text from reviews_assignment");
        values.put("/reviews/packs/", "select max(decision_id)::text from reviews_pack");
    }

    private static void funding(Map<String, String> values) {
        values.put("/funding/sources/", "select min(id)::text from funding_source");
        values.put(
                "/funding/orders/{id:\\d{1,18}}/print",
                "select min(id)::text from funding_order where kind = 'PAYMENT'");
        values.put("/funding/orders/", "select min(id)::text from funding_order");
        values.put("/funding/commitments/", "select min(number) from funding_commitment");
        values.put(
                "/funding/instalments/{id:\\d{1,18}}/receipt",
                "select min(id)::text from funding_instalment where kind = 'RECEIPT'");
        values.put("/funding/instalments/", "select min(id)::text from funding_instalment where kind = 'PAYMENT'");
        values.put("/funding/bank/", "select min(id)::text from funding_bank_line");
        values.put("/funding/entries/", "select min(number) from funding_entry where kind = 'PAYMENT'");
    }
}
