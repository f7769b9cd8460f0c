"""The pages for staff at /gestion, behind a password; closed where none is set."""
