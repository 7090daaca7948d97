package org.baseportal.milestones.web;

import java.util.Arrays;
import java.util.List;
import org.baseportal.milestones.domain.StageTemplate;
import org.baseportal.milestones.domain.TemplateState;
import org.baseportal.projects.ProductKind;
import org.jspecify.annotations.Nullable;

/** The stage plans of all product kinds, made for their page. */
record TemplateListPage(List<Kind> kinds) {

    /** One product kind: what is in use, what is being written, what was. */
    record Kind(
            ProductKind kind,
            @Nullable StageTemplate published,
            TemplatePage.@Nullable Bar bar,
            @Nullable StageTemplate draft,
            List<StageTemplate> retired) {}

    static TemplateListPage of(List<StageTemplate> versions) {
        return new TemplateListPage(Arrays.stream(ProductKind.values())
                .map(kind -> kind(
                        kind,
                        versions.stream().filter(one -> one.kind() == kind).toList()))
                .toList());
    }

    private static Kind kind(ProductKind kind, List<StageTemplate> versions) {
        StageTemplate published = first(versions, TemplateState.PUBLISHED);
        return new Kind(
                kind,
                published,
                published == null ? null : TemplatePage.Bar.of(published.stageDays()),
                first(versions, TemplateState.DRAFT),
                versions.stream()
                        .filter(one -> one.state() == TemplateState.RETIRED)
                        .toList());
    }

    private static @Nullable StageTemplate first(List<StageTemplate> versions, TemplateState state) {
        return versions.stream().filter(one -> one.state() == state).findFirst().orElse(null);
    }
}
