package org.baseportal.milestones.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.DocumentPanel;
import org.baseportal.documents.Documents;
import org.baseportal.documents.Openness;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.domain.ClockDesk;
import org.baseportal.milestones.domain.MilestoneReader;
import org.baseportal.milestones.domain.MilestoneView;
import org.baseportal.milestones.domain.SlipDesk;
import org.baseportal.milestones.domain.SlipView;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the pages of one milestone. */
@Component
class MilestonePages {

    private final PlanPages pages;
    private final MilestoneReader reader;
    private final SlipDesk slips;
    private final ClockDesk clocks;
    private final Partners partners;
    private final Documents documents;
    private final Clock clock;

    MilestonePages(
            PlanPages pages,
            MilestoneReader reader,
            SlipDesk slips,
            ClockDesk clocks,
            Partners partners,
            Documents documents,
            Clock clock) {
        this.pages = pages;
        this.reader = reader;
        this.slips = slips;
        this.clocks = clocks;
        this.partners = partners;
        this.documents = documents;
        this.clock = clock;
    }

    /** A page of a milestone that belongs to the project of the address, and to no other. */
    ModelAndView page(String template, String code, long id, CurrentUser user, Locale locale) {
        ModelAndView page = pages.page(template, code, user);
        MilestoneView milestone = reader.view(PlanPages.code(code), new MilestoneId(id), user);
        DocumentOwner owner = owner(milestone);
        List<Option> options = Arrays.stream(Openness.values())
                .map(it -> new Option(it.name(), pages.say("documents.openness." + it + ".hint", locale)))
                .toList();
        return page.addObject("milestone", milestone)
                .addObject("unit", unit(milestone))
                .addObject(
                        "term",
                        clocks.of(milestone)
                                .map(term -> TermPage.of(term, locale))
                                .orElse(null))
                .addObject("name", milestone.name(locale))
                .addObject("late", milestone.isLate(Days.today(clock)))
                .addObject("address", address(code, id))
                .addObject("opennessOptions", options)
                .addObject("steps", milestone.steps().stream().map(StepRow::of).toList())
                .addObject(
                        "slips",
                        slips.of(PlanPages.code(code), new MilestoneId(id), user).stream()
                                .map(SlipRow::of)
                                .toList())
                .addObject(
                        "panel",
                        DocumentPanel.of(
                                address(code, id) + "/documents",
                                documents.mayAdd(owner, user),
                                documents.rules(),
                                documents.list(owner, user)));
    }

    /** The unit that does it, under the name it has today. */
    private @Nullable Option unit(MilestoneView milestone) {
        Long id = milestone.content().partnerId();
        return id == null
                ? null
                : partners.find(new PartnerId(id))
                        .map(found -> new Option(String.valueOf(found.id().value()), found.nameZh()))
                        .orElse(null);
    }

    /** The milestone of such a page. */
    static MilestoneView milestone(ModelAndView page) {
        return (MilestoneView) Objects.requireNonNull(page.getModel().get("milestone"));
    }

    /** The owner of the evidence; not found under another project. */
    DocumentOwner owner(String code, long id, CurrentUser user) {
        return owner(reader.view(PlanPages.code(code), new MilestoneId(id), user));
    }

    private static DocumentOwner owner(MilestoneView milestone) {
        return new DocumentOwner("milestone", String.valueOf(milestone.id()));
    }

    static String address(String code, long id) {
        return MilestonesTab.address(code) + "/" + id;
    }

    /** One slip, its time as text. */
    record SlipRow(SlipView slip, String at) {

        static SlipRow of(SlipView slip) {
            return new SlipRow(slip, Days.minute(slip.requestedAt()));
        }
    }

    /** One step, its time as text. */
    record StepRow(MilestoneView.Step step, String at) {

        static StepRow of(MilestoneView.Step step) {
            return new StepRow(step, Days.minute(step.at()));
        }
    }
}
