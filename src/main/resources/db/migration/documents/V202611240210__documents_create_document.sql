-- A document is the lasting thing; its versions and their bytes are append-only.
CREATE TABLE documents_document (
  id bigint PRIMARY KEY,
  owner_type text NOT NULL CHECK (owner_type <> ''),
  owner_key text NOT NULL CHECK (owner_key <> ''),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 255),
  openness text NOT NULL CHECK (openness IN ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
  archived boolean NOT NULL DEFAULT false,
  latest_number integer NOT NULL CHECK (latest_number >= 1),
  created_by bigint NOT NULL,
  created_by_name text NOT NULL,
  created_at timestamptz NOT NULL,
  version bigint NOT NULL
);
CREATE SEQUENCE documents_document_seq INCREMENT BY 50 OWNED BY documents_document.id;
CREATE INDEX documents_document_owner_idx ON documents_document (owner_type, owner_key, id);

CREATE TABLE documents_blob (
  id bigint PRIMARY KEY,
  size bigint NOT NULL CHECK (size > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz NOT NULL
);
CREATE SEQUENCE documents_blob_seq OWNED BY documents_blob.id;

-- The bytes in pieces, so that neither the server nor the database holds a whole file in memory.
CREATE TABLE documents_blob_chunk (
  blob_id bigint NOT NULL REFERENCES documents_blob (id),
  number integer NOT NULL CHECK (number >= 0),
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 262144),
  PRIMARY KEY (blob_id, number)
);
-- Office files, PDF and pictures are packed already.
ALTER TABLE documents_blob_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE documents_version (
  id bigint PRIMARY KEY,
  document_id bigint NOT NULL REFERENCES documents_document (id),
  number integer NOT NULL CHECK (number >= 1),
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
  media_type text NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by bigint NOT NULL,
  uploaded_by_name text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  blob_id bigint NOT NULL UNIQUE REFERENCES documents_blob (id),
  upload_token uuid NOT NULL UNIQUE,
  UNIQUE (document_id, number)
);
CREATE SEQUENCE documents_version_seq INCREMENT BY 50 OWNED BY documents_version.id;

REVOKE UPDATE, DELETE, TRUNCATE ON documents_version, documents_blob, documents_blob_chunk FROM ${app_role};
REVOKE DELETE, TRUNCATE ON documents_document FROM ${app_role};
