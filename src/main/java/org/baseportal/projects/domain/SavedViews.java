package org.baseportal.projects.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filters of the list that people keep. A view holds a choice, never rows: who opens it sees what he may see. What its
 * owner shares stays for the others when he leaves; an administrator can take it away.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class SavedViews {

    /** How many views one person keeps. */
    public static final int MOST = 50;

    /** How many shared views of others are shown. */
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One's own, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> own(CurrentUser user) {
        return read("owner_id = :user", user);
    }

    /** What others share, by name; only staff and administrators share. */
    @Transactional(readOnly = true)
    public List<SavedView> shared(CurrentUser user) {
        return maySeeShared(user) ? read("shared and owner_id <> :user", user) : List.of();
    }

    private List<SavedView> read(String condition, CurrentUser user) {
        return jdbc.sql("select id, owner_id, name, choice, shared from projects_view where " + condition
                        + " order by name, id limit " + SHOWN)
                .param("user", user.id().value())
                .query((row, i) -> new SavedView(
                        row.getLong("id"),
                        new UserId(row.getLong("owner_id")),
                        row.getString("name"),
                        row.getString("choice"),
                        row.getBoolean("shared")))
                .list();
    }

    /**
     * Keeps a choice; the same name again replaces one's own earlier choice.
     *
     * @throws ConflictException if nothing is chosen or one has as many as one may
     * @throws RefusedException if somebody shares who may not
     */
    @Transactional
    public void keep(String name, String choice, boolean shared, CurrentUser user) {
        if (shared && !maySeeShared(user)) {
            throw new RefusedException("projects.views.shareRefused");
        }
        if (choice.isEmpty()) {
            throw new ConflictException("projects.views.nothingChosen");
        }
        jdbc.sql("select id from accounts_user where id = ? for update")
                .param(user.id().value())
                .query(Long.class)
                .single();
        int others = jdbc.sql("select count(*) from projects_view where owner_id = ? and name <> ?")
                .param(user.id().value())
                .param(name)
                .query(Integer.class)
                .single();
        if (others >= MOST) {
            throw new ConflictException("projects.views.tooMany", MOST);
        }
        jdbc.sql("""
                insert into projects_view (owner_id, name, choice, shared, created_at)
                values (:owner, :name, :choice, :shared, :now)
                on conflict (owner_id, name) do update set choice = excluded.choice, shared = excluded.shared""")
                .param("owner", user.id().value())
                .param("name", name)
                .param("choice", choice)
                .param("shared", shared)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Takes a view away: one's own, or a shared one if one is an administrator.
     *
     * @throws NotFoundException if there is none that one may take away
     */
    @Transactional
    public void remove(long id, CurrentUser user) {
        int gone = jdbc.sql("delete from projects_view where id = :id and (owner_id = :user or shared and :admin)")
                .param("id", id)
                .param("user", user.id().value())
                .param("admin", user.is(Role.ADMIN))
                .update();
        if (gone == 0) {
            throw new NotFoundException();
        }
    }

    /** Whether this person shares views and sees what others share. */
    public boolean maySeeShared(CurrentUser user) {
        return user.isAny(Role.STAFF, Role.ADMIN);
    }
}
