package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One version of the stage plan of a product kind.
 *
 * @param number counts from 1 within the kind
 * @param note what is new in it
 * @param publishedBy who published it; null for what the portal came with
 * @param projects how many projects have it
 * @param version for two who edit at once
 * @param size how many items it has
 * @param stageDays how long each of the five stages usually takes, in days: as long as its longest item
 * @param items the items in order; empty in a list of versions
 */
public record StageTemplate(
        long id,
        ProductKind kind,
        int number,
        TemplateState state,
        @Nullable String note,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedBy,
        long projects,
        long version,
        int size,
        List<Integer> stageDays,
        List<TemplateItem> items) {

    public StageTemplate {
        stageDays = List.copyOf(stageDays);
        items = List.copyOf(items);
    }

    /** Whether it may still change. */
    public boolean isDraft() {
        return state == TemplateState.DRAFT;
    }

    /** The items of a stage, in order. */
    public List<TemplateItem> of(Stage stage) {
        return items.stream().filter(item -> item.stage() == stage).toList();
    }

    /** The item of this id. */
    public Optional<TemplateItem> item(long item) {
        return items.stream().filter(one -> one.id() == item).findFirst();
    }
}
