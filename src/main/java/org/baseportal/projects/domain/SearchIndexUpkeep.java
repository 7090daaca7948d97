package org.baseportal.projects.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.baseportal.partners.PartnerRenamed;
import org.baseportal.projects.ProjectEvent.ProjectEdited;
import org.baseportal.projects.ProjectEvent.ProjectRegistered;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the search with the texts: in the transaction of each change, and by a job for what came another way. After an
 * upgrade the job reads everything, block by block; broken off, it goes on where it was.
 */
@Configuration(proxyBeanMethods = false)
class SearchIndexUpkeep {

    private final SearchIndex index;
    private final EntityManager entities;

    SearchIndexUpkeep(SearchIndex index, EntityManager entities) {
        this.index = index;
        this.entities = entities;
    }

    @EventListener
    void on(ProjectRegistered registered) {
        entities.flush();
        index.read(registered.code().value());
    }

    @EventListener
    void on(ProjectEdited edited) {
        entities.flush();
        index.read(edited.code().value());
    }

    @EventListener
    void on(PartnerRenamed renamed) {
        index.readSomeOf(renamed.partner().value());
    }

    @Bean
    RecurringTask<Void> readForSearch(TransactionOperations transaction) {
        return Tasks.recurring("projects-search-index", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    boolean more = true;
                    while (more) {
                        more = Boolean.TRUE.equals(transaction.execute(status -> index.readNext() > 0));
                    }
                });
    }
}
