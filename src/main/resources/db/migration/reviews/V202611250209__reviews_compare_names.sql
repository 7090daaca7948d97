-- Names of people are compared by their letters alone: width, case, spaces and dots make no other person.
create function reviews_bare(raw text) returns text
    language sql immutable strict parallel safe
    return nullif(regexp_replace(lower(normalize(raw, NFKC)), '[\s·•・.,_-]+', '', 'g'), '');
