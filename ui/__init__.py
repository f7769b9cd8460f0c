"""What people touch: the command line and the pages. Puts the settings of all packages together."""
