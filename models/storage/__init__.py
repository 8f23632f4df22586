"""How the tables are kept: encrypted file, keys, schema, backups."""
