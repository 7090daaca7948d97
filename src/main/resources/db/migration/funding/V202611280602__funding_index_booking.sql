-- What was booked into a year after it was frozen is counted on the year's page.
create index funding_entry_by_booking on funding_entry (year, booked_at);
