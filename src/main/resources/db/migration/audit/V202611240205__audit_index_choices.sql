-- The filter's choices (kinds of records, acts) are read by stepping through these.
create index audit_event_by_type on audit_event (subject_type);
create index audit_event_by_action on audit_event (action, at desc, id desc);
