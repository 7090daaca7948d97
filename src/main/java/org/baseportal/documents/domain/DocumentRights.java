package org.baseportal.documents.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.DocumentAccess;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.Openness;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.springframework.stereotype.Component;

/** The one place that asks the owner's module, for a download as for a list, a count or a version. */
@Component
class DocumentRights {

    private final Map<String, DocumentAccess> byType;

    DocumentRights(List<DocumentAccess> owners) {
        byType = owners.stream().collect(Collectors.toMap(DocumentAccess::ownerType, Function.identity()));
    }

    /** The kinds of openness that the person may read at the owner; none for an owner that nobody answers for. */
    List<Openness> readable(DocumentOwner owner, CurrentUser user) {
        DocumentAccess access = byType.get(owner.type());
        if (access == null) {
            return List.of();
        }
        return Arrays.stream(Openness.values())
                .filter(openness -> access.mayRead(user, owner.key(), openness))
                .toList();
    }

    boolean mayAdd(DocumentOwner owner, CurrentUser user) {
        DocumentAccess access = byType.get(owner.type());
        return access != null && access.mayAdd(user, owner.key());
    }

    /** Not found, unless the person may read the document. */
    void requireRead(Document document, CurrentUser user) {
        if (!readable(document.owner(), user).contains(document.openness())) {
            throw new NotFoundException();
        }
    }

    /** Refused, unless the person may add to the owner; not found, if he may not even see that there is one. */
    void requireAdd(DocumentOwner owner, CurrentUser user) {
        if (mayAdd(owner, user)) {
            return;
        }
        if (readable(owner, user).isEmpty()) {
            throw new NotFoundException();
        }
        throw new RefusedException("documents.refused.add");
    }
}
