package org.baseportal.documents.domain;

import java.util.List;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.DocumentId;
import org.baseportal.documents.DocumentLimits;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.DocumentSummary;
import org.baseportal.documents.Documents;
import org.baseportal.documents.NewDocument;
import org.baseportal.documents.Upload;
import org.baseportal.documents.UploadRules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Rights first, then the file's content, then the transaction: a refused person or file leaves nothing behind. */
@Service
@PreAuthorize("isAuthenticated()")
class DocumentService implements Documents {

    private final DocumentLimits limits;
    private final DocumentRights rights;
    private final DocumentQueries queries;
    private final DocumentRegister register;

    DocumentService(DocumentLimits limits, DocumentRights rights, DocumentQueries queries, DocumentRegister register) {
        this.limits = limits;
        this.rights = rights;
        this.queries = queries;
        this.register = register;
    }

    @Override
    public UploadRules rules() {
        return new UploadRules(limits.maxSize().toMegabytes(), FileKind.allExtensions());
    }

    @Override
    public List<DocumentSummary> list(DocumentOwner owner, CurrentUser user) {
        return queries.list(owner, rights.readable(owner, user));
    }

    @Override
    public long count(DocumentOwner owner, CurrentUser user) {
        return queries.count(owner, rights.readable(owner, user));
    }

    @Override
    public boolean mayAdd(DocumentOwner owner, CurrentUser user) {
        return rights.mayAdd(owner, user);
    }

    @Override
    public DocumentId add(NewDocument document, Upload upload, CurrentUser by) {
        rights.requireAdd(document.owner(), by);
        try (StagedFile file = StagedFile.receive(upload, limits)) {
            String title = document.title() == null ? file.name() : document.title();
            return new DocumentId(register.add(document, title, file, by).documentId());
        }
    }

    @Override
    public int addVersion(DocumentOwner owner, DocumentId id, Upload upload, UUID token, CurrentUser by) {
        register.readable(owner, id, by);
        rights.requireAdd(owner, by);
        try (StagedFile file = StagedFile.receive(upload, limits)) {
            return register.addVersion(owner, id, file, token, by).number();
        }
    }

    @Override
    public void archive(DocumentOwner owner, DocumentId id, CurrentUser by) {
        register.readable(owner, id, by);
        rights.requireAdd(owner, by);
        register.archive(owner, id, by);
    }

    @Override
    public void restore(DocumentOwner owner, DocumentId id, CurrentUser by) {
        register.readable(owner, id, by);
        rights.requireAdd(owner, by);
        register.restore(owner, id, by);
    }
}
