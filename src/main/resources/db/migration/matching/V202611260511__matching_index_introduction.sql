-- The list of introductions goes by the day of the next step, those without one last.
create index matching_introduction_by_next on matching_introduction (coalesce(next_on, date '9999-12-31'), id);
create index matching_introduction_by_begun on matching_introduction (begun_at);
