package org.baseportal.milestones.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.milestones.domain.DueFilter;
import org.baseportal.milestones.domain.MilestoneFilter;
import org.baseportal.projects.Stage;
import org.baseportal.shared.list.Chip;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.web.Option;
import org.springframework.stereotype.Component;

/** What the list can be filtered by, and the chips of what holds, in the reader's language. */
@Component
class FilterChoices {

    private final PlanPages pages;
    private final Accounts accounts;

    FilterChoices(PlanPages pages, Accounts accounts) {
        this.pages = pages;
        this.accounts = accounts;
    }

    /** The options of the form. */
    record Choices(List<Option> dues, List<Option> statuses, List<Option> stages, List<Option> owners) {}

    Choices of(CurrentUser user, Locale locale) {
        List<Option> owners = new ArrayList<>();
        accounts.activeWith(Role.STAFF).forEach(one -> {
            String name = one.id().equals(user.id()) ? pages.say("milestones.list.mine", locale) : one.displayName();
            owners.add(new Option(String.valueOf(one.id().value()), name));
        });
        return new Choices(
                Arrays.stream(DueFilter.values())
                        .map(due -> new Option(due.name().toLowerCase(Locale.ROOT), due(due, locale)))
                        .toList(),
                Arrays.stream(MilestoneStatus.values())
                        .map(status -> new Option(status.name(), pages.say("milestones.status." + status, locale)))
                        .toList(),
                Arrays.stream(Stage.values())
                        .map(stage -> new Option(stage.name(), pages.say("shared.stage." + stage.position(), locale)))
                        .toList(),
                owners);
    }

    List<Chip> chips(MilestoneFilter filter, ListAddress address, CurrentUser user, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        if (filter.due() != DueFilter.ALL) {
            chips.add(new Chip(
                    due(filter.due(), locale), address.with("due", "all").toString()));
        }
        if (filter.toAccept()) {
            chips.add(chip(pages.say("milestones.list.accept", locale), "accept", address));
        }
        if (filter.status() != null) {
            chips.add(chip(pages.say("milestones.status." + filter.status(), locale), "status", address));
        }
        if (filter.stage() != null) {
            chips.add(chip(pages.say("shared.stage." + filter.stage().position(), locale), "stage", address));
        }
        if (filter.owner() != null) {
            String name = accounts.find(new UserId(filter.owner()))
                    .map(UserSummary::displayName)
                    .orElse("—");
            chips.add(chip(filter.owner() == user.id().value() ? user.displayName() : name, "owner", address));
        }
        if (filter.from() != null) {
            chips.add(chip("≥ " + filter.from(), "from", address));
        }
        if (filter.to() != null) {
            chips.add(chip("≤ " + filter.to(), "to", address));
        }
        return chips;
    }

    private String due(DueFilter due, Locale locale) {
        return pages.say("milestones.due." + due, locale);
    }

    private static Chip chip(String label, String parameter, ListAddress address) {
        return new Chip(label, address.without(parameter).toString());
    }
}
