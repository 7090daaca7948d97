package org.baseportal.shared.web;

import java.util.List;
import java.util.function.Predicate;

/** The menu: every page of it, for whom it is, and what stands before its word {@code shared.menu.<key>}. */
final class Menu {

    private static final List<Entry> PAGES = List.of(
            entry("home", "/", "home"),
            entry("projects", "/projects", "folders"),
            entry("keyprojects", "/projects/key", "star", "STAFF", "ADMIN", "FINANCE", "APPROVER", "VIEWER", "AUDITOR"),
            entry("mine", "/reviews/mine", "gavel", "REVIEWER"),
            entry("calls", "/reviews/calls", "speakerphone", "STAFF", "ADMIN", "APPROVER", "VIEWER"),
            entry("rounds", "/reviews/rounds", "table", "STAFF", "ADMIN", "APPROVER", "VIEWER"),
            entry("criteria", "/reviews/criteria", "list-check", "STAFF", "ADMIN", "REVIEWER", "APPROVER", "VIEWER"),
            entry("milestones", "/milestones", "list-check", "STAFF", "ADMIN", "FINANCE", "APPROVER", "VIEWER"),
            entry("partners", "/partners", "building", "STAFF", "ADMIN", "FINANCE", "APPROVER", "VIEWER", "AUDITOR"),
            entry("funding", "/funding/targets", "coins", "STAFF", "ADMIN", "FINANCE", "APPROVER", "VIEWER"),
            entry("matching", "/matching", "target", "STAFF", "ADMIN", "FINANCE", "VIEWER", "AUDITOR"),
            entry(
                    "introductions",
                    "/matching/introductions",
                    "users-group",
                    "STAFF",
                    "ADMIN",
                    "FINANCE",
                    "VIEWER",
                    "AUDITOR"),
            entry("import", "/import", "file-import", "STAFF", "ADMIN"));

    private static final List<Entry> ADMINISTRATION = List.of(
            entry("users", "/admin/users", "users", "ADMIN"),
            entry("fields", "/admin/fields", "tags", "ADMIN"),
            entry("calendar", "/admin/calendar", "calendar", "ADMIN"),
            entry("audit", "/admin/audit", "history", "ADMIN", "AUDITOR"),
            entry("health", "/admin/health", "shield-check", "ADMIN"));

    private Menu() {}

    /**
     * One page.
     *
     * @param path its address
     * @param roles who sees it; nobody named is everybody
     */
    record Entry(String key, String path, String icon, List<String> roles) {}

    private static Entry entry(String key, String path, String icon, String... roles) {
        return new Entry(key, path, icon, List.of(roles));
    }

    static List<Entry> pages(Predicate<Entry> shown) {
        return PAGES.stream().filter(shown).toList();
    }

    static List<Entry> administration(Predicate<Entry> shown) {
        return ADMINISTRATION.stream().filter(shown).toList();
    }
}
