package org.baseportal.reviews.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectDossier;
import org.baseportal.projects.Projects;
import org.baseportal.reviews.domain.Advice;
import org.baseportal.reviews.domain.Assignment;
import org.baseportal.reviews.domain.CriteriaVersion;
import org.baseportal.reviews.domain.Criterion;
import org.baseportal.reviews.domain.MySheets;
import org.baseportal.reviews.domain.Point;
import org.baseportal.reviews.domain.RoundState;
import org.baseportal.shared.money.MoneyView;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a score sheet: the material beside the form, or the sheet as it was handed in. */
@Component
class SheetPages {

    private final MySheets sheets;
    private final Projects projects;
    private final Words words;
    private final Clock clock;

    SheetPages(MySheets sheets, Projects projects, Words words, Clock clock) {
        this.sheets = sheets;
        this.projects = projects;
        this.words = words;
        this.clock = clock;
    }

    ModelAndView sheet(Assignment mine, CurrentUser user, Locale locale) {
        CriteriaVersion version = sheets.criteria(mine, user);
        return sheet(mine, version, SheetForm.from(sheets.draft(mine.id(), user), version), user, locale);
    }

    /** After the round has closed the material is gone, and the sheet itself stays his to read. */
    ModelAndView sheet(Assignment mine, CriteriaVersion version, SheetForm form, CurrentUser user, Locale locale) {
        ProjectDossier dossier = projects.dossier(mine.projectCode(), user).orElse(null);
        boolean english = Words.english(locale);
        ModelAndView page = new ModelAndView("reviews/sheet");
        page.addObject("crumbs", words.crumbs(locale, "reviews.mine.title", MineController.ALL, mine.title(english)));
        page.addObject("it", mine);
        page.addObject("english", english);
        page.addObject("dossier", dossier);
        page.addObject("wanted", dossier == null ? null : MoneyView.of(dossier.wanted()));
        boolean writable = !mine.isHandedIn() && mine.roundState() == RoundState.OPEN && !mine.isOver(clock.instant());
        page.addObject("writable", writable);
        page.addObject("handedIn", mine.isHandedIn());
        page.addObject("progress", mine.progress(clock.instant()));
        List<CriterionRow> rows = new ArrayList<>();
        for (int i = 0; i < version.criteria().size(); i++) {
            Criterion criterion = version.criteria().get(i);
            rows.add(new CriterionRow(criterion, criterion.pointsFor(mine.productKind()), form.row(i)));
        }
        page.addObject("rows", rows);
        page.addObject("advices", words.options("reviews.advice.", Advice.values(), locale));
        page.addObject("neighbours", neighbours(mine, user));
        page.addObject("form", form);
        return page;
    }

    private Neighbours neighbours(Assignment mine, CurrentUser user) {
        List<Long> ids = sheets.mine(user).stream()
                .filter(it -> it.roundId() == mine.roundId())
                .map(Assignment::id)
                .toList();
        int at = ids.indexOf(mine.id());
        long before = at > 0 ? ids.get(at - 1) : 0;
        long after = at >= 0 && at < ids.size() - 1 ? ids.get(at + 1) : 0;
        return new Neighbours(before, after);
    }

    /** One criterion with what to look at for this product and what is typed. */
    record CriterionRow(Criterion criterion, List<Point> points, SheetForm.Row typed) {}

    /** My tasks before and after this one in the same round; 0 for none. */
    record Neighbours(long before, long after) {}
}
