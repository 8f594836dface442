"""What every room stands on and none of it knows: settings, database, errors, paging, files, clock."""
