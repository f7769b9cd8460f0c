"""From files to a verified index: documents → blocks → chunks → index. Knows no other package."""
