-- Whatever the owner makes from here on, the application may read and write, but not change in shape.
-- Append-only tables take UPDATE, DELETE and TRUNCATE away again in their own migration.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${app_role};
