#!/bin/bash
# Runs once, when the postgres image makes its database: the two roles of the portal. The owner changes the schema,
# the application reads and writes rows; neither is a superuser.
set -euo pipefail
: "${BASEPORTAL_OWNER_PASSWORD:?must be set}" "${BASEPORTAL_APP_PASSWORD:?must be set}"
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner_password="$BASEPORTAL_OWNER_PASSWORD" --set app_password="$BASEPORTAL_APP_PASSWORD" \
  --set database="$POSTGRES_DB" <<'SQL'
CREATE ROLE baseportal_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE baseportal_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'app_password';
ALTER DATABASE :"database" OWNER TO baseportal_owner;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO baseportal_app;
ALTER SCHEMA public OWNER TO baseportal_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO baseportal_app;
SQL
