package org.baseportal.matching.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerSummary;
import org.baseportal.partners.Partners;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a matching event. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class EventGuests {

    /** So many of each at most. */
    public static final int MOST = 100;

    private final JdbcClient jdbc;
    private final MatchReader reader;
    private final BetweenReader betweens;
    private final Projects projects;
    private final Partners partners;

    EventGuests(JdbcClient jdbc, MatchReader reader, BetweenReader betweens, Projects projects, Partners partners) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.betweens = betweens;
        this.projects = projects;
        this.partners = partners;
    }

    /**
     * Invites projects.
     *
     * @throws ConflictException with the code of the first that is not there or states no needs
     */
    public void inviteProjects(long event, List<ProjectCode> codes, CurrentUser by) {
        planned(event);
        for (ProjectCode code : codes) {
            ProjectSummary project = projects.find(code, by)
                    .orElseThrow(() -> new ConflictException("matching.event.project.unknown", code.value()));
            boolean needs = reader.needs(Set.of(project.id().value())).stream()
                    .anyMatch(need -> !need.needs().isEmpty());
            if (project.archived() || !needs) {
                throw new ConflictException("matching.event.project.needless", code.value());
            }
            add("project", event, project.id().value());
        }
        refuseCrowd("project", event);
    }

    /**
     * Invites an organisation.
     *
     * @throws ConflictException if it is restricted, out of use, or none of its capabilities is known
     */
    public void invitePartner(long event, PartnerId id, CurrentUser by) {
        planned(event);
        PartnerSummary partner = partners.find(id).orElseThrow(NotFoundException::new);
        List<PartnerOffer> offers = reader.offer(partner.id().value());
        if (partner.archived() || offers.isEmpty()) {
            throw new ConflictException("matching.event.partner.unable", partner.nameZh());
        }
        if (offers.get(0).restricted()) {
            throw new ConflictException("matching.veto.RESTRICTED");
        }
        add("partner", event, partner.id().value());
        refuseCrowd("partner", event);
    }

    /** Invites the organisations that suit its projects best, in turns, until so many take part. */
    public void inviteBest(long event, int wanted, CurrentUser by) {
        planned(event);
        Set<Long> there = new LinkedHashSet<>(guests("partner", event));
        List<ProjectNeed> needs = reader.needs(guests("project", event));
        MatchFormula formula = new MatchFormula(reader.weights());
        Map<ProjectNeed, List<Long>> best = new LinkedHashMap<>();
        for (ProjectNeed need : needs) {
            Map<Long, Between> between = betweens.between(need);
            List<Long> liked = new ArrayList<>();
            reader.offers(need.needs()).stream()
                    .map(offer -> formula.score(need, offer, between.getOrDefault(offer.id(), Between.NOTHING)))
                    .filter(EventTable::mayMeet)
                    .sorted(MatchFormula.BEST_FIRST)
                    .limit(MOST)
                    .forEach(one -> liked.add(one.offer().id()));
            best.put(need, liked);
        }
        for (int turn = 0; turn < MOST && there.size() < Math.min(wanted, MOST); turn++) {
            for (List<Long> liked : best.values()) {
                if (turn < liked.size() && there.size() < Math.min(wanted, MOST) && there.add(liked.get(turn))) {
                    add("partner", event, liked.get(turn));
                }
            }
        }
    }

    /**
     * Takes a guest out who has no meeting with a result; his planned meetings go with him.
     *
     * @throws ConflictException if he has one
     */
    public void removeProject(long event, long project, CurrentUser by) {
        remove("project", event, project);
    }

    /** Likewise for an organisation. */
    public void removePartner(long event, long partner, CurrentUser by) {
        remove("partner", event, partner);
    }

    private void remove(String kind, long event, long id) {
        planned(event);
        jdbc.sql("delete from matching_meeting where event_id = ? and state = 'PLANNED' and " + kind + "_id = ?")
                .params(event, id)
                .update();
        boolean noted = jdbc.sql(
                        "select exists (select 1 from matching_meeting where event_id = ? and " + kind + "_id = ?)")
                .params(event, id)
                .query(Boolean.class)
                .single();
        if (noted) {
            throw new ConflictException("matching.event.noted");
        }
        int gone = jdbc.sql("delete from matching_event_" + kind + " where event_id = ? and " + kind + "_id = ?")
                .params(event, id)
                .update();
        if (gone == 0) {
            throw new NotFoundException();
        }
    }

    private List<Long> guests(String kind, long event) {
        return jdbc.sql("select " + kind + "_id from matching_event_" + kind + " where event_id = ? order by 1")
                .param(event)
                .query(Long.class)
                .list();
    }

    private void add(String kind, long event, long id) {
        jdbc.sql("insert into matching_event_" + kind + " (event_id, " + kind + "_id) values (?, ?)"
                        + " on conflict do nothing")
                .params(event, id)
                .update();
    }

    private void refuseCrowd(String kind, long event) {
        if (guests(kind, event).size() > MOST) {
            throw new ConflictException("matching.event.crowd", MOST);
        }
    }

    /** Held, so that the event is not closed meanwhile and two who invite at once count each other's guests. */
    private void planned(long event) {
        String state = jdbc.sql("select state from matching_event where id = ? for update")
                .param(event)
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        if (!state.equals(EventState.PLANNED.name())) {
            throw new ConflictException("matching.event.over");
        }
    }
}
