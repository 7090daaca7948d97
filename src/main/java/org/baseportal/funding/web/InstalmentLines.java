package org.baseportal.funding.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.domain.InstalmentCondition;
import org.baseportal.funding.domain.InstalmentRow;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.milestones.MilestoneSummary;
import org.baseportal.milestones.Milestones;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what planned money waits for, with the page where that stands; two queries, whatever the number of rows. */
@Component
class InstalmentLines {

    private final Milestones milestones;
    private final MoneyWords words;

    InstalmentLines(Milestones milestones, MoneyWords words) {
        this.milestones = milestones;
        this.words = words;
    }

    List<InstalmentLine> of(List<InstalmentRow> rows, CurrentUser user, Locale locale) {
        Map<ProjectId, ProjectSummary> projects =
                words.projects(rows.stream().map(InstalmentRow::project).toList(), user);
        Set<MilestoneId> wanted = new HashSet<>();
        rows.stream().map(InstalmentRow::milestone).filter(Objects::nonNull).forEach(wanted::add);
        Map<MilestoneId, MilestoneSummary> known = new HashMap<>(milestones.summaries(wanted));
        return rows.stream()
                .map(row -> line(row, row.project() == null ? null : projects.get(row.project()), known, locale))
                .toList();
    }

    private InstalmentLine line(
            InstalmentRow row,
            @Nullable ProjectSummary project,
            Map<MilestoneId, MilestoneSummary> known,
            Locale locale) {
        if (project == null || row.condition() == InstalmentCondition.DATE) {
            return new InstalmentLine(row, project, null, null);
        }
        String plan = "/projects/" + project.code() + "/milestones";
        MilestoneSummary milestone = row.milestone() == null ? null : known.get(row.milestone());
        if (milestone == null) {
            String stage = words.say("projects.stage." + row.stage(), locale);
            return new InstalmentLine(row, project, words.say("funding.waits.gate", locale, stage), plan);
        }
        boolean gone = !milestone.status().isOpen() && milestone.status() != MilestoneStatus.ACCEPTED;
        String name = name(milestone, locale);
        String said = words.say(gone ? "funding.waits.gone" : "funding.waits.milestone", locale, name);
        return new InstalmentLine(
                row, project, said, plan + "/" + milestone.id().value());
    }

    static String name(MilestoneSummary milestone, Locale locale) {
        String english = milestone.nameEn();
        return english != null && Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                ? english
                : milestone.nameZh();
    }
}
