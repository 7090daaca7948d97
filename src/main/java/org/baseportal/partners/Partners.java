package org.baseportal.partners;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;

/**
 * The organisations as other modules use them. Every answer is about surviving organisations: an id that was merged
 * away leads to the one it was merged into. Callers have checked the right of their own page; names of
 * organisations are no secret among those who are signed in.
 */
public interface Partners {

    /** The organisation behind the id, merges followed; empty if the id was never given. */
    Optional<PartnerSummary> find(PartnerId id);

    /** The organisations behind many ids in one query, by the id that was asked for; unknown ids are left out. */
    Map<PartnerId, PartnerSummary> summaries(Collection<PartnerId> ids);

    /** The Chinese names behind many ids in one query, by the id that was asked for; unknown ids are left out. */
    Map<PartnerId, String> names(Collection<PartnerId> ids);

    /** All ids that lead to the same organisation as this one: the survivor's first, then those merged into it. */
    List<PartnerId> same(PartnerId id);

    /** The organisation that carries this name now, formerly or as an alias, however it is written. */
    Optional<PartnerSummary> findByName(String name);

    /**
     * The organisations of these names; those that are not known are created, with a kind guessed from the name.
     * Joins the caller's transaction. Safe when several run at once: call it once with all names of a batch, so that
     * rows are taken in one order.
     *
     * @param names names as people wrote them, at most 200 characters each; blank ones are left out
     * @param by who creates, by name
     * @return the id for each name that was handed in
     */
    Map<String, PartnerId> findOrCreate(Collection<String> names, String by);

    /** Up to {@code limit} organisations whose name, present or other, contains {@code q}; the best fit first. */
    List<PartnerSummary> search(String q, int limit);

    /**
     * The top of every page of an organisation, for the model of a {@link PartnerTab}.
     *
     * @throws org.baseportal.shared.web.NotFoundException if there is none
     */
    PartnerHead head(PartnerId id, CurrentUser user);
}
