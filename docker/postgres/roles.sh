#!/usr/bin/env bash
# Run once, when the database is made: the role that owns Doorway's tables and migrates them, the role that serves and
# owns nothing, and one for Keycloak. Each role gets into its own database and into no other.
set -euo pipefail

psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
  --set=owner_password="$DOORWAY_DB_OWNER_PASSWORD" \
  --set=service_password="$DOORWAY_DB_PASSWORD" \
  --set=keycloak_password="$KC_DB_PASSWORD" <<'SQL'
CREATE ROLE doorway_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE doorway_service LOGIN PASSWORD :'service_password';
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';

CREATE DATABASE doorway OWNER doorway_owner;
CREATE DATABASE keycloak OWNER keycloak;

REVOKE ALL ON DATABASE doorway, keycloak, postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE doorway TO doorway_service;
SQL
